package org.khabar.name;

import org.khabar.learn.Crf;
import org.khabar.learn.Features;
import org.khabar.learn.Memory;

/**
 * What the first look said of a token and of those next to it, with what that adds to the labels of
 * the second look: the same few for most tokens of a text.
 *
 * @param key as {@link #key} gives it
 * @param sums of the weights of its features: a row of {@link org.khabar.learn.LabelSums}
 */
record Neighbours(long key, long[] sums) implements Memory.Keyed {
  private static final int STRIDE = 32;
  private static final int PARTS = 7;

  /**
   * A key.
   *
   * @param own the token's label
   * @param sure level of its probability, from 0
   * @param before label of the token before it
   * @param before2 label of the one before that
   * @param after label of the token after it
   * @param after2 label of the one after that
   * @param next the second best label
   */
  static long key(int own, int sure, int before, int before2, int after, int after2, int next) {
    long key = 0;
    for (int part : new int[] {own, sure, before, before2, after, after2, next}) {
      key = key * STRIDE + part;
    }
    return key;
  }

  /** What the second look knows of a key. */
  static Neighbours of(long key, Crf second) {
    Features features = new Features();
    observe(key, features);
    return new Neighbours(key, second.sums(new int[][] {features.take()}, 1));
  }

  /** Adds the features of a key. */
  static void observe(long key, Features sink) {
    int[] parts = new int[PARTS];
    long left = key;
    for (int i = PARTS - 1; i >= 0; i--) {
      parts[i] = (int) (left % STRIDE);
      left /= STRIDE;
    }
    int own = parts[0];
    int sure = parts[1];
    int before = parts[2];
    int before2 = parts[3];
    int after = parts[4];
    int after2 = parts[5];
    int next = parts[6];
    sink.add(1, own * STRIDE + sure);
    sink.add(60, own * STRIDE + before);
    sink.add(61, own * STRIDE + after);
    sink.add(62, (own * STRIDE + after) * STRIDE + before);
    sink.add(63, (own * STRIDE + before) * STRIDE + before2);
    sink.add(64, (own * STRIDE + after) * STRIDE + after2);
    sink.add(65, own * STRIDE + next);
    sink.add(66, (own * STRIDE + next) * STRIDE + sure);
  }
}
