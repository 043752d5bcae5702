package org.khabar.learn;

import java.util.stream.IntStream;

/**
 * Parts vectors into groups by direction (spherical k-means, Dhillon and Modha 2001).
 * Deterministic.
 *
 * @param groups how many
 * @param rounds how often centres move
 */
public record KMeans(int groups, int rounds) {
  /** The most frequent words are function words, poor centres to begin with. */
  private static final int SKIPPED = 60;

  private static final int FIRST = 20_000;
  private static final float MOST_WEIGHT = 100;

  /**
   * The group of each vector.
   *
   * @param vectors {@code [vector * dimensions + i]}, the most frequent word's first
   * @param dimensions length of a vector, a multiple of 8
   * @param counts how often each vector's word occurs; its weight is the square root
   */
  public int[] group(float[] vectors, int dimensions, int[] counts) {
    float[] units = vectors.clone();
    for (int v = 0; v < counts.length; v++) {
      normalize(units, v * dimensions, dimensions, 0);
    }
    float[] centres = first(units, dimensions, counts.length);
    int[] group = new int[counts.length];
    for (int round = 0; round < rounds; round++) {
      float[] now = centres;
      IntStream.range(0, counts.length)
          .parallel()
          .forEach(v -> group[v] = nearest(units, v * dimensions, now, dimensions));
      centres = centres(units, dimensions, counts, group, now);
    }
    return group;
  }

  private float[] first(float[] units, int dimensions, int size) {
    float[] centres = new float[groups * dimensions];
    int skipped = size > SKIPPED + groups ? SKIPPED : 0;
    int apart = Math.max(1, (Math.min(size, FIRST) - skipped) / groups);
    for (int g = 0; g < groups; g++) {
      int v = Math.min(size - 1, skipped + g * apart);
      System.arraycopy(units, v * dimensions, centres, g * dimensions, dimensions);
    }
    return centres;
  }

  private int nearest(float[] units, int at, float[] centres, int dimensions) {
    float best = Float.NEGATIVE_INFINITY;
    int nearest = 0;
    for (int g = 0; g < groups; g++) {
      float dot = Vectors.dot(units, at, centres, g * dimensions, dimensions);
      if (dot > best) {
        best = dot;
        nearest = g;
      }
    }
    return nearest;
  }

  private float[] centres(
      float[] units, int dimensions, int[] counts, int[] group, float[] before) {
    float[] centres = new float[before.length];
    for (int v = 0; v < counts.length; v++) {
      float weight = Math.min((float) Math.sqrt(counts[v]), MOST_WEIGHT);
      for (int d = 0; d < dimensions; d++) {
        centres[group[v] * dimensions + d] += weight * units[v * dimensions + d];
      }
    }
    for (int g = 0; g < groups; g++) {
      if (!normalize(centres, g * dimensions, dimensions, 1e-4)) {
        System.arraycopy(before, g * dimensions, centres, g * dimensions, dimensions);
      }
    }
    return centres;
  }

  /** Makes a vector one long; false if it is not longer than {@code least}. */
  private static boolean normalize(float[] vectors, int at, int dimensions, double least) {
    double square = 1e-9;
    for (int d = at; d < at + dimensions; d++) {
      square += vectors[d] * vectors[d];
    }
    double length = Math.sqrt(square);
    if (length < least) {
      return false;
    }
    for (int d = at; d < at + dimensions; d++) {
      vectors[d] /= length;
    }
    return true;
  }
}
