package org.khabar.token;

import org.khabar.letter.Letters;

/**
 * What speaks for or against one way of cutting one word, as hashed features. For one thread, one
 * word at a time; allocates nothing per candidate.
 */
final class CliticFeatures {
  static final int BITS = 18;
  static final int MOST = 32;
  private static final int MASK = (1 << BITS) - 1;

  private final Vocabulary vocabulary;
  private final String form;

  /** The folded form after two free places, which an article fills where it helps look-up. */
  private final char[] folded;

  private final int formLevel;
  private final int formHash;
  private final int[] features = new int[MOST];
  private int size;

  CliticFeatures(Vocabulary vocabulary, String form) {
    this.vocabulary = vocabulary;
    this.form = form;
    folded = new char[form.length() + 2];
    for (int i = 0; i < form.length(); i++) {
      folded[i + 2] = Letters.fold(form.charAt(i));
    }
    formLevel = level(0, form.length());
    formHash = hash(0, form.length());
  }

  /** The indices of the features of {@code candidate}, valid until the next call. */
  int[] of(CliticCandidate candidate) {
    size = 0;
    int chain = candidate.chain();
    int pronoun = candidate.pronoun();
    int start = candidate.stemStart();
    int end = candidate.stemEnd();
    int length = Math.min(end - start, 7);
    boolean definite = candidate.isDefinite();
    int both = chain * 16 + pronoun;

    int stem = level(start, end);
    int noun = levelWithArticle(start, end);
    int afterConjunction = level(candidate.conjunction(), form.length());
    int alone = definite ? noun : pronoun == 0 ? stem : Math.max(stem, levelOfFeminine(start, end));

    add(1, chain);
    add(2, pronoun);
    add(3, both);
    add(4, chain, length);
    add(5, pronoun, length);
    add(6, both, bucket(alone));
    add(7, both, bucket(alone) - bucket(formLevel));
    add(8, chain, bucket(noun));
    add(9, chain, bucket(noun) - bucket(alone));
    add(10, chain, bucket(afterConjunction) - bucket(formLevel));
    add(11, both, bucket(stem));
    add(12, chain, letter(start));
    add(13, chain, letter(start) * 31 + letter(start + 1));
    add(14, chain, (letter(start) * 31 + letter(start + 1)) * 31 + letter(start + 2));
    add(15, pronoun, letter(end - 1));
    add(16, pronoun, letter(end - 2) * 31 + letter(end - 1));
    add(17, pronoun, (letter(end - 3) * 31 + letter(end - 2)) * 31 + letter(end - 1));
    add(18, both, formHash);
    add(19, both, hash(start, end));
    add(20, chain, letter(form.length() - 1) * 31 + length);
    add(21, pronoun, letter(start) * 31 + length);
    add(22, chain, letter(form.length() - 2) * 31 + letter(form.length() - 1));
    add(23, both, bucket(alone) * 16 + bucket(formLevel));
    add(24, definite ? 1 : 0, hash(candidate.articleStart(), end));
    add(25, pronoun, hash(candidate.articleStart(), end));
    return features;
  }

  int size() {
    return size;
  }

  private void add(int template, int what) {
    features[size++] = mix(template * 0x01000193 + what);
  }

  private void add(int template, int what, int value) {
    features[size++] = mix((template * 0x01000193 + what) * 0x01000193 + value);
  }

  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return (mixed ^ (mixed >>> 16)) & MASK;
  }

  /** Levels by whole units of the logarithm; 0 for an unknown word. */
  private static int bucket(int level) {
    return level >> 4;
  }

  private int letter(int at) {
    return at >= 0 && at < form.length() ? form.charAt(at) : 0;
  }

  private int level(int start, int end) {
    return vocabulary.level(folded, start + 2, end + 2);
  }

  private int levelWithArticle(int start, int end) {
    char first = folded[start];
    char second = folded[start + 1];
    folded[start] = 'ا';
    folded[start + 1] = 'ل';
    int level = vocabulary.level(folded, start, end + 2);
    folded[start] = first;
    folded[start + 1] = second;
    return level;
  }

  /** Before a pronoun teh marbuta is written as teh: زيارته is from زيارة. */
  private int levelOfFeminine(int start, int end) {
    if (end - start < 3 || form.charAt(end - 1) != 'ت') {
      return 0;
    }
    folded[end + 1] = 'ه';
    int level = level(start, end);
    folded[end + 1] = 'ت';
    return level;
  }

  private int hash(int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + folded[i + 2];
    }
    return hash;
  }
}
