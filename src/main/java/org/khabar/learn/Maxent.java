package org.khabar.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A maximum-entropy classifier (Berger, Della Pietra and Della Pietra 1996): features in, a
 * probability for each outcome out. Made by {@link MaxentTrainer}. Immutable and safe to share.
 */
public final class Maxent {
  private final List<String> outcomes;
  private final FeatureIndex index;
  private final float[] weights;

  /**
   * @param outcomes names of the outcomes
   * @param index feature hashes to rows
   * @param weights rows of one weight an outcome
   */
  Maxent(List<String> outcomes, FeatureIndex index, float[] weights) {
    this.outcomes = List.copyOf(outcomes);
    this.index = index;
    this.weights = weights;
  }

  /** The outcomes, in the order of {@link #probabilities}. */
  public List<String> outcomes() {
    return outcomes;
  }

  /** The place of an outcome in {@link #outcomes}, -1 if training never saw it. */
  public int outcome(String name) {
    return outcomes.indexOf(name);
  }

  /** The probability of each outcome, in order; they add up to 1. */
  public double[] probabilities(List<String> features) {
    double[] scores = new double[outcomes.size()];
    int[] hashes = new int[features.size()];
    int size = 0;
    for (String feature : features) {
      hashes[size++] = hash(feature);
    }
    for (int row : index.rows(hashes)) {
      for (int y = 0; row >= 0 && y < scores.length; y++) {
        scores[y] += weights[row * scores.length + y];
      }
    }
    double max = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int y = 0; y < scores.length; y++) {
      scores[y] = Math.exp(scores[y] - max);
      sum += scores[y];
    }
    for (int y = 0; y < scores.length; y++) {
      scores[y] /= sum;
    }
    return scores;
  }

  /** The probability of one outcome; 0 for one that training never saw. */
  public double probability(List<String> features, String outcome) {
    int at = outcome(outcome);
    return at < 0 ? 0 : probabilities(features)[at];
  }

  /** The most probable outcome. */
  public String best(List<String> features) {
    double[] probabilities = probabilities(features);
    int best = 0;
    for (int y = 1; y < probabilities.length; y++) {
      if (probabilities[y] > probabilities[best]) {
        best = y;
      }
    }
    return outcomes.get(best);
  }

  /** What a feature adds to the score of each outcome, in order; 0 where it is unknown. */
  public double[] weights(String feature) {
    double[] weights = new double[outcomes.size()];
    int at = index.row(hash(feature)) * weights.length;
    for (int y = 0; at >= 0 && y < weights.length; y++) {
      weights[y] = this.weights[at + y];
    }
    return weights;
  }

  /** The hash that stands for a feature. */
  static int hash(String feature) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < feature.length(); i++) {
      h = (h ^ feature.charAt(i)) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }
    h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
    return (int) (h ^ (h >>> 32));
  }

  /** Writes outcomes and weights. */
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(outcomes.size());
    for (String outcome : outcomes) {
      out.writeUTF(outcome);
    }
    index.writeTo(out);
    for (float weight : weights) {
      // Half of the mantissa is noise; cleared, it packs well.
      out.writeInt(Float.floatToIntBits(weight) & 0xFFFFF000);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if counts do not fit the data
   */
  public static Maxent readFrom(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > 1000) {
      throw new IOException("outcome count " + count + " is not from 1 to 1000");
    }
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      outcomes.add(in.readUTF());
    }
    FeatureIndex index = FeatureIndex.readFrom(in);
    if ((long) index.size() * count * Float.BYTES > in.available()) {
      throw new IOException("weights end early");
    }
    return new Maxent(outcomes, index, Numbers.floats(in, index.size() * count));
  }
}
