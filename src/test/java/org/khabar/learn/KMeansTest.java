package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KMeansTest {
  private static final int DIMENSIONS = 8;

  @Test
  void clearGroupsAreFound() {
    int size = 90;
    int[] group = new KMeans(3, 10).group(around(size), DIMENSIONS, counts(size));
    for (int v = 0; v < size; v++) {
      assertEquals(group[v % 3], group[v], "vector " + v);
    }
    assertEquals(3, IntStream.of(group).distinct().count());
  }

  @Test
  void sameInputSameGroups() {
    int size = 500;
    float[] vectors = new float[size * DIMENSIONS];
    Random random = new Random(3);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = random.nextFloat() - 0.5f;
    }
    float[] before = vectors.clone();
    int[] group = new KMeans(12, 8).group(vectors, DIMENSIONS, counts(size));
    assertArrayEquals(group, new KMeans(12, 8).group(vectors, DIMENSIONS, counts(size)));
    assertArrayEquals(before, vectors, "vectors are left as they were");
  }

  @Test
  void directionCountsLengthDoesNot() {
    float[] vectors = new float[4 * DIMENSIONS];
    vectors[0] = 1;
    vectors[DIMENSIONS] = 0.01f;
    vectors[2 * DIMENSIONS + 1] = 1;
    vectors[3 * DIMENSIONS + 1] = 900;
    int[] group = new KMeans(2, 5).group(vectors, DIMENSIONS, counts(4));
    assertArrayEquals(new int[] {0, 0, 1, 1}, group);
  }

  /** The first two centres are the same, so that the second gets no vector. */
  @Test
  void emptyGroupSurvives() {
    float[] vectors = new float[6 * DIMENSIONS];
    for (int v = 0; v < 6; v++) {
      vectors[v * DIMENSIONS + v / 4] = 1;
    }
    int[] group = new KMeans(3, 5).group(vectors, DIMENSIONS, counts(6));
    assertArrayEquals(new int[] {0, 0, 0, 0, 2, 2}, group);
  }

  @Test
  void moreGroupsThanVectors() {
    int[] group = new KMeans(20, 5).group(around(3), DIMENSIONS, counts(3));
    assertEquals(3, IntStream.of(group).distinct().count());
  }

  @Test
  void vectorOfNoLengthHasAGroup() {
    float[] vectors = around(4);
    Arrays.fill(vectors, 3 * DIMENSIONS, 4 * DIMENSIONS, 0);
    int[] group = new KMeans(3, 5).group(vectors, DIMENSIONS, counts(4));
    assertTrue(group[3] >= 0 && group[3] < 3);
  }

  /** Vectors near three axes in turn. */
  private static float[] around(int size) {
    float[] vectors = new float[size * DIMENSIONS];
    Random random = new Random(8);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = 0.2f * (random.nextFloat() - 0.5f);
    }
    for (int v = 0; v < size; v++) {
      vectors[v * DIMENSIONS + v % 3] += 1 + v % 5;
    }
    return vectors;
  }

  private static int[] counts(int size) {
    return IntStream.range(0, size).map(v -> 10 * (size - v)).toArray();
  }
}
