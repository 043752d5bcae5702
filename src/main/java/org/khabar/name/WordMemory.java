package org.khabar.name;

import org.khabar.learn.Crf;

/**
 * Words with the sums of their weights, so that a frequent word is looked up once. A word that
 * comes to the place of another drives it out. Safe to share: a race costs no more than that a word
 * is looked up twice.
 */
final class WordMemory {
  private static final int BITS = 14;

  private final NameFeatures features;
  private final Crf crf;
  private final Word[] words = new Word[1 << BITS];

  WordMemory(NameFeatures features, Crf crf) {
    this.features = features;
    this.crf = crf;
  }

  Word word(String form) {
    int slot = form.hashCode() * 0x9E3779B1 >>> Integer.SIZE - BITS;
    Word word = words[slot];
    if (word == null || !word.form().equals(form)) {
      word = features.word(form);
      word = word.with(crf.sums(features.alone(word)));
      words[slot] = word;
    }
    return word;
  }
}
