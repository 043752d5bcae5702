package org.khabar.entity;

/**
 * How far two spellings of a word lie apart, in the ways in which Arabic newspapers vary foreign
 * and Arabic names.
 *
 * <p>A weighted edit distance (Wagner and Fischer 1974): letters that write the same foreign sound
 * and vowel letters are cheap to exchange, other letters cost one. Words are in the form that
 * {@link NameWords} gives. No state.
 */
final class Spelling {
  private static final double VOWEL = 0.35;
  private static final double SOUND = 0.2;
  private static final double NEAR = 0.6;
  private static final String VOWELS = "\u0627\u0648\u064A";

  /** Letters that write one foreign sound: g, t, s, z, d. */
  private static final String[] SOUNDS = {
    "\u062C\u063A\u0642\u0643",
    "\u062A\u0637",
    "\u0633\u0635\u062B",
    "\u0632\u0630\u0638",
    "\u062F\u0636\u0630"
  };

  /** Letters that are sometimes taken for each other: h and kh, sh and s, b and f. */
  private static final String[] NEIGHBOURS = {
    "\u0647\u062D\u062E", "\u0634\u0633", "\u0628\u0641", "\u062E\u0643\u063A", "\u0639\u0627"
  };

  private Spelling() {}

  /** Whether the two are spellings of one word; the shorter the word, the stricter. */
  static boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    double limit = limit(Math.min(a.length(), b.length()));
    return Math.abs(a.length() - b.length()) * SOUND <= limit && distance(a, b, limit) <= limit;
  }

  private static double limit(int length) {
    return switch (length) {
      case 0, 1, 2 -> 0;
      case 3 -> 0.2;
      case 4 -> 0.4;
      case 5 -> 0.7;
      case 6 -> 0.85;
      default -> 1.05;
    };
  }

  /** The cost of the cheapest edits that turn one into the other; symmetric. */
  static double distance(String a, String b) {
    return distance(a, b, Double.MAX_VALUE);
  }

  /**
   * As {@link #distance(String, String)}; any number above {@code limit} once it must exceed it.
   */
  private static double distance(String a, String b, double limit) {
    double[] above = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      above[j] = above[j - 1] + gap(b, j - 1);
    }
    for (int i = 1; i <= a.length(); i++) {
      double[] row = new double[b.length() + 1];
      row[0] = above[0] + gap(a, i - 1);
      double least = row[0];
      for (int j = 1; j <= b.length(); j++) {
        double change = above[j - 1] + exchange(a.charAt(i - 1), b.charAt(j - 1));
        row[j] = Math.min(change, Math.min(above[j] + gap(a, i - 1), row[j - 1] + gap(b, j - 1)));
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
      above = row;
    }
    return above[b.length()];
  }

  /** What it costs that the letter stands in one of two words only. */
  private static double gap(String word, int at) {
    char c = word.charAt(at);
    if (at > 0 && word.charAt(at - 1) == c) {
      return SOUND;
    }
    if (c == '\u0647' && at == word.length() - 1) {
      return VOWEL;
    }
    return VOWELS.indexOf(c) >= 0 ? VOWEL : 1;
  }

  private static double exchange(char a, char b) {
    if (a == b) {
      return 0;
    }
    if (VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0) {
      return VOWEL;
    }
    if (together(SOUNDS, a, b)) {
      return SOUND;
    }
    return together(NEIGHBOURS, a, b) ? NEAR : 1;
  }

  private static boolean together(String[] classes, char a, char b) {
    for (String letters : classes) {
      if (letters.indexOf(a) >= 0 && letters.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The consonants of a word with letters of one sound made equal: equal for most spellings of one
   * name, so that variants are looked for among few. The word itself where no consonant is left.
   */
  static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (VOWELS.indexOf(c) >= 0 || c == '\u0647' || c == '\u0639') {
        continue;
      }
      for (String letters : SOUNDS) {
        if (letters.indexOf(c) >= 0) {
          c = letters.charAt(0);
          break;
        }
      }
      if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
        out.append(c);
      }
    }
    return out.length() == 0 ? word : out.toString();
  }
}
