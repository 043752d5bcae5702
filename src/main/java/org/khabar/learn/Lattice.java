package org.khabar.learn;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Forward and backward sums of a linear chain, scaled at each position (Rabiner 1989). Made for one
 * sequence at a time; the buffers are kept for the next.
 */
final class Lattice {
  private final int labels;
  private final long first; // labels that may come first, as a bit mask
  private final long[] followers; // for each label those that may come after it
  private final long[] leaders; // for each label those that may come before it
  private final double[] step; // exp of transitions, 0 where not allowed
  private int length;
  private double[] emit = new double[0];
  private double[] alpha = new double[0];
  private double[] beta = new double[0];
  private double[] scale = new double[0];
  private long[] open = new long[0]; // allowed labels of each position
  private double logZ;

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
    if (emit.length < n * labels) {
      emit = new double[n * labels];
      alpha = new double[n * labels];
      beta = new double[n * labels];
      scale = new double[n];
      open = new long[n];
    }
    Arrays.fill(alpha, 0, n * labels, 0);
    Arrays.fill(beta, 0, n * labels, 0);
    logZ = 0;
    for (int t = 0; t < n; t++) {
      int base = t * labels;
      double max = Double.NEGATIVE_INFINITY;
      open[t] = allowed.applyAsLong(t) & (t == 0 ? first : -1L >>> -labels);
      for (long left = open[t]; left != 0; left &= left - 1) {
        max = Math.max(max, scores[base + Long.numberOfTrailingZeros(left)]);
      }
      logZ += max;
      double sum = 0;
      for (long left = open[t]; left != 0; left &= left - 1) {
        int y = Long.numberOfTrailingZeros(left);
        double e = Math.exp(scores[base + y] - max);
        emit[base + y] = e;
        double a = t == 0 ? 1 : 0;
        for (long sources = t == 0 ? 0 : open[t - 1] & leaders[y];
            sources != 0;
            sources &= sources - 1) {
          int x = Long.numberOfTrailingZeros(sources);
          a += alpha[base - labels + x] * step[x * labels + y];
        }
        alpha[base + y] = a * e;
        sum += a * e;
      }
      scale[t] = sum;
      logZ += Math.log(sum);
      for (long left = open[t]; left != 0; left &= left - 1) {
        alpha[base + Long.numberOfTrailingZeros(left)] /= sum;
      }
    }
    for (long left = n > 0 ? open[n - 1] : 0; left != 0; left &= left - 1) {
      beta[(n - 1) * labels + Long.numberOfTrailingZeros(left)] = 1;
    }
    for (int t = n - 2; t >= 0; t--) {
      int base = t * labels;
      int next = base + labels;
      for (long left = open[t]; left != 0; left &= left - 1) {
        int x = Long.numberOfTrailingZeros(left);
        double b = 0;
        for (long after = open[t + 1] & followers[x]; after != 0; after &= after - 1) {
          int y = Long.numberOfTrailingZeros(after);
          b += step[x * labels + y] * emit[next + y] * beta[next + y];
        }
        beta[base + x] = b / scale[t + 1];
      }
    }
  }

  /**
   * Adds {@code sign} times the probability of every pair of neighbouring labels to {@code sums}.
   */
  void addPairs(double sign, double[] sums) {
    for (int t = 0; t + 1 < length; t++) {
      int base = t * labels;
      int next = base + labels;
      for (long left = open[t]; left != 0; left &= left - 1) {
        int x = Long.numberOfTrailingZeros(left);
        double a = sign * alpha[base + x] / scale[t + 1];
        for (long after = open[t + 1] & followers[x]; after != 0; after &= after - 1) {
          int y = Long.numberOfTrailingZeros(after);
          sums[x * labels + y] += a * step[x * labels + y] * emit[next + y] * beta[next + y];
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
    return logZ;
  }

  double marginal(int t, int y) {
    return alpha[t * labels + y] * beta[t * labels + y];
  }

  /** All marginals: {@code [position * labels + label]}. */
  double[] marginals() {
    double[] marginals = new double[length * labels];
    for (int i = 0; i < marginals.length; i++) {
      marginals[i] = alpha[i] * beta[i];
    }
    return marginals;
  }

  double probability(int[] best, int from, int to, long continuing) {
    double p = alpha[from * labels + best[from]];
    for (int t = from + 1; t < to; t++) {
      p *= step[best[t - 1] * labels + best[t]] * emit[t * labels + best[t]] / scale[t];
    }
    if (to == length) {
      return p;
    }
    int last = best[to - 1];
    double on = 0;
    for (int y = 0; y < labels; y++) {
      if ((continuing & 1L << y) == 0) {
        on += step[last * labels + y] * emit[to * labels + y] * beta[to * labels + y];
      }
    }
    return Math.min(1, p * on / scale[to]);
  }
}
