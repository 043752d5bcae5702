package org.khabar.resolve;

import java.util.List;
import java.util.Set;
import org.khabar.entity.MentionType;
import org.khabar.match.NameVariants;

/**
 * Which names of different documents are compared and what keeps two of them apart. Plain
 * functions, for use on one machine and on many.
 */
final class NameRules {

  /** Share of documents by which one of several candidates dominates the others. */
  static final double DOMINANT = 0.9;

  /**
   * Likeness of names that are one; more than two names of one document need, since among all names
   * of the news there is a look-alike for nearly each.
   */
  static final double SAME = 0.62;

  /** The same for names of one word. */
  private static final double SAME_WORD = 0.68;

  /** Likeness of names that differ by what says next to nothing, such as a head noun. */
  private static final double CERTAIN = 0.99;

  /** Words with which a person's name begins that are enough to know the person. */
  private static final int LINEAGE = 3;

  /** Letters of a name of one word below which look-alikes are too many to join by likeness. */
  private static final int LOOKALIKE = 6;

  private NameRules() {}

  /** Blocking keys: names that may be variants have one in common. */
  static Set<String> keys(NameVariants variants, NameKey name) {
    return variants.keys(name.type(), name.name());
  }

  /** Whether identifiers or countries say that the two are different. Symmetric. */
  static boolean apart(NameKey a, NameKey b) {
    return a.type() != b.type()
        || differ(a.identity(), b.identity())
        || differ(a.country(), b.country());
  }

  /** Whether both are known, and different. */
  static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }

  /** Whether two names alone tell that they are one. Symmetric and reflexive, not transitive. */
  static boolean same(NameVariants variants, NameKey a, NameKey b) {
    return (!a.identity().isEmpty() && a.identity().equals(b.identity()))
        || likeness(variants, a, b) >= SAME;
  }

  /**
   * How likely two names are one, 0 to 1, going by what they alone tell; {@link NameClusters} knows
   * more. Symmetric.
   *
   * <p>A form with words left out is short for many things, unless a person keeps given and family
   * name or a body loses only its country or a head noun such as {@code حزب}.
   */
  static double likeness(NameVariants variants, NameKey a, NameKey b) {
    if (apart(a, b)) {
      return 0;
    }
    if (a.name().equals(b.name())) {
      return 1;
    }
    boolean person = a.type() == MentionType.PERSON;
    boolean comparable =
        a.size() == b.size()
            ? a.size() > 1 || !lookAlike(a, b)
            : Math.min(a.size(), b.size()) > 1
                && (!person || lineage(a, b) || givenAndFamily(variants, a, b));
    if (!comparable || !variants.same(a.type(), a.name(), b.name())) {
      return 0;
    }
    double score = variants.score(a.type(), a.name(), b.name());
    if (a.size() == 1 && b.size() == 1 && score < SAME_WORD) {
      return 0;
    }
    return person || a.size() == b.size() || score >= CERTAIN || losesCountry(a, b) ? score : 0;
  }

  private static boolean lookAlike(NameKey a, NameKey b) {
    String x = NameKey.article(a.name());
    String y = NameKey.article(b.name());
    return !x.equals(y) && Math.min(x.length(), y.length()) < LOOKALIKE;
  }

  /** Whether one begins with the other, forefathers and all: {@code محمد بن سلمان بن عبدالعزيز}. */
  static boolean lineage(NameKey a, NameKey b) {
    List<String> x = a.words();
    List<String> y = b.words();
    int words = Math.min(x.size(), y.size());
    return Math.min(a.size(), b.size()) >= LINEAGE
        && x.subList(0, words).equals(y.subList(0, words));
  }

  private static boolean givenAndFamily(NameVariants variants, NameKey a, NameKey b) {
    List<String> x = a.words();
    List<String> y = b.words();
    return word(variants, x.get(0), y.get(0))
        && word(variants, x.get(x.size() - 1), y.get(y.size() - 1));
  }

  private static boolean word(NameVariants variants, String a, String b) {
    return a.equals(b) || same(variants, MentionType.PERSON, a, b);
  }

  /** Whether two names are one, going by their spelling alone. */
  static boolean same(NameVariants variants, MentionType type, String a, String b) {
    return variants.same(type, a, b) && variants.score(type, a, b) >= SAME;
  }

  private static boolean losesCountry(NameKey a, NameKey b) {
    NameKey fuller = a.size() > b.size() ? a : b;
    NameKey shorter = fuller == a ? b : a;
    return !fuller.country().isEmpty()
        && shorter.country().isEmpty()
        && fuller.size() == shorter.size() + 1
        && fuller.name().startsWith(shorter.name() + " ");
  }

  /** Whether {@code part} of {@code whole} is enough to pass over the rest as noise. */
  static boolean dominates(int part, int whole) {
    return part > 0 && part >= DOMINANT * whole;
  }
}
