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
    }
    logZ = 0;
    for (int t = 0; t < n; t++) {
      long open = allowed.applyAsLong(t) & (t == 0 ? followers[labels] : -1L);
      double max = Double.NEGATIVE_INFINITY;
      for (int y = 0; y < labels; y++) {
        if ((open & 1L << y) != 0) {
          max = Math.max(max, scores[t * labels + y]);
        }
      }
      logZ += max;
      for (int y = 0; y < labels; y++) {
        emit[t * labels + y] = (open & 1L << y) != 0 ? Math.exp(scores[t * labels + y] - max) : 0;
      }
    }
    for (int t = 0; t < n; t++) {
      double sum = 0;
      for (int y = 0; y < labels; y++) {
        double e = emit[t * labels + y];
        double a = 0;
        if (e != 0) {
          if (t == 0) {
            a = e;
          } else {
            for (int x = 0; x < labels; x++) {
              a += alpha[(t - 1) * labels + x] * step[x * labels + y];
            }
            a *= e;
          }
        }
        alpha[t * labels + y] = a;
        sum += a;
      }
      scale[t] = sum;
      logZ += Math.log(sum);
      for (int y = 0; y < labels; y++) {
        alpha[t * labels + y] /= sum;
      }
    }
    if (n > 0) {
      Arrays.fill(beta, (n - 1) * labels, n * labels, 1);
    }
    for (int t = n - 2; t >= 0; t--) {
      for (int x = 0; x < labels; x++) {
        double b = 0;
        for (int y = 0; y < labels; y++) {
          b += step[x * labels + y] * emit[(t + 1) * labels + y] * beta[(t + 1) * labels + y];
        }
        beta[t * labels + x] = b / scale[t + 1];
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

  /** The probability of {@code x} at {@code t} and {@code y} after it. */
  double marginal(int t, int x, int y) {
    return alpha[t * labels + x]
        * step[x * labels + y]
        * emit[(t + 1) * labels + y]
        * beta[(t + 1) * labels + y]
        / scale[t + 1];
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
