package org.khabar.cli;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;

/**
 * Tells which ids were there before, in at most 21 bytes an id (32 while it grows), for there may
 * be millions: it keeps 64 bits of each. That two of ten million ids have these in common happens
 * once in 370,000 runs; the second is then reported as a duplicate.
 */
final class SeenIds {
  private static final HashFunction HASH = Hashing.sipHash24();

  private long[] slots = new long[1 << 10];
  private int size;

  /** Whether {@code id} was not there before. */
  boolean add(String id) {
    if (size >= slots.length / 4 * 3) {
      grow();
    }
    long hash = HASH.hashUnencodedChars(id).asLong();
    // An empty slot is 0.
    boolean added = put(slots, hash == 0 ? 1 : hash);
    size += added ? 1 : 0;
    return added;
  }

  private static boolean put(long[] slots, long hash) {
    int i = (int) hash & (slots.length - 1);
    while (slots[i] != 0 && slots[i] != hash) {
      i = (i + 1) & (slots.length - 1);
    }
    boolean added = slots[i] == 0;
    slots[i] = hash;
    return added;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    for (long hash : slots) {
      if (hash != 0) {
        put(larger, hash);
      }
    }
    slots = larger;
  }
}
