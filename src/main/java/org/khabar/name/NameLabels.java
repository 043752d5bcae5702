package org.khabar.name;

import java.util.Arrays;
import org.khabar.entity.MentionType;

/**
 * The tagger's labels: outside, or for each type the beginning of a mention after 0, 1 or 2
 * proclitic letters of the token, or its continuation. So the tagger itself decides whether {@code
 * وليد} is a name or {@code و} before one.
 */
final class NameLabels {
  static final int OUTSIDE = 0;
  static final int MOST_PROCLITICS = 2;
  private static final int PER_TYPE = MOST_PROCLITICS + 2;
  static final int COUNT = 1 + MentionType.values().length * PER_TYPE;
  private static final MentionType[] TYPES = MentionType.values();
  private static final long[] ALLOWED = allowed();

  private NameLabels() {}

  static int begin(MentionType type, int proclitics) {
    return 1 + type.ordinal() * PER_TYPE + proclitics;
  }

  static int inside(MentionType type) {
    return 1 + type.ordinal() * PER_TYPE + MOST_PROCLITICS + 1;
  }

  /** All labels of a type, as a bit mask. */
  static long all(MentionType type) {
    return ((1L << PER_TYPE) - 1) << begin(type, 0);
  }

  static MentionType type(int label) {
    return TYPES[(label - 1) / PER_TYPE];
  }

  static int proclitics(int label) {
    return (label - 1) % PER_TYPE;
  }

  /** For each label the labels that may follow; at the end those that may come first. */
  static long[] followers() {
    long start = 1L << OUTSIDE;
    for (MentionType type : TYPES) {
      for (int k = 0; k <= MOST_PROCLITICS; k++) {
        start |= 1L << begin(type, k);
      }
    }
    long[] followers = new long[COUNT + 1];
    followers[OUTSIDE] = start;
    followers[COUNT] = start;
    for (int label = 1; label < COUNT; label++) {
      followers[label] = start | 1L << inside(type(label));
    }
    return followers;
  }

  /**
   * The labels of a token at whose start so many letters may be proclitics, as a bit mask.
   *
   * @param most as {@link #proclitics(String)} gives it
   */
  static long allowed(int most) {
    return ALLOWED[most];
  }

  private static long[] allowed() {
    long[] allowed = new long[MOST_PROCLITICS + 1];
    Arrays.setAll(
        allowed,
        most -> {
          long mask = 1L << OUTSIDE;
          for (MentionType type : TYPES) {
            mask |= 1L << inside(type) | (2L << most) - 1 << begin(type, 0);
          }
          return mask;
        });
    return allowed;
  }

  /** How many letters at a word's start may be proclitics, leaving at least two for the name. */
  static int proclitics(String word) {
    if (word.length() < 3 || "وفبكل".indexOf(word.charAt(0)) < 0) {
      return 0;
    }
    boolean two =
        word.length() > 3
            && "وف".indexOf(word.charAt(0)) >= 0
            && "بكل".indexOf(word.charAt(1)) >= 0;
    return two ? 2 : 1;
  }
}
