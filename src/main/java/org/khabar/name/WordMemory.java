package org.khabar.name;

import org.khabar.learn.Crf;
import org.khabar.learn.HashedValues;

/**
 * Words with the sums of their weights, so that a frequent word is looked up once. A word that
 * comes to the place of another drives it out. Safe to share: a race costs no more than that a word
 * is looked up twice.
 */
final class WordMemory {
  // Some 600 bytes a word: at most a fiftieth of a large heap, a tenth of a small one.
  private static final int SIZE =
      Math.max(
          1 << 13,
          Math.min(1 << 17, (int) Long.highestOneBit(Runtime.getRuntime().maxMemory() >> 15)));

  private final NameFeatures features;
  private final Crf crf;
  private final Word[] words = new Word[SIZE];

  WordMemory(NameFeatures features, Crf crf) {
    this.features = features;
    this.crf = crf;
  }

  Word word(String form) {
    long key = HashedValues.key(form);
    int slot = (int) (key >>> Integer.SIZE) & SIZE - 2;
    Word word = words[slot];
    if (word == null || word.key() != key) {
      Word other = words[slot + 1];
      if (other != null && other.key() == key) {
        return other;
      }
      words[slot + 1] = word;
      word = features.word(form, crf);
      words[slot] = word;
    }
    return word;
  }
}
