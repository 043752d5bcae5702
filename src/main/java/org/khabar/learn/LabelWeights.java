package org.khabar.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of hashed features for each of some labels, one byte each, in an open-addressing table.
 * Immutable; safe to share.
 */
final class LabelWeights {
  private static final long LANES = 0x00FF_00FF_00FF_00FFL;
  private static final int MOST = 256; // so many bytes surely fit into a lane of 16 bits
  private static final int TAKEN = 24; // the bit of an entry's last long that tells it from none

  private final int labels;
  private final int size;
  private final int stride; // longs of an entry
  private final int capacity;

  // Entries of a feature: weights, each 128 more than it is, eight to a long, and at the end of the
  // last long the hash, so that one line of cache mostly has it all.
  private final long[] entries;

  /**
   * @param labels number of labels
   * @param hashes of the features, distinct
   * @param columns weight of label {@code y} for the {@code i}th of them at {@code y *
   *     hashes.length + i}
   */
  LabelWeights(int labels, int[] hashes, byte[] columns) {
    this.labels = labels;
    size = hashes.length;
    stride = (labels + Integer.BYTES + Long.BYTES) / Long.BYTES;
    capacity = Math.max(2, 2 * size);
    entries = new long[capacity * stride];
    for (int i = 0; i < size; i++) {
      int at = place(hashes[i]);
      for (int y = 0; y < labels; y++) {
        entries[at + y / 8] |= columns[y * size + i] + 128L << y % 8 * 8;
      }
      entries[at + stride - 1] |= (long) hashes[i] << Integer.SIZE | 1L << TAKEN;
    }
  }

  /** Sums up weights of features, those of eight labels at once. Not safe to share. */
  final class Adder {
    private final int[] sums = new int[labels];
    private int[] found = new int[64];

    /** The sums of the weights, {@code [label]}; they stay until the next call. */
    int[] add(int[] features) {
      if (found.length < features.length) {
        found = new int[features.length];
      }
      int known = 0;
      for (int hash : features) {
        int at = place(hash);
        found[known] = at;
        known += (int) (entries[at + stride - 1] >>> TAKEN & 1);
      }
      Arrays.fill(sums, 0);
      for (int from = 0; from < known; from += MOST) {
        add(from, Math.min(known, from + MOST));
      }
      return sums;
    }

    private void add(int from, int until) {
      for (int eight = 0; eight * 8 < labels; eight++) {
        long even = 0;
        long odd = 0;
        for (int i = from; i < until; i++) {
          long packed = entries[found[i] + eight];
          even += packed & LANES;
          odd += packed >>> 8 & LANES;
        }
        for (int y = eight * 8; y < Math.min(labels, eight * 8 + 8); y++) {
          long lanes = (y & 1) == 0 ? even : odd;
          sums[y] += (int) (lanes >>> (y >> 1) * 16 & 0xFFFF) - 128 * (until - from);
        }
      }
    }
  }

  /** Where the entry of a hash is, or could be. */
  private int place(int hash) {
    int at = (int) ((hash * 0x9E3779B1 & 0xFFFF_FFFFL) * capacity >>> Integer.SIZE) * stride;
    while (true) {
      long last = entries[at + stride - 1];
      if ((int) (last >>> Integer.SIZE) == hash || (last >>> TAKEN & 1) == 0) {
        return at;
      }
      at = at + stride == entries.length ? 0 : at + stride;
    }
  }

  /** Writes what {@link #readFrom} reads. */
  void writeTo(DataOutputStream out) throws IOException {
    int[] hashes = new int[size];
    int taken = 0;
    for (int at = stride - 1; at < entries.length; at += stride) {
      if ((entries[at] >>> TAKEN & 1) != 0) {
        hashes[taken++] = (int) (entries[at] >>> Integer.SIZE);
      }
    }
    Arrays.sort(hashes);
    FeatureIndex.writeHashes(hashes, out);
    // Label by label, since one label's weights are more alike than one feature's.
    for (int y = 0; y < labels; y++) {
      for (int hash : hashes) {
        out.writeByte((int) (entries[place(hash) + y / 8] >>> y % 8 * 8) - 128);
      }
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if hashes are not in order, or counts do not fit the data
   */
  static LabelWeights readFrom(DataInputStream in, int labels) throws IOException {
    int[] hashes = FeatureIndex.readHashes(in);
    if ((long) hashes.length * labels > in.available()) {
      throw new IOException("weights end early");
    }
    byte[] columns = new byte[hashes.length * labels];
    in.readFully(columns);
    return new LabelWeights(labels, hashes, columns);
  }
}
