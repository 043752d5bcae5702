package org.khabar.learn;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Forward and backward sums of a linear chain, scaled at each position (Rabiner 1989), over the
 * labels that are open at each. Made for one sequence at a time; the buffers are kept for the next.
 */
final class Lattice {
  private final int labels;
  private final long first; // labels that may come first, as a bit mask
  private final long[] followers; // for each label those that may come after it
  private final long[] leaders; // for each label those that may come before it
  private final double[] step; // exp of transitions, 0 where not allowed
  private int length;
  private long[] open = new long[0]; // allowed labels of each position
  private int[] at = new int[0]; // where those of each position begin in what follows
  private double[] emit = new double[0];
  private double[] alpha = new double[0];
  private double[] beta = new double[0];
  private double[] scale = new double[0]; // of each position
  private double logScores; // what the scores were lowered by, summed up

  Lattice(int labels, long[] followers, float[] transitions) {
    this.labels = labels;
    this.first = followers[labels] & -1L >>> -labels;
    this.followers = followers;
    this.leaders = new long[labels];
    this.step = new double[labels * labels];
    for (int a = 0; a < labels; a++) {
      for (int b = 0; b < labels; b++) {
        leaders[b] |= (followers[a] >>> b & 1) << a;
      }
    }
    update(transitions);
  }

  /** Shares the transitions of {@code other}, which must not be updated any more. */
  Lattice(Lattice other) {
    labels = other.labels;
    first = other.first;
    followers = other.followers;
    leaders = other.leaders;
    step = other.step;
  }

  /** Takes new transition weights. */
  void update(float[] transitions) {
    for (int a = 0; a < labels; a++) {
      for (int b = 0; b < labels; b++) {
        boolean open = (followers[a] & 1L << b) != 0;
        step[a * labels + b] = open ? Math.exp(transitions[a * labels + b]) : 0;
      }
    }
  }

  void fill(int n, double[] scores, IntToLongFunction allowed) {
    length = n;
    if (scale.length < n) {
      scale = new double[n];
      open = new long[n];
      at = new int[n];
    }
    int size = 0;
    for (int t = 0; t < n; t++) {
      open[t] = allowed.applyAsLong(t) & (t == 0 ? first : -1L >>> -labels);
      at[t] = size;
      size += Long.bitCount(open[t]);
    }
    if (emit.length < size) {
      emit = new double[size];
      alpha = new double[size];
      beta = new double[size];
    }
    logScores = 0;
    for (int t = 0; t < n; t++) {
      forward(t, scores);
    }
    for (int t = n - 1; t >= 0; t--) {
      backward(t);
    }
  }

  private void forward(int t, double[] scores) {
    int base = t * labels;
    double max = Double.NEGATIVE_INFINITY;
    for (long left = open[t]; left != 0; left &= left - 1) {
      max = Math.max(max, scores[base + Long.numberOfTrailingZeros(left)]);
    }
    logScores += max;
    double sum = 0;
    int i = at[t];
    for (long left = open[t]; left != 0; left &= left - 1) {
      int y = Long.numberOfTrailingZeros(left);
      double score = scores[base + y] - max;
      emit[i] = score == 0 ? 1 : Math.exp(score);
      double a = t == 0 ? 1 : 0;
      if (t > 0) {
        int j = at[t - 1];
        for (long before = open[t - 1]; before != 0; before &= before - 1) {
          a += alpha[j++] * step[Long.numberOfTrailingZeros(before) * labels + y];
        }
      }
      alpha[i] = a * emit[i];
      sum += alpha[i++];
    }
    scale[t] = sum;
    while (--i >= at[t]) {
      alpha[i] /= sum;
    }
  }

  private void backward(int t) {
    int i = at[t];
    for (long left = open[t]; left != 0; left &= left - 1) {
      beta[i++] = t + 1 == length ? 1 : after(t, Long.numberOfTrailingZeros(left)) / scale[t + 1];
    }
  }

  /** The sum over what may come after a label at a position. */
  private double after(int t, int label) {
    double sum = 0;
    int i = at[t + 1];
    for (long left = open[t + 1]; left != 0; left &= left - 1) {
      sum += step[label * labels + Long.numberOfTrailingZeros(left)] * emit[i] * beta[i];
      i++;
    }
    return sum;
  }

  /**
   * Adds {@code sign} times the probability of every pair of neighbouring labels to {@code sums}.
   */
  void addPairs(double sign, double[] sums) {
    for (int t = 0; t + 1 < length; t++) {
      int i = at[t];
      for (long left = open[t]; left != 0; left &= left - 1) {
        int x = Long.numberOfTrailingZeros(left);
        double a = sign * alpha[i++] / scale[t + 1];
        int j = at[t + 1];
        for (long after = open[t + 1]; after != 0; after &= after - 1) {
          int y = Long.numberOfTrailingZeros(after);
          sums[x * labels + y] += a * step[x * labels + y] * emit[j] * beta[j];
          j++;
        }
      }
    }
  }

  /** The labels that may come before a label, as a bit mask. */
  long leaders(int label) {
    return leaders[label];
  }

  /** Log of the sum over all labellings. */
  double logZ() {
    return logScores + Arrays.stream(scale, 0, length).map(Math::log).sum();
  }

  double marginal(int t, int y) {
    if ((open[t] >>> y & 1) == 0) {
      return 0;
    }
    int i = place(t, y);
    return alpha[i] * beta[i];
  }

  private int place(int t, int y) {
    return at[t] + Long.bitCount(open[t] & (1L << y) - 1);
  }

  double probability(int[] best, int from, int to, long continuing) {
    double p = alpha[place(from, best[from])];
    for (int t = from + 1; t < to; t++) {
      p *= step[best[t - 1] * labels + best[t]] * emit[place(t, best[t])] / scale[t];
    }
    if (to == length) {
      return p;
    }
    int last = best[to - 1];
    double on = 0;
    int i = at[to];
    for (long left = open[to]; left != 0; left &= left - 1) {
      int y = Long.numberOfTrailingZeros(left);
      on += (continuing >>> y & 1) == 0 ? step[last * labels + y] * emit[i] * beta[i] : 0;
      i++;
    }
    return Math.min(1, p * on / scale[to]);
  }
}
