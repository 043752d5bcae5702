package org.khabar.name;

import org.khabar.learn.Crf;
import org.khabar.learn.HashedValues;
import org.khabar.learn.Memory;

/** Words with the sums of their weights. Safe to share. */
final class WordMemory {
  // Some 400 bytes a word: at most a fiftieth of a large heap, a tenth of a small one.
  private static final int SIZE =
      Math.max(
          1 << 13,
          Math.min(1 << 17, (int) Long.highestOneBit(Runtime.getRuntime().maxMemory() >> 15)));

  private final NameFeatures features;
  private final Crf crf;
  private final Memory<Word> words = new Memory<>(SIZE);

  WordMemory(NameFeatures features, Crf crf) {
    this.features = features;
    this.crf = crf;
  }

  Word word(String form) {
    return words.get(HashedValues.key(form), () -> features.word(form, crf));
  }
}
