package org.khabar.coreference;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.khabar.coreference.KnownNames.Nation;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;
import org.khabar.entity.Title.GrammaticalNumber;
import org.khabar.entity.Title.Tenure;
import org.khabar.table.Table;

/**
 * Reads title phrases: the words that the grammar of {@link TitlePhrase} knows. Immutable and safe
 * to share.
 */
final class TitleReader {
  private static final int LONGEST_HEAD = 6;
  private static final int LONGEST_NAME = 7;

  private final KnownNames known;
  private final ImmutableMap<String, Head> heads;
  private final ImmutableMap<String, Office> offices;
  private final ImmutableMap<String, GrammaticalNumber> deputies;
  private final ImmutableMap<String, Tenure> tenures;
  private final ImmutableMap<String, String> realms;
  private final ImmutableSetMultimap<String, String> words;

  /**
   * What a title phrase begins with.
   *
   * @param type class of office or rank
   * @param rank whether it is a form of address that many bear, not an office of one
   * @param country ISO code of the one country that has it
   * @param size number of words
   * @param complement the word from which on they are complement as well: مجلس in رئيس مجلس النواب
   */
  record Head(
      String type,
      boolean rank,
      GrammaticalNumber number,
      Optional<String> country,
      int size,
      int complement) {}

  /**
   * A class of offices.
   *
   * @param complement what an unknown word after the office is: {@code organization}, {@code
   *     place}, {@code portfolio} even if it might name an organisation, or empty for a portfolio
   * @param sent {@code from} if ل names the country that sends the bearer, {@code to} if it names
   *     the one that receives them, empty for who isn't sent
   */
  record Office(String complement, String sent) {
    static final Office OTHER = new Office("", "");
  }

  private TitleReader(
      KnownNames known,
      Map<String, Head> heads,
      Map<String, Office> offices,
      Map<String, GrammaticalNumber> deputies,
      Map<String, Tenure> tenures,
      Map<String, String> realms,
      ImmutableSetMultimap<String, String> words) {
    this.known = known;
    this.heads = ImmutableMap.copyOf(heads);
    this.offices = ImmutableMap.copyOf(offices);
    this.deputies = ImmutableMap.copyOf(deputies);
    this.tenures = ImmutableMap.copyOf(tenures);
    this.realms = ImmutableMap.copyOf(realms);
    this.words = words;
  }

  static TitleReader load(KnownNames known) throws IOException {
    Map<String, Head> heads = new HashMap<>();
    Map<String, GrammaticalNumber> deputies = new HashMap<>();
    Map<String, Tenure> tenures = new HashMap<>();
    Map<String, String> realms = new HashMap<>();
    ImmutableSetMultimap.Builder<String, String> words = ImmutableSetMultimap.builder();
    for (CSVRecord row : Table.read(TitleReader.class, "offices.tsv")) {
      String kind = row.get("kind");
      // With article here: الأمير is a form of address, أمير قطر an office.
      String form = form(row);
      switch (kind) {
        case "office", "rank" -> heads.putIfAbsent(form, head(row));
        case "deputy" -> deputies.put(form, number(row));
        case "tenure", "provisional" -> {
          tenures.put(form, Tenure.valueOf(row.get("office").toUpperCase(Locale.ROOT)));
          words.put(kind, form);
        }
        case "realm" -> realms.put(NameWords.article(form), row.get("country"));
        default -> words.put(kind, form);
      }
    }
    for (CSVRecord row : Table.read(TitleReader.class, "head-nouns.tsv")) {
      words.put(row.get("kind"), NameWords.article(form(row)));
    }
    Map<String, Office> offices = new HashMap<>();
    for (CSVRecord row : Table.read(TitleReader.class, "office-classes.tsv")) {
      offices.put(row.get("office"), new Office(row.get("complement"), row.get("sent")));
    }
    return new TitleReader(known, heads, offices, deputies, tenures, realms, words.build());
  }

  private static String form(CSVRecord row) {
    return String.join(" ", NameWords.split(row.get("form")));
  }

  private static GrammaticalNumber number(CSVRecord row) {
    return GrammaticalNumber.valueOf(row.get("number").toUpperCase(Locale.ROOT));
  }

  private static Head head(CSVRecord row) {
    String[] parts = row.get("form").split("\\|", 2);
    int size = NameWords.split(row.get("form")).size();
    return new Head(
        row.get("office"),
        row.get("kind").equals("rank"),
        number(row),
        Optional.of(row.get("country")).filter(country -> !country.isEmpty()),
        size,
        parts.length == 1 ? size : NameWords.split(parts[0]).size());
  }

  /** Reads a title phrase; the spans of its parts lie in {@code surface}. */
  Title read(String surface) {
    return new TitlePhrase(this, surface).read();
  }

  /** Whether a word may stand between a title and its name: an honorific. */
  boolean honorific(String word) {
    return is("honorific", String.join(" ", NameWords.split(word)));
  }

  /**
   * The words that tell offices of one class apart: those of the parts without articles and
   * countries, and {@code @XX} for whom the bearer is sent to.
   */
  Set<String> complement(Title title) {
    Set<String> complement = new TreeSet<>();
    Stream.of(title.portfolio(), title.organization(), title.place())
        .flatMap(Optional::stream)
        .map(part -> NameWords.of(part.text(), MentionType.ORGANIZATION).words())
        .flatMap(words -> known.foldCountries(words).stream())
        .filter(word -> !word.startsWith("@"))
        .map(TitleReader::unpossessed)
        .forEach(complement::add);
    title.to().forEach(country -> complement.add("@" + country));
    return complement;
  }

  /** خارجيته is خارجية. */
  private static String unpossessed(String word) {
    for (String ending : List.of("ته", "تها", "تهم")) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length()) + "ه";
      }
    }
    return word;
  }

  /** Whether the tables have a form, of one word or more, as of that kind. */
  boolean is(String kind, String form) {
    return words.containsEntry(kind, form);
  }

  /** Whether a word, with article or without, heads names of that kind: {@code BODY}, … */
  boolean noun(String kind, String word) {
    return is(kind, NameWords.article(word));
  }

  /** How many words at the start of {@code forms} are of a kind, at most three; 0 if none. */
  int count(String kind, List<String> forms) {
    for (int n = Math.min(3, forms.size()); n >= 1; n--) {
      if (is(kind, String.join(" ", forms.subList(0, n)))) {
        return n;
      }
    }
    return 0;
  }

  Office office(String type) {
    return offices.getOrDefault(type, Office.OTHER);
  }

  /** How many deputies a word without article speaks of; empty if of none. */
  Optional<GrammaticalNumber> deputies(String form) {
    return Optional.ofNullable(deputies.get(form));
  }

  Optional<Tenure> tenure(String form) {
    return Optional.ofNullable(tenures.get(form));
  }

  /**
   * The head that a phrase begins with, the longest: as written, then with what only looks like an
   * ending of it off.
   */
  Optional<Head> head(List<String> forms) {
    for (int n = Math.min(LONGEST_HEAD, forms.size()); n >= 1; n--) {
      Head head = heads.get(String.join(" ", forms.subList(0, n)));
      if (head == null) {
        List<String> bare = forms.subList(0, n).stream().map(TitleReader::nominative).toList();
        head = heads.get(String.join(" ", bare));
      }
      if (head != null) {
        return Optional.of(head);
      }
    }
    String first = forms.isEmpty() ? "" : forms.get(0);
    return first.startsWith("ال") && first.length() > 3
        ? head(Stream.concat(Stream.of(first.substring(2)), forms.stream().skip(1)).toList())
        : Optional.empty();
  }

  /** وزيرا in تعيينه وزيرا للعمل is وزير; سفيرها is none. */
  static String nominative(String form) {
    return form.length() > 3 && form.endsWith("ا") && !form.endsWith("ها")
        ? form.substring(0, form.length() - 1)
        : form;
  }

  /** The country that a phrase begins with; the kingdom is the Saudi one. */
  Optional<Nation> nation(List<String> forms) {
    List<String> bare = bare(forms);
    return known
        .nation(bare)
        .or(
            () ->
                bare.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(realms.get(bare.get(0)))
                        .map(country -> new Nation(country, 1, false)));
  }

  /** How many words at the start of {@code forms} name a known organisation; 0 if none. */
  int organization(List<String> forms) {
    return longest(forms, key -> !known.find(MentionType.ORGANIZATION, key).isEmpty());
  }

  /** How many words at the start of {@code forms} name a known place; 0 if none. */
  int place(List<String> forms) {
    return longest(forms, known::place);
  }

  private static int longest(List<String> forms, Predicate<String> known) {
    List<String> bare = bare(forms.subList(0, Math.min(LONGEST_NAME, forms.size())));
    return IntStream.iterate(bare.size(), n -> n >= 1, n -> n - 1)
        .filter(n -> known.test(String.join("", bare.subList(0, n))))
        .findFirst()
        .orElse(0);
  }

  /** The country whose capital a phrase begins with. */
  Optional<Nation> capital(List<String> forms) {
    List<String> bare = bare(forms);
    return IntStream.of(2, 1)
        .filter(n -> n <= bare.size())
        .mapToObj(
            n ->
                known
                    .capitalOf(String.join("", bare.subList(0, n)))
                    .map(country -> new Nation(country, n, false)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Without articles, as {@link KnownNames} has its keys. */
  private static List<String> bare(List<String> forms) {
    return forms.stream().map(TitleReader::bare).toList();
  }

  private static String bare(String form) {
    return form.equals("الله") ? form : NameWords.article(NameWords.conjunction(form));
  }
}
