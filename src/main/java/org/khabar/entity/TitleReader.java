package org.khabar.entity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.khabar.name.MentionType;
import org.khabar.table.Table;

/** Reads what office a title phrase names, whose country and which portfolio. Immutable. */
final class TitleReader {
  private static final int LONGEST_HEAD = 5;

  private final KnownNames known;
  private final ImmutableMap<String, Head> heads;
  private final ImmutableSet<String> deputies;
  private final ImmutableSet<String> possessives;
  private final ImmutableSet<String> honorifics;
  private final ImmutableSet<String> modifiers;

  private record Head(String office, boolean rank, boolean singular, Optional<String> country) {}

  /**
   * What a title says.
   *
   * @param office class of office; the first word for one that the tables don't know
   * @param rank whether it is a form of address that many bear, not an office of one
   * @param deputy whether it names the deputy of that office
   * @param singular false for duals and plurals
   * @param portfolio words that say which office of the class, without articles
   * @param former whether the office is told to be over
   * @param country ISO code
   */
  record Title(
      String office,
      boolean rank,
      boolean deputy,
      boolean singular,
      Set<String> portfolio,
      boolean former,
      Optional<String> country) {}

  private TitleReader(KnownNames known, Map<String, Head> heads, Map<String, Set<String>> words) {
    this.known = known;
    this.heads = ImmutableMap.copyOf(heads);
    this.deputies = ImmutableSet.copyOf(words.getOrDefault("deputy", Set.of()));
    this.possessives = ImmutableSet.copyOf(words.getOrDefault("possessive", Set.of()));
    this.honorifics = ImmutableSet.copyOf(words.getOrDefault("honorific", Set.of()));
    this.modifiers = ImmutableSet.copyOf(words.getOrDefault("modifier", Set.of()));
  }

  static TitleReader load(KnownNames known) throws IOException {
    Map<String, Head> heads = new HashMap<>();
    Map<String, Set<String>> words = new HashMap<>();
    for (CSVRecord row : Table.read(TitleReader.class, "offices.tsv")) {
      String kind = row.get("kind");
      // With article here: الأمير is a form of address, أمير قطر an office.
      String form = String.join(" ", NameWords.split(row.get("form")));
      if (kind.equals("office") || kind.equals("rank")) {
        Head head =
            new Head(
                row.get("office"),
                kind.equals("rank"),
                row.get("number").equals("singular"),
                Optional.of(row.get("country")).filter(country -> !country.isEmpty()));
        heads.putIfAbsent(form, head);
      } else {
        words.computeIfAbsent(kind, k -> new TreeSet<>()).add(form);
      }
    }
    return new TitleReader(known, heads, words);
  }

  /** Whether a word may stand between a title and its name: an honorific. */
  boolean honorific(String word) {
    return honorifics.contains(String.join(" ", NameWords.split(word)));
  }

  /** Reads a title phrase. */
  Title read(String surface) {
    List<String> words = NameWords.split(surface);
    boolean deputy = false;
    int start = 0;
    while (start < words.size() - 1 && isDeputy(words.subList(0, start + 1))) {
      start++;
      deputy = true;
    }
    if (!words.isEmpty() && possessives.contains(words.get(0))) {
      return new Title(words.get(0), false, true, true, Set.of(), false, Optional.empty());
    }
    Head head = null;
    int taken = 0;
    for (int n = Math.min(LONGEST_HEAD, words.size() - start); n >= 1 && head == null; n--) {
      head = head(words.subList(start, start + n));
      taken = n;
    }
    if (head == null) {
      String word = words.isEmpty() ? "" : NameWords.article(words.get(0));
      head = new Head(word, false, true, Optional.empty());
      taken = words.isEmpty() ? 0 : 1;
    }
    List<String> rest = new ArrayList<>();
    boolean former = false;
    for (String word : words.subList(Math.min(words.size(), start + taken), words.size())) {
      if (word.startsWith("سابق")
          || word.startsWith("السابق")
          || word.equals("الاسبق")
          || word.equals("المخلوع")) {
        former = true;
      } else if (!modifiers.contains(word)) {
        rest.add(word);
      }
    }
    List<String> folded =
        known.foldCountries(NameWords.of(String.join(" ", rest), MentionType.ORGANIZATION).words());
    Optional<String> country = head.country().or(() -> KnownNames.countryIn(folded));
    Set<String> portfolio = new TreeSet<>();
    for (String word : folded) {
      if (!word.startsWith("@")) {
        portfolio.add(word);
      }
    }
    String office = head.office();
    if (office.equals("head") && portfolio.isEmpty()) {
      office = "president"; // الرئيس and الرئيس المصري, unlike رئيس النادي
    } else if (office.equals("emir") && !portfolio.isEmpty() && country.isEmpty()) {
      office = "governor"; // أمير عسير, unlike أمير قطر
    }
    return new Title(office, head.rank(), deputy, head.singular(), portfolio, former, country);
  }

  private boolean isDeputy(List<String> words) {
    return deputies.contains(words.get(words.size() - 1));
  }

  /** Looks a head up as written, then without the ل that joins it to نائب, then without article. */
  private Head head(List<String> words) {
    String form = String.join(" ", words);
    Head found = heads.get(form);
    if (found == null && form.startsWith("ل")) {
      found = heads.get(form.substring(1));
    }
    if (found == null && form.startsWith("ال")) {
      found = heads.get(form.substring(2));
    }
    return found;
  }
}
