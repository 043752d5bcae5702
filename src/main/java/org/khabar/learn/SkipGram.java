package org.khabar.learn;

import java.util.Arrays;

/**
 * Trains word vectors by skip-gram with negative sampling (Mikolov et al. 2013): words that keep
 * like company get like vectors. One thread, no outside randomness: same input, same vectors.
 *
 * @param dimensions length of a vector, a multiple of 8
 * @param window most words on each side that count as company
 * @param epochs passes over the text
 */
public record SkipGram(int dimensions, int window, int epochs) {
  private static final int NEGATIVES = 5;
  private static final float RATE = 0.035f;
  private static final double FREQUENT = 1e-4;
  private static final int LONGEST = 2000;
  private static final int TABLE = 1 << 22;

  /**
   * Trains.
   *
   * @param text numbers of words in text order; -1 ends an article, other negative numbers are
   *     words without a vector
   * @param counts how often each word occurs, the most frequent first
   * @return {@code vectors[word * dimensions + i]}
   */
  public float[] train(int[] text, int[] counts) {
    return new Run(text, counts).vectors();
  }

  private final class Run {
    private final int[] text;
    private final int[] counts;
    private final float[] in;
    private final float[] out;
    private final float[] step = new float[dimensions];
    private final float[] keep;
    private final int[] negatives = new int[TABLE];
    private final float[] sigmoid = new float[1024];
    private long random = 17;

    Run(int[] text, int[] counts) {
      this.text = text;
      this.counts = counts;
      in = new float[counts.length * dimensions];
      out = new float[in.length];
      keep = new float[counts.length];
      for (int i = 0; i < in.length; i++) {
        in[i] = (uniform() - 0.5f) / dimensions;
      }
      long total = 0;
      double powers = 0;
      for (int count : counts) {
        total += count;
      }
      for (int w = 0; w < counts.length; w++) {
        double share = counts[w] / (double) total;
        keep[w] = (float) Math.min(1, Math.sqrt(FREQUENT / share) + FREQUENT / share);
        powers += Math.pow(counts[w], 0.75);
      }
      fillNegatives(powers);
      for (int i = 0; i < sigmoid.length; i++) {
        sigmoid[i] = (float) (1 / (1 + Math.exp(-(i - 512) / 64.0)));
      }
    }

    private void fillNegatives(double powers) {
      int w = 0;
      double share = Math.pow(counts[0], 0.75) / powers;
      for (int i = 0; i < TABLE; i++) {
        negatives[i] = w;
        if ((i + 1.0) / TABLE > share && w < counts.length - 1) {
          w++;
          share += Math.pow(counts[w], 0.75) / powers;
        }
      }
    }

    float[] vectors() {
      int[] words = new int[LONGEST];
      double all = (double) text.length * epochs;
      for (int epoch = 0; epoch < epochs; epoch++) {
        for (int at = 0; at < text.length; ) {
          int size = 0;
          while (at < text.length && size < words.length) {
            int word = text[at++];
            if (word == -1) {
              break;
            }
            if (word >= 0 && uniform() < keep[word]) {
              words[size++] = word;
            }
          }
          double done = ((long) epoch * text.length + at) / all;
          learn(words, size, Math.max(RATE * 1e-3f, RATE * (1 - (float) done)));
        }
      }
      return in;
    }

    private void learn(int[] words, int size, float rate) {
      for (int i = 0; i < size; i++) {
        next();
        int reach = 1 + (int) ((random >>> 33) % window);
        for (int j = Math.max(0, i - reach); j <= Math.min(size - 1, i + reach); j++) {
          if (j != i) {
            pair(words[i], words[j], rate);
          }
        }
      }
    }

    private void pair(int word, int company, float rate) {
      int from = word * dimensions;
      Arrays.fill(step, 0);
      for (int n = 0; n <= NEGATIVES; n++) {
        int other = company;
        if (n > 0) {
          next();
          other = negatives[(int) (random >>> 42)];
          if (other == company) {
            continue;
          }
        }
        int to = other * dimensions;
        float dot = Vectors.dot(in, from, out, to, dimensions);
        float said = dot > 7.9f ? 1 : dot < -7.9f ? 0 : sigmoid[(int) (dot * 64) + 512];
        float error = ((n == 0 ? 1 : 0) - said) * rate;
        for (int d = 0; d < dimensions; d++) {
          step[d] += error * out[to + d];
        }
        for (int d = 0; d < dimensions; d++) {
          out[to + d] += error * in[from + d];
        }
      }
      for (int d = 0; d < dimensions; d++) {
        in[from + d] += step[d];
      }
    }

    private float uniform() {
      next();
      return (random >>> 40) / (float) (1 << 24);
    }

    private void next() {
      random = random * 6364136223846793005L + 1442695040888963407L;
    }
  }
}
