package org.khabar.learn;

import com.google.common.primitives.Ints;

/**
 * Sums of weights for each label, packed so that those of four labels are added at once: the longs
 * of one row added to those of another are the row of both. No state.
 *
 * <p>A row has {@link #longs} longs; each is the sum of four numbers of 16 bits with their signs,
 * the first label's in the lowest bits.
 */
public final class LabelSums {
  private static final int LANES = 4;
  private static final int BITS = Long.SIZE / LANES;
  private static final int MOST = (1 << BITS - 1) - 1;

  // Added to a long, it leaves no number below 0 that would borrow from the next.
  private static final long LIFT = 0x8000_8000_8000_8000L;

  private LabelSums() {}

  /** The longs of a row for so many labels. */
  public static int longs(int labels) {
    return (labels + LANES - 1) / LANES;
  }

  /**
   * Packs sums, by label.
   *
   * @param added how many such rows may be added up; sums that are too great for that end at their
   *     limit
   */
  static long[] pack(int[] sums, int added) {
    int most = MOST / added;
    long[] packed = new long[longs(sums.length)];
    for (int y = 0; y < sums.length; y++) {
      packed[y / LANES] += (long) Ints.constrainToRange(sums[y], -most, most) << y % LANES * BITS;
    }
    return packed;
  }

  /** The sum of one label in a row that begins {@code at}. */
  static int get(long[] packed, int at, int label) {
    long lifted = packed[at + label / LANES] + LIFT;
    return (int) (lifted >>> label % LANES * BITS & 0xFFFF) - (1 << BITS - 1);
  }
}
