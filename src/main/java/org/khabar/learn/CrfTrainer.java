package org.khabar.learn;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains a {@link Crf} by stochastic gradient with a rate per weight (AdaGrad, Duchi, Hazan and
 * Singer 2011) and an L2 penalty. Deterministic: same examples and settings, same weights.
 *
 * @param epochs passes over the examples
 * @param rate first step size
 * @param penalty L2 penalty on weights that a step touches
 * @param least features that occur fewer times are dropped
 */
public record CrfTrainer(int epochs, double rate, double penalty, int least) {

  /**
   * A labelled sequence.
   *
   * @param features feature hashes of each position
   * @param allowed labels that each position may take, as bit masks
   * @param right of these the right ones, more than one where the annotation leaves it open (Tsuboi
   *     et al. 2008)
   * @param prior scores to start from, {@code [position * labels + label]}; empty for none
   */
  public record Example(int[][] features, long[] allowed, long[] right, double[] prior)
      implements Crf.Sequence {
    private static final double[] NO_PRIOR = {};

    /** A sequence without prior scores. */
    public Example(int[][] features, long[] allowed, long[] right) {
      this(features, allowed, right, NO_PRIOR);
    }

    /** A sequence with one right label at each position. */
    public static Example of(int[][] features, long[] allowed, int[] labels) {
      long[] right = IntStream.of(labels).mapToLong(label -> 1L << label).toArray();
      return new Example(features, allowed, right);
    }

    @Override
    public int length() {
      return features.length;
    }

    @Override
    public int[] features(int position) {
      return features[position];
    }

    @Override
    public long allowed(int position) {
      return allowed[position];
    }
  }

  /**
   * Trains.
   *
   * @param examples labelled sequences
   * @param labels number of labels
   * @param followers for each label the bit mask of labels that may come after it, and at the end
   *     the mask of labels that may come first
   */
  public Crf train(List<Example> examples, int labels, long[] followers) {
    FeatureIndex index =
        FeatureIndex.counting(
            Iterables.concat(Iterables.transform(examples, e -> List.of(e.features()))), least);
    List<int[][]> rows = new ArrayList<>();
    for (Example example : examples) {
      int[][] positions = new int[example.length()][];
      for (int t = 0; t < positions.length; t++) {
        positions[t] =
            IntStream.of(example.features()[t]).map(index::row).filter(row -> row >= 0).toArray();
      }
      rows.add(positions);
    }
    float[] weights = new float[index.size() * labels];
    float[] squares = new float[weights.length];
    float[] transitions = new float[labels * labels];
    float[] transitionSquares = new float[transitions.length];
    Lattice model = new Lattice(labels, followers, transitions);
    Lattice truth = new Lattice(labels, followers, transitions);
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
    Random random = new Random(17);
    double[] scores = new double[0];
    double[] error = new double[labels];
    double[] pairError = new double[labels * labels];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int at : order) {
        Example example = examples.get(at);
        int[][] positions = rows.get(at);
        int n = positions.length;
        if (n == 0) {
          continue;
        }
        if (scores.length < n * labels) {
          scores = new double[n * labels];
        }
        score(positions, weights, labels, scores);
        for (int i = 0; i < example.prior().length; i++) {
          scores[i] += example.prior()[i];
        }
        model.update(transitions);
        model.fill(n, scores, example::allowed);
        truth.update(transitions);
        truth.fill(n, scores, t -> example.right()[t]);
        for (int t = 0; t < n; t++) {
          for (int y = 0; y < labels; y++) {
            error[y] = model.marginal(t, y) - truth.marginal(t, y);
          }
          for (int row : positions[t]) {
            int base = row * labels;
            for (int y = 0; y < labels; y++) {
              if (Math.abs(error[y]) > 1e-4) {
                step(weights, squares, base + y, error[y]);
              }
            }
          }
        }
        Arrays.fill(pairError, 0);
        model.addPairs(1, pairError);
        truth.addPairs(-1, pairError);
        for (int i = 0; i < pairError.length; i++) {
          if (Math.abs(pairError[i]) > 1e-4) {
            step(transitions, transitionSquares, i, pairError[i]);
          }
        }
      }
    }
    return quantized(labels, followers, index, weights, transitions);
  }

  private void step(float[] weights, float[] squares, int at, double error) {
    double gradient = error + penalty * weights[at];
    squares[at] += (float) (gradient * gradient);
    weights[at] -= (float) (rate * gradient / Math.sqrt(squares[at] + 1e-2));
  }

  private static void score(int[][] positions, float[] weights, int labels, double[] scores) {
    for (int t = 0; t < positions.length; t++) {
      int to = t * labels;
      Arrays.fill(scores, to, to + labels, 0);
      for (int row : positions[t]) {
        int base = row * labels;
        for (int y = 0; y < labels; y++) {
          scores[to + y] += weights[base + y];
        }
      }
    }
  }

  /** One byte a weight; features all of whose weights round to nothing are dropped. */
  private static Crf quantized(
      int labels, long[] followers, FeatureIndex index, float[] weights, float[] transitions) {
    float max = 0;
    for (float weight : weights) {
      max = Math.max(max, Math.abs(weight));
    }
    float scale = Math.max(Math.min(max, 4f), 1e-6f) / 127;
    int[] kept =
        IntStream.range(0, index.size())
            .filter(row -> counts(weights, row, labels, scale))
            .toArray();
    byte[] columns = new byte[kept.length * labels];
    for (int i = 0; i < kept.length; i++) {
      for (int y = 0; y < labels; y++) {
        columns[y * kept.length + i] = quantized(weights[kept[i] * labels + y], scale);
      }
    }
    int[] hashes = IntStream.of(kept).map(index::hash).toArray();
    return new Crf(
        labels, followers, new LabelWeights(labels, hashes, columns), scale, transitions);
  }

  private static boolean counts(float[] weights, int row, int labels, float scale) {
    for (int at = row * labels; at < (row + 1) * labels; at++) {
      if (quantized(weights[at], scale) != 0) {
        return true;
      }
    }
    return false;
  }

  private static byte quantized(float weight, float scale) {
    return (byte) Math.max(-127, Math.min(127, Math.round(weight / scale)));
  }
}
