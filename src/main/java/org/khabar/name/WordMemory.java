package org.khabar.name;

import org.khabar.learn.Crf;
import org.khabar.learn.HashedValues;
import org.khabar.learn.Memory;

/** Words with the sums of their weights. Safe to share. */
final class WordMemory {
  private final NameFeatures features;
  private final Crf crf;
  private final Memory<Word> words = Memory.ofWords();

  WordMemory(NameFeatures features, Crf crf) {
    this.features = features;
    this.crf = crf;
  }

  Word word(String form) {
    return words.get(HashedValues.key(form), () -> features.word(form, crf));
  }
}
