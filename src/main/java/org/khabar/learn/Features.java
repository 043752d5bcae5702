package org.khabar.learn;

import java.util.Arrays;

/**
 * The hashed features of one position, collected without garbage and then copied out.
 *
 * <p>A feature is a template number and text; only a 32-bit hash of the two is kept (feature
 * hashing, Weinberger et al. 2009). Not safe to share between threads.
 */
public final class Features {
  private int[] hashes = new int[64];
  private int size;

  /** Adds a feature without text. */
  public void add(int template) {
    put(finish(start(template)));
  }

  /** Adds a feature. */
  public void add(int template, CharSequence value) {
    put(finish(mix(start(template), value, 0, value.length())));
  }

  /** Adds a feature of {@code value}'s range {@code [from, to)}. */
  public void add(int template, CharSequence value, int from, int to) {
    put(finish(mix(start(template), value, from, to)));
  }

  /** Adds a conjunction of two texts. */
  public void add(int template, CharSequence first, CharSequence second) {
    long h = mix(start(template), first, 0, first.length());
    h = step(h, 0x1F);
    put(finish(mix(h, second, 0, second.length())));
  }

  /** Adds a conjunction of three texts. */
  public void add(int template, CharSequence first, CharSequence second, CharSequence third) {
    long h = mix(start(template), first, 0, first.length());
    h = step(h, 0x1F);
    h = mix(h, second, 0, second.length());
    h = step(h, 0x1F);
    put(finish(mix(h, third, 0, third.length())));
  }

  /** Adds a feature of a number. */
  public void add(int template, int value) {
    put(finish(step(step(start(template), 0x1E), value)));
  }

  /** Adds a feature of a key that hardly anything else has. */
  public void add(int template, long key) {
    long h = (start(template) ^ key) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    put(finish(h));
  }

  /** The hashes added since the last call, in order; empties the collector. */
  public int[] take() {
    int[] taken = Arrays.copyOf(hashes, size);
    size = 0;
    return taken;
  }

  private void put(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  private static long start(int template) {
    return step(0xcbf29ce484222325L, template);
  }

  private static long mix(long hash, CharSequence value, int from, int to) {
    long h = hash;
    for (int i = from; i < to; i++) {
      h = step(h, value.charAt(i));
    }
    return h;
  }

  private static long step(long hash, int value) {
    return (hash ^ value) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
  }

  private static int finish(long hash) {
    long h = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return (int) (h ^ (h >>> 32));
  }
}
