package org.khabar.coreference;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.entity.MentionType;
import org.khabar.table.Table;

/**
 * Decides whether a name of a document may be a shorter or other form of a fuller one. Immutable.
 */
final class NameMatcher {
  /** They don't name the same thing. */
  static final int NO = 0;

  /** Given name alone. */
  static final int GIVEN = 1;

  /** A part of the full name, or its head. */
  static final int PART = 2;

  /** Spelling variant. */
  static final int SPELLING = 3;

  /** The family name alone, or a full name with words left out. */
  static final int FAMILY = 4;

  /** The same words. */
  static final int SAME = 5;

  /** How much one word of several may differ, and all of them on average. */
  private static final double LOOSE = 1.7;

  private static final double MEAN = 0.9;
  static final double APART = 9;

  /** How much a family name alone may differ. */
  private static final double FAMILY_ALONE = 1.2;

  /** How much a spelling of a known name may differ at most. */
  private static final double CLEAR = 0.5;

  /** The table of usual Arabic given names. */
  static final String GIVEN_NAMES = "given-names.tsv";

  private static final double PARTICLE = 0.5;
  private static final int NAMED = 3;
  private static final int SHORTEST_JOINED = 5;
  private static final int MOST_LEFT_OUT = 4;

  private static final Set<String> PARTICLES =
      Set.of(
          "دي", "دو", "دا", "دير", "در", "فان", "فون", "لو", "لا", "لي", "ديل", "ولد", "بو", "بن");

  private final Spelling spelling;
  private final ImmutableSet<String> givenNames;
  private final ImmutableSetMultimap<String, String> headNouns;

  /** Groups of head nouns that stand for each other, by noun: شبكة, قناة. */
  private final ImmutableSetMultimap<String, Head> heads;

  /**
   * What head nouns that stand for each other have in common.
   *
   * @param cost as a {@link Spelling#difference}
   */
  private record Head(String group, double cost) {}

  private NameMatcher(
      Spelling spelling,
      ImmutableSet<String> givenNames,
      ImmutableSetMultimap<String, String> headNouns,
      ImmutableSetMultimap<String, Head> heads) {
    this.spelling = spelling;
    this.givenNames = givenNames;
    this.headNouns = headNouns;
    this.heads = heads;
  }

  static NameMatcher load() throws IOException {
    ImmutableSet<String> givenNames = names(GIVEN_NAMES);
    ImmutableSetMultimap.Builder<String, String> headNouns = ImmutableSetMultimap.builder();
    for (CSVRecord row : Table.read(NameMatcher.class, "head-nouns.tsv")) {
      headNouns.put(row.get("kind"), NameWords.of(row.get("form"), MentionType.ORGANIZATION).key());
    }
    ImmutableSetMultimap.Builder<String, Head> heads = ImmutableSetMultimap.builder();
    for (CSVRecord row : Table.read(NameMatcher.class, "head-synonyms.tsv")) {
      heads.put(
          NameWords.of(row.get("form"), MentionType.ORGANIZATION).key(),
          new Head(row.get("group"), Double.parseDouble(row.get("cost"))));
    }
    return new NameMatcher(Spelling.load(), givenNames, headNouns.build(), heads.build());
  }

  /** The persons' names of a table, articles off. */
  static ImmutableSet<String> names(String table) throws IOException {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (CSVRecord row : Table.read(NameMatcher.class, table)) {
      names.add(NameWords.of(row.get("form"), MentionType.PERSON).key());
    }
    return names.build();
  }

  /** The words without a generic head noun before a name of its own. */
  List<String> core(MentionType type, NameWords name, List<String> words) {
    // With an article the head is no head of a genitive: الإذاعة الإسرائيلية is not الإسرائيلية.
    return words.size() > 1
            && !name.articles().get(0)
            && !words.get(1).startsWith("@")
            && headNouns.containsEntry(type.name(), words.get(0))
        ? words.subList(1, words.size())
        : words;
  }

  /**
   * How well {@code form} goes with {@code full}, which has at least as many words.
   *
   * @return {@link #NO} or one of the other constants, the higher the better
   */
  int compare(NameForm full, NameForm form) {
    if (full.type != form.type || full.knownApart(form)) {
      return NO;
    }
    int level = form.type == MentionType.PERSON ? person(full, form) : thing(full, form);
    boolean sons = !full.name.fathers().equals(form.name.fathers());
    if (level != NO || (full.size() == form.size() && !sons)) {
      return level;
    }
    boolean person = form.type == MentionType.PERSON && full.size() > 1;
    return joined(full, form) ? SPELLING : person && joinedPart(full, form) ? FAMILY : NO;
  }

  private boolean same(NameForm a, String x, String y) {
    return x.equals(y) || (!x.startsWith("@") && !y.startsWith("@") && spellings(a.type, x, y));
  }

  /** Whether two words of names of a type, articles off, may be spellings of one. */
  boolean spellings(MentionType type, String x, String y) {
    // Two usual Arabic given names are two names, however near: سالم and سليم, حسن and حسين.
    boolean given = type == MentionType.PERSON && givenNames.contains(x) && givenNames.contains(y);
    return x.equals(y) || (!given && spelling.same(x, y));
  }

  /** Whether a word or name is beyond doubt a spelling of one that the tables have. */
  boolean clearly(String known, String spelled) {
    return spelling.difference(known, spelled, CLEAR) <= CLEAR;
  }

  private int person(NameForm full, NameForm form) {
    if (form.size() == 1) {
      if (full.size() > 1) {
        return partOfPerson(full, form);
      }
      // A family's name is not the given name without its article: الفيصل, فيصل.
      boolean apart = full.name.family() != form.name.family() && givenNames.contains(form.last());
      return apart ? NO : variant(full, form);
    }
    if (full.size() == form.size()) {
      return variant(full, form);
    }
    int at = subsequence(full, form, 0);
    if (at == NO && closed(full, form)) {
      at = SPELLING;
    }
    return at;
  }

  /**
   * The same number of words, each a spelling of the other: one word may differ more where the
   * others differ less.
   */
  private int variant(NameForm a, NameForm b) {
    if (a.size() != b.size()) {
      return NO;
    }
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      double difference = difference(a, a.words.get(i), b.words.get(i));
      if (difference > (a.size() > 1 ? LOOSE : 1)) {
        return NO;
      }
      sum += difference;
    }
    return sum == 0 ? SAME : a.size() == 1 || sum <= a.size() * MEAN ? SPELLING : NO;
  }

  /** How far two words are from being spellings of one: 0 equal, above 1 different. */
  double difference(NameForm a, String x, String y) {
    if (x.equals(y)) {
      return 0;
    }
    if (PARTICLES.contains(x) && PARTICLES.contains(y)) {
      return PARTICLE;
    }
    if (a.type == MentionType.ORGANIZATION) {
      for (Head head : heads.get(x)) {
        if (heads.containsEntry(y, head)) {
          return head.cost;
        }
      }
    }
    boolean given =
        a.type == MentionType.PERSON && givenNames.contains(x) && givenNames.contains(y);
    return given || x.startsWith("@") || y.startsWith("@")
        ? APART
        : spelling.difference(x, y, LOOSE);
  }

  /** How far two words or names without spaces lie apart for their length. */
  double perLetter(String x, String y) {
    return spelling.perLetter(x, y);
  }

  /** Spellings that differ by where spaces stand: إيلسونغ, ايل سونغ. */
  private boolean joined(NameForm a, NameForm b) {
    return together(a.whole, b.whole);
  }

  /** Whether the shorter is the family's name, or the given names, written with other spaces. */
  private boolean joinedPart(NameForm full, NameForm form) {
    String part = form.whole;
    for (int n = 1; n < full.size(); n++) {
      int start = full.size() - n;
      boolean family =
          !full.name.fathers().get(start) && together(full.run(start, full.size()), part);
      if (family || (n > 1 && together(full.run(0, n), part))) {
        return true;
      }
    }
    return false;
  }

  private boolean together(String x, String y) {
    return Math.min(x.length(), y.length()) >= SHORTEST_JOINED
        && Math.abs(x.length() - y.length()) <= MOST_LEFT_OUT
        && spelling.same(x, y);
  }

  private int partOfPerson(NameForm full, NameForm form) {
    String word = form.last();
    boolean son = form.name.fathers().get(0);
    int last = full.size() - 1;
    // سلمان is not محمد بن سلمان; بن سلمان is.
    boolean apart =
        form.name.family() != full.name.articles().get(last) && givenNames.contains(word);
    if (!apart
        && (son || !full.name.fathers().get(last))
        && difference(full, full.last(), word) <= FAMILY_ALONE) {
      return full.last().equals(word) ? FAMILY : SPELLING;
    }
    if (son) {
      return full.name.fathers().stream().anyMatch(i -> same(full, full.words.get(i), word))
          ? PART
          : NO;
    }
    if (!form.name.family() && full.words.get(0).equals(word)) {
      return GIVEN;
    }
    for (int i = 1; i < last; i++) {
      if (!full.name.fathers().get(i) && full.words.get(i).equals(word)) {
        return PART;
      }
    }
    return NO;
  }

  /** Whether the words of the shorter stand in the longer in order, the given name first. */
  private int subsequence(NameForm full, NameForm form, int start) {
    int from = start;
    int last = -1;
    for (int i = 0; i < form.size(); i++) {
      int found = -1;
      for (int j = from; j < full.size() && found < 0; j++) {
        if (same(full, full.words.get(j), form.words.get(i))) {
          found = j;
        } else if (i == 0) {
          return NO;
        }
      }
      // What stands after بن is the father, not a forefather.
      boolean father = form.name.fathers().get(i) && givenNames.contains(form.words.get(i));
      if (found < 0 || (i > 0 && father && found != last + 1)) {
        return NO;
      }
      last = found;
      from = found + 1;
    }
    return FAMILY;
  }

  /** Whether the shorter is the end of the longer and begins as a family name does. */
  private boolean closed(NameForm full, NameForm form) {
    int start = full.size() - form.size();
    boolean family =
        form.name.fathers().get(0)
            || (PARTICLES.contains(form.words.get(0)) && !full.name.fathers().get(start))
            || (!full.name.fathers().get(start) && !givenNames.contains(form.words.get(0)));
    if (!family) {
      return false;
    }
    for (int i = 0; i < form.size(); i++) {
      if (!same(full, full.words.get(start + i), form.words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private int thing(NameForm full, NameForm form) {
    if (full.words.equals(form.words)
        || full.core.equals(form.words)
        || full.words.equals(form.core)) {
      return SAME;
    }
    // A known name is not short for something that the tables don't know by it.
    if (!form.known.isEmpty() && full.known.isEmpty()) {
      return NO;
    }
    int variant = variant(full, form);
    // حركة الشباب is not حزب الشباب, but نداء تونس is both.
    boolean other = full.size() < NAMED && !full.words.get(0).equals(form.words.get(0));
    if (variant != NO && !(other && heads.containsKey(full.words.get(0)))) {
      return variant;
    }
    // البنك المركزي الأوروبي, المركزي الأوروبي
    if (form.size() + 1 == full.size()
        && form.size() > 1
        && heads.containsKey(full.words.get(0))
        && full.words.subList(1, full.size()).equals(form.words)) {
      return FAMILY;
    }
    if (!inOrder(full.words, form.words, full)) {
      return NO;
    }
    if (form.size() > 1) {
      return FAMILY;
    }
    // المقاومة may be المقاومة الشعبية, but طنجة is not طنجة تطوان الحسيمة.
    return form.type == MentionType.LOCATION && !form.name.articles().get(0) ? NO : PART;
  }

  private boolean inOrder(List<String> full, List<String> form, NameForm owner) {
    if (form.size() >= full.size() || !same(owner, full.get(0), form.get(0))) {
      return false;
    }
    List<String> dropped = new ArrayList<>();
    int i = 0;
    for (String word : full) {
      if (i < form.size() && same(owner, word, form.get(i))) {
        i++;
      } else {
        dropped.add(word);
      }
    }
    // كوريا الشمالية is not كوريا, القدس الشرقية not القدس.
    return i == form.size()
        && (owner.type != MentionType.LOCATION
            || dropped.stream().noneMatch(w -> headNouns.containsEntry("DIVIDER", w)));
  }
}
