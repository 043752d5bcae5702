package org.khabar.learn;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found for the latest keys, so that a frequent one is looked up once. A value that comes
 * to the place of another drives it out. Safe to share if the values are: a race costs no more than
 * that something is looked up twice.
 *
 * @param <V> the values, which know their keys
 */
public final class Memory<V extends Memory.Keyed> {

  /** Something that is known by a key. */
  public interface Keyed {

    /** A number that hardly anything else has: all bits count. */
    long key();
  }

  // With some 400 bytes a word, at most a fiftieth of a large heap, a tenth of a small one.
  private static final int WORDS =
      Math.max(
          1 << 13,
          Math.min(1 << 17, (int) Long.highestOneBit(Runtime.getRuntime().maxMemory() >> 15)));

  private final Keyed[] values;

  /**
   * An empty memory.
   *
   * @param size how many values it holds, a power of two from 2 on
   */
  public Memory(int size) {
    values = new Keyed[size];
  }

  /** An empty memory for what is known of words: it holds more of them in a larger heap. */
  public static <V extends Keyed> Memory<V> ofWords() {
    return new Memory<>(WORDS);
  }

  /**
   * The value of a key.
   *
   * @param look finds it where it is not remembered; from then on it is
   */
  public V get(long key, Supplier<V> look) {
    V value = get(key);
    if (value == null) {
      value = look.get();
      put(value);
    }
    return value;
  }

  /** The value of a key, or null if it is not remembered. */
  @SuppressWarnings("unchecked") // only what put took is there
  @Nullable V get(long key) {
    int slot = slot(key);
    Keyed value = values[slot];
    if (value == null || value.key() != key) {
      value = values[slot + 1];
    }
    return value == null || value.key() != key ? null : (V) value;
  }

  /** Remembers a value. */
  void put(V value) {
    int slot = slot(value.key());
    values[slot + 1] = values[slot];
    values[slot] = value;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & values.length - 2;
  }
}
