package org.khabar.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Feature hashes to row numbers, in an open-addressing table. Immutable once made; safe to share.
 *
 * <p>Row {@code i} belongs to the {@code i}th of the sorted hashes.
 */
final class FeatureIndex {
  private final int[] sorted;
  private final int[] slots; // hash and row + 1 side by side, in one line of cache; row 0 is free
  private final int mask;

  /** Over distinct hashes, sorted. */
  FeatureIndex(int[] sorted) {
    this.sorted = sorted;
    int capacity = Integer.highestOneBit(Math.max(16, sorted.length + sorted.length / 2)) << 1;
    this.slots = new int[2 * capacity];
    this.mask = capacity - 1;
    for (int row = 0; row < sorted.length; row++) {
      int at = slot(sorted[row]);
      while (slots[2 * at + 1] != 0) {
        at = (at + 1) & mask;
      }
      slots[2 * at] = sorted[row];
      slots[2 * at + 1] = row + 1;
    }
  }

  /** Of the hashes that occur at least {@code least} times. */
  static FeatureIndex counting(Iterable<int[]> positions, int least) {
    int size = 0;
    int[] all = new int[1 << 20];
    for (int[] features : positions) {
      if (size + features.length > all.length) {
        all = Arrays.copyOf(all, Math.max(all.length * 2, size + features.length));
      }
      System.arraycopy(features, 0, all, size, features.length);
      size += features.length;
    }
    Arrays.sort(all, 0, size);
    int kept = 0;
    for (int i = 0; i < size; ) {
      int j = i;
      while (j < size && all[j] == all[i]) {
        j++;
      }
      if (j - i >= least) {
        all[kept++] = all[i];
      }
      i = j;
    }
    return new FeatureIndex(Arrays.copyOf(all, kept));
  }

  int size() {
    return sorted.length;
  }

  int hash(int row) {
    return sorted[row];
  }

  /** The row of a hash, or -1. */
  int row(int hash) {
    int at = slot(hash);
    while (slots[2 * at + 1] != 0 && slots[2 * at] != hash) {
      at = (at + 1) & mask;
    }
    return slots[2 * at + 1] - 1;
  }

  /** The row of each hash, or -1. */
  int[] rows(int[] hashes) {
    int[] rows = new int[hashes.length];
    int[] others = new int[hashes.length];
    // Loads without a branch between them wait for memory together.
    for (int i = 0; i < hashes.length; i++) {
      int at = slot(hashes[i]);
      others[i] = slots[2 * at];
      rows[i] = slots[2 * at + 1] - 1;
    }
    for (int i = 0; i < hashes.length; i++) {
      if (rows[i] >= 0 && others[i] != hashes[i]) {
        rows[i] = row(hashes[i]);
      }
    }
    return rows;
  }

  void writeTo(DataOutputStream out) throws IOException {
    writeHashes(sorted, out);
  }

  /** Writes distinct hashes, sorted. */
  static void writeHashes(int[] sorted, DataOutputStream out) throws IOException {
    out.writeInt(sorted.length);
    for (int hash : sorted) {
      out.writeInt(hash);
    }
  }

  static FeatureIndex readFrom(DataInputStream in) throws IOException {
    return new FeatureIndex(readHashes(in));
  }

  /**
   * Reads what {@link #writeHashes} wrote.
   *
   * @throws IOException if they are not in order, or more than the data
   */
  static int[] readHashes(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > in.available() / Integer.BYTES) {
      throw new IOException("feature count " + size + " does not fit the file");
    }
    int[] sorted = Numbers.ints(in, size);
    for (int i = 1; i < size; i++) {
      if (sorted[i] <= sorted[i - 1]) {
        throw new IOException("feature hashes are not in order");
      }
    }
    return sorted;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B1 >>> 7) & mask;
  }
}
