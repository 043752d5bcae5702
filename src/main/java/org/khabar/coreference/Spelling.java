package org.khabar.coreference;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.khabar.table.Table;

/**
 * How far two spellings of a word lie apart, in the ways in which Arabic newspapers vary foreign
 * and Arabic names.
 *
 * <p>A weighted edit distance (Wagner and Fischer 1974) with edits of one or two letters (Brill and
 * Moore 2000); what an edit costs stands in {@code edits.tsv}, measured on attested spellings or,
 * where it has no count, set by hand; any other costs one. Words are in the form that {@link
 * NameWords} gives. Immutable and safe to share.
 */
final class Spelling {
  private static final double OTHER = 1;
  private static final double TURNED = 0.8;
  private static final double TURNED_VOWEL = 0.45;
  private static final double NEVER = 9;
  private static final int LONG = 4;

  private static final String DOUBLED = "=";
  private static final char START = '^';
  private static final char END = '$';

  /** Letters of one sound, or near it: what names keep however they are spelled. */
  private static final String[] SOUNDS = {
    "\u062C\u063A\u0642\u0643\u062E", // g, k, kh
    "\u062A\u0637", // t
    "\u0633\u0635\u062B\u0632\u0630\u0638\u0634", // s, z, sh
    "\u062F\u0636", // d
    "\u0628\u0641" // b, p, v, f
  };

  private static final String VOWELS = "\u0627\u0648\u064A";
  private static final String FAINT = "\u0647\u0639\u062D";

  private static final char FIRST = '\u0621';
  private static final int LETTERS = '\u064A' - FIRST + 1;

  private static final char NO_SOUND = 0;
  private static final char[] CONSONANTS = consonants(); // what each letter counts as

  /** What it costs that a letter stands in one word only, inside, at its start and at its end. */
  private final double[] inside = new double[LETTERS];

  private final double[] first = new double[LETTERS];
  private final double[] last = new double[LETTERS];
  private final double[][] exchanges = new double[LETTERS][LETTERS];

  /** What it costs that two letters stand for one, by the three of them. */
  private final double[] @Nullable [][] pairs = new double[LETTERS][LETTERS][];

  private final double doubled;

  private Spelling(Iterable<CSVRecord> rows) throws IOException {
    for (double[] row : exchanges) {
      Arrays.fill(row, OTHER);
    }
    double twice = OTHER;
    Arrays.fill(inside, OTHER);
    for (CSVRecord row : rows) {
      String letters = row.get("letters");
      String other = row.get("other");
      double cost = Double.parseDouble(row.get("cost"));
      if (letters.equals(DOUBLED)) {
        twice = cost;
      } else if (other.isEmpty()) {
        char place = letters.charAt(letters.length() - 1);
        (place == START ? first : place == END ? last : inside)[letter(letters, 0)] = cost;
      } else if (letters.length() == 1 && other.length() == 1) {
        exchanges[letter(letters, 0)][letter(other, 0)] = cost;
        exchanges[letter(other, 0)][letter(letters, 0)] = cost;
      } else if (letters.length() == 2 && other.length() == 1) {
        double[] costs = pairs[letter(letters, 0)][letter(letters, 1)];
        if (costs == null) {
          costs = new double[LETTERS];
          Arrays.fill(costs, NEVER);
          pairs[letter(letters, 0)][letter(letters, 1)] = costs;
        }
        costs[letter(other, 0)] = cost;
      } else {
        throw new IOException("edits.tsv: neither one nor two letters: " + letters);
      }
    }
    doubled = twice;
    for (int letter = 0; letter < LETTERS; letter++) {
      first[letter] = first[letter] == 0 ? inside[letter] : first[letter];
      last[letter] = last[letter] == 0 ? inside[letter] : last[letter];
    }
  }

  private static int letter(String word, int at) {
    int letter = word.charAt(at) - FIRST;
    return letter >= 0 && letter < LETTERS ? letter : -1;
  }

  static Spelling load() throws IOException {
    return new Spelling(Table.read(Spelling.class, "edits.tsv"));
  }

  /** Whether the two are spellings of one word; the shorter the word, the stricter. */
  boolean same(String a, String b) {
    return difference(a, b, 1) <= 1;
  }

  /**
   * The distance as a share of what may lie between two spellings of a word of that length: 0 for
   * equal words, above 1 for different ones.
   *
   * @param most above which it does not matter how much it is
   */
  double difference(String a, String b, double most) {
    if (a.equals(b)) {
      return 0;
    }
    double limit = limit(Math.min(a.length(), b.length()));
    return limit == 0 ? NEVER : distance(a, b, most * limit) / limit;
  }

  private static double limit(int length) {
    return switch (length) {
      case 0, 1 -> 0;
      case 2 -> 0.1;
      case 3 -> 0.35;
      case 4 -> 0.45;
      case 5 -> 0.7;
      case 6 -> 0.85;
      case 7, 8 -> 1.05;
      default -> 1.3;
    };
  }

  /** The cost of the cheapest edits that turn one into the other; symmetric. */
  double distance(String a, String b) {
    return distance(a, b, Double.MAX_VALUE);
  }

  /**
   * As {@link #distance(String, String)}; any number above {@code limit} once it must exceed it.
   */
  private double distance(String a, String b, double limit) {
    int[] x = letters(a);
    int[] y = letters(b);
    double[] earlier = new double[y.length + 1];
    double[] before = new double[y.length + 1];
    double[] row = new double[y.length + 1];
    for (int j = 1; j <= y.length; j++) {
      row[j] = row[j - 1] + gap(y, j - 1);
    }
    double leastBefore = 0;
    for (int i = 1; i <= x.length; i++) {
      double[] free = earlier;
      earlier = before;
      before = row;
      row = free;
      row[0] = before[0] + gap(x, i - 1);
      double least = row[0];
      for (int j = 1; j <= y.length; j++) {
        double cost = Math.min(before[j] + gap(x, i - 1), row[j - 1] + gap(y, j - 1));
        cost = Math.min(cost, before[j - 1] + exchange(x[i - 1], y[j - 1]));
        if (i > 1) {
          cost = Math.min(cost, earlier[j - 1] + pair(x, i - 2, y[j - 1]));
        }
        if (j > 1) {
          cost = Math.min(cost, before[j - 2] + pair(y, j - 2, x[i - 1]));
        }
        if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
          cost = Math.min(cost, earlier[j - 2] + turned(x[i - 1], x[i - 2]));
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      // An edit of two letters may go on from the row before.
      if (Math.min(least, leastBefore) > limit) {
        return Math.min(least, leastBefore);
      }
      leastBefore = least;
    }
    return row[y.length];
  }

  /** Numbers of letters; those above {@link #LETTERS} stand in no table. */
  private static int[] letters(String word) {
    int[] letters = new int[word.length()];
    for (int i = 0; i < letters.length; i++) {
      int letter = letter(word, i);
      letters[i] = letter < 0 ? LETTERS + word.charAt(i) : letter;
    }
    return letters;
  }

  /** What it costs that a letter stands in one of two words only. */
  private double gap(int[] word, int at) {
    int letter = word[at];
    if (at > 0 && word[at - 1] == letter) {
      return doubled;
    }
    if (letter >= LETTERS) {
      return OTHER;
    }
    return (at == 0 ? first : at == word.length - 1 ? last : inside)[letter];
  }

  private double exchange(int x, int y) {
    return x == y ? 0 : x >= LETTERS || y >= LETTERS ? OTHER : exchanges[x][y];
  }

  /** What it costs that two letters of one word stand for one of the other. */
  private double pair(int[] two, int at, int one) {
    if (two[at] >= LETTERS || two[at + 1] >= LETTERS || one >= LETTERS) {
      return NEVER;
    }
    double[] costs = pairs[two[at]][two[at + 1]];
    return costs == null ? NEVER : costs[one];
  }

  private static double turned(int x, int y) {
    return vowel(x) || vowel(y) ? TURNED_VOWEL : TURNED;
  }

  private static boolean vowel(int letter) {
    return letter < LETTERS && VOWELS.indexOf(letter + FIRST) >= 0;
  }

  /**
   * The consonants of a word with letters of one sound made equal: equal for most spellings of one
   * name, so that variants are looked for among few. The word itself where no consonant is left.
   */
  static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char sound = c >= FIRST && c < FIRST + LETTERS ? CONSONANTS[c - FIRST] : c;
      boolean again = out.length() > 0 && out.charAt(out.length() - 1) == sound;
      if (sound != NO_SOUND && !again) {
        out.append(sound);
      }
    }
    return out.length() == 0 ? word : out.toString();
  }

  private static char[] consonants() {
    char[] consonants = new char[LETTERS];
    for (int at = 0; at < LETTERS; at++) {
      int letter = FIRST + at;
      boolean silent = VOWELS.indexOf(letter) >= 0 || FAINT.indexOf(letter) >= 0;
      consonants[at] = silent ? NO_SOUND : (char) letter;
    }
    for (String letters : SOUNDS) {
      for (int i = 1; i < letters.length(); i++) {
        consonants[letters.charAt(i) - FIRST] = letters.charAt(0);
      }
    }
    return consonants;
  }

  /**
   * The skeleton and, if it is long enough to bear a misprint, what is left without each letter.
   */
  static Set<String> skeletons(String word) {
    String skeleton = skeleton(word);
    Set<String> skeletons = new LinkedHashSet<>();
    skeletons.add(skeleton);
    if (skeleton.length() >= LONG) {
      for (int i = 0; i < skeleton.length(); i++) {
        skeletons.add(skeleton.substring(0, i) + skeleton.substring(i + 1));
      }
    }
    return skeletons;
  }

  /** The cost for the length of the words: 0 for equal ones, about 1 for unlike ones. */
  double perLetter(String a, String b) {
    return a.equals(b) ? 0 : distance(a, b) * 2 / Math.max(1, a.length() + b.length());
  }
}
