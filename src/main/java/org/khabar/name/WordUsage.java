package org.khabar.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.khabar.entity.MentionType;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelStore;

/**
 * How often words, and pairs of neighbouring words, stand at the beginning or inside of names of
 * each type in unlabelled news, as a tagger sees it that did not know this table. Immutable and
 * safe to share.
 *
 * <p>For a pair the beginning is that of its first word, the inside its second word's.
 */
final class WordUsage {
  static final String FILE = "name/usage.model";
  static final String KIND = "USAGE";
  static final int VERSION = 1;

  /** Knows no word. */
  static final WordUsage NONE = new WordUsage(HashedValues.of(Map.of()));

  /** For each type its beginning and its inside. */
  static final int PLACES = 2 * MentionType.values().length;

  /** Levels of a share, from hardly ever to nearly always. */
  private static final double[] LEVELS = {0.01, 0.04, 0.1, 0.22, 0.4, 0.65, 0.85};

  private static final int[] FREQUENCIES = {8, 30, 200};

  private final HashedValues usage;

  WordUsage(HashedValues usage) {
    this.usage = usage;
  }

  static WordUsage load(ModelStore models) throws IOException {
    return models.read(FILE, KIND, VERSION, in -> new WordUsage(HashedValues.readFrom(in)));
  }

  void writeTo(DataOutputStream out) throws IOException {
    usage.writeTo(out);
  }

  /** The usage of a word or pair, for {@link #level} and {@link #frequency}; negative for none. */
  int of(long key) {
    return usage.get(key);
  }

  /** How often the word stands at a place, 0 (hardly ever) to 7 (nearly always). */
  static int level(int usage, int place) {
    return usage >> 3 * place & 7;
  }

  /** The first place from {@code from} on where the word stands at all, or {@link #PLACES}. */
  static int place(int usage, int from) {
    int left = usage & (1 << 3 * PLACES) - 1 & -1 << 3 * from;
    return left == 0 ? PLACES : Integer.numberOfTrailingZeros(left) / 3;
  }

  /** How frequent the word is, 0 to 3. */
  static int frequency(int usage) {
    return usage >> 3 * PLACES;
  }

  /**
   * The usage of a word.
   *
   * @param sums by place, of the tagger's probabilities
   * @param count how often the word occurs
   */
  static int of(double[] sums, int count) {
    int usage = 0;
    for (int place = 0; place < PLACES; place++) {
      // One more occurrence, outside of names: a rare word's share is little known.
      double share = sums[place] / (count + 1);
      int level = 0;
      while (level < LEVELS.length && share >= LEVELS[level]) {
        level++;
      }
      usage |= level << 3 * place;
    }
    int frequency = 0;
    while (frequency < FREQUENCIES.length && count >= FREQUENCIES[frequency]) {
      frequency++;
    }
    return usage | frequency << 3 * PLACES;
  }
}
