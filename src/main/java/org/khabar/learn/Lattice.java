package org.khabar.learn;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Forward and backward sums of a linear chain, scaled at each position (Rabiner 1989). Made for one
 * sequence at a time; the buffers are kept for the next.
 */
final class Lattice {
  private final int labels;
  private final long[] followers;
  private final double[] step; // exp of transitions, 0 where not allowed
  private int length;
  private double[] emit = new double[0];
  private double[] alpha = new double[0];
  private double[] beta = new double[0];
  private double[] scale = new double[0];
  private byte[] active = new byte[0]; // allowed labels of each position, in order
  private int[] actives = new int[0]; // how many
  private double logZ;

  Lattice(int labels, long[] followers, float[] transitions) {
    this.labels = labels;
    this.followers = followers;
    this.step = new double[labels * labels];
    update(transitions);
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
      active = new byte[n * labels];
      actives = new int[n];
    }
    Arrays.fill(alpha, 0, n * labels, 0);
    Arrays.fill(beta, 0, n * labels, 0);
    logZ = 0;
    for (int t = 0; t < n; t++) {
      int base = t * labels;
      int count = 0;
      double max = Double.NEGATIVE_INFINITY;
      long open = allowed.applyAsLong(t) & (t == 0 ? followers[labels] : -1L);
      for (long left = open & (-1L >>> -labels); left != 0; left &= left - 1) {
        int y = Long.numberOfTrailingZeros(left);
        active[base + count++] = (byte) y;
        max = Math.max(max, scores[base + y]);
      }
      actives[t] = count;
      logZ += max;
      double sum = 0;
      for (int i = base; i < base + count; i++) {
        int y = active[i];
        double e = Math.exp(scores[base + y] - max);
        emit[base + y] = e;
        double a = t == 0 ? 1 : 0;
        for (int j = base - labels; t > 0 && j < base - labels + actives[t - 1]; j++) {
          a += alpha[base - labels + active[j]] * step[active[j] * labels + y];
        }
        alpha[base + y] = a * e;
        sum += a * e;
      }
      scale[t] = sum;
      logZ += Math.log(sum);
      for (int i = base; i < base + count; i++) {
        alpha[base + active[i]] /= sum;
      }
    }
    for (int i = 0; n > 0 && i < actives[n - 1]; i++) {
      beta[(n - 1) * labels + active[(n - 1) * labels + i]] = 1;
    }
    for (int t = n - 2; t >= 0; t--) {
      int base = t * labels;
      int next = base + labels;
      for (int i = base; i < base + actives[t]; i++) {
        double b = 0;
        for (int j = next; j < next + actives[t + 1]; j++) {
          int y = active[j];
          b += step[active[i] * labels + y] * emit[next + y] * beta[next + y];
        }
        beta[base + active[i]] = b / scale[t + 1];
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
      for (int i = base; i < base + actives[t]; i++) {
        int x = active[i];
        double a = sign * alpha[base + x] / scale[t + 1];
        for (int j = next; j < next + actives[t + 1]; j++) {
          int y = active[j];
          sums[x * labels + y] += a * step[x * labels + y] * emit[next + y] * beta[next + y];
        }
      }
    }
  }

  /** Log of the sum over all labellings. */
  double logZ() {
    return logZ;
  }

  double marginal(int t, int y) {
    return alpha[t * labels + y] * beta[t * labels + y];
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
