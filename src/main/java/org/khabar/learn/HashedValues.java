package org.khabar.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Numbers of words and of sequences of words, found by a 32-bit hash; the words themselves are not
 * kept. Of some thousand words that are not in the table, one may be taken for another that is.
 * Immutable and safe to share.
 */
public final class HashedValues {
  /** What {@link #get} gives for what is not in the table. */
  public static final int NONE = -1;

  private final FeatureIndex index;
  private final int[] values;

  private HashedValues(FeatureIndex index, int[] values) {
    this.index = index;
    this.values = values;
  }

  /**
   * A table.
   *
   * @param values not negative, by key; of two keys with one hash the smaller key's value stays
   */
  public static HashedValues of(Map<Long, Integer> values) {
    long[] keys = values.keySet().stream().mapToLong(key -> key).sorted().toArray();
    long[] ranks = new long[keys.length];
    for (int rank = 0; rank < keys.length; rank++) {
      ranks[rank] = (long) hash(keys[rank]) << Integer.SIZE | rank;
    }
    Arrays.sort(ranks);
    int[] hashes = new int[keys.length];
    int[] kept = new int[keys.length];
    int size = 0;
    for (long rank : ranks) {
      int hash = (int) (rank >> Integer.SIZE);
      if (size == 0 || hashes[size - 1] != hash) {
        hashes[size] = hash;
        kept[size++] = values.getOrDefault(keys[(int) rank], NONE);
      }
    }
    return new HashedValues(
        new FeatureIndex(Arrays.copyOf(hashes, size)), Arrays.copyOf(kept, size));
  }

  /** The key of a sequence that goes on with {@code word} from its {@code from}th letter. */
  public static long extend(long key, String word, int from) {
    long h = key * 0x9E3779B97F4A7C15L + 0x1F;
    for (int i = from; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0xD6E8FEB86659FD93L;
      h ^= h >>> 29;
    }
    return h;
  }

  /** The key of one word. */
  public static long key(String word) {
    return extend(0, word, 0);
  }

  /** The value of a key, or {@link #NONE}. */
  public int get(long key) {
    int row = index.row(hash(key));
    return row < 0 ? NONE : values[row];
  }

  /** The number of values. */
  public int size() {
    return values.length;
  }

  /** Writes hashes and values. */
  public void writeTo(DataOutputStream out) throws IOException {
    index.writeTo(out);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if counts do not fit the data
   */
  public static HashedValues readFrom(DataInputStream in) throws IOException {
    FeatureIndex index = FeatureIndex.readFrom(in);
    if (index.size() > in.available() / Integer.BYTES) {
      throw new IOException("values end early");
    }
    return new HashedValues(index, Numbers.ints(in, index.size()));
  }

  private static int hash(long key) {
    return (int) (key ^ key >>> 32);
  }
}
