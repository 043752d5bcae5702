package org.khabar.token;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.khabar.learn.ModelStore;
import org.khabar.letter.Letters;

/**
 * Cuts the clitics off words: و ف ب ك ل س and ال in front, pronouns behind.
 *
 * <p>Every cut that the shapes of clitics allow is scored by a log-linear model over the
 * frequencies of word and stem in news and over their letters, learnt from segmented text; the best
 * one wins. It sees one word at a time. Immutable and safe to share.
 */
public final class CliticSplitter {
  static final String FILE = "text/clitics.model";
  static final String KIND = "CLITICS";
  static final int VERSION = 1;

  /** No Arabic word is longer; what is, is left whole. */
  private static final int LONGEST = 40;

  private final Vocabulary vocabulary;
  private final float[] weights;

  CliticSplitter(Vocabulary vocabulary, float[] weights) {
    this.vocabulary = vocabulary;
    this.weights = weights;
  }

  /**
   * Loads the packed model and vocabulary.
   *
   * @throws IOException if one is missing or broken
   */
  public static CliticSplitter load() throws IOException {
    return load(ModelStore.packed());
  }

  /** Loads model and vocabulary of a store; as {@link #load()}. */
  public static CliticSplitter load(ModelStore models) throws IOException {
    return new CliticSplitter(
        Vocabulary.load(models), models.read(FILE, KIND, VERSION, CliticSplitter::decode));
  }

  private static float[] decode(DataInputStream in) throws IOException {
    float[] weights = new float[1 << CliticFeatures.BITS];
    byte[] bytes = in.readNBytes(weights.length * Short.BYTES);
    if (bytes.length < weights.length * Short.BYTES) {
      throw new EOFException();
    }
    ShortBuffer shorts = ByteBuffer.wrap(bytes).asShortBuffer();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = shorts.get(i) / CliticTrainer.SCALE;
    }
    return weights;
  }

  /**
   * Cuts a word.
   *
   * @param form repaired, as in {@link Token#form()}; what is not an Arabic word stays whole
   */
  public Clitics split(String form) {
    int length = form.length();
    if (length < 2 || length > LONGEST || !Letters.isArabic(form.charAt(0))) {
      return Clitics.none(length);
    }
    List<CliticCandidate> candidates = CliticCandidate.of(form);
    if (candidates.size() == 1) {
      return Clitics.none(length);
    }
    CliticFeatures features = new CliticFeatures(vocabulary, form);
    CliticCandidate best = candidates.get(0);
    double bestScore = Double.NEGATIVE_INFINITY;
    for (CliticCandidate candidate : candidates) {
      double score = score(features.of(candidate), features.size());
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best.clitics(length);
  }

  private double score(int[] features, int size) {
    double score = 0;
    for (int i = 0; i < size; i++) {
      score += weights[features[i]];
    }
    return score;
  }
}
