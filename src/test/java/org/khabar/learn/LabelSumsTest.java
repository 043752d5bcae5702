package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelSumsTest {

  @Test
  void addedRowsAreTheSumsOfTheirLabels() {
    for (int labels : new int[] {1, 3, 4, 5, 17, 64}) {
      Random random = new Random(labels);
      int[] sums = new int[labels];
      long[] packed = new long[LabelSums.longs(labels)];
      for (int row = 0; row < 6; row++) {
        int[] more = random.ints(labels, -5461, 5462).toArray();
        long[] added = LabelSums.pack(more, 6);
        Arrays.setAll(sums, y -> sums[y] + more[y]);
        Arrays.setAll(packed, i -> packed[i] + added[i]);
      }
      assertArrayEquals(sums, unpack(packed, labels));
    }
  }

  @Test
  void sumsThatAreTooGreatEndAtTheLimit() {
    int[] great = {Integer.MAX_VALUE, Integer.MIN_VALUE, 32_767, -32_768, 0};
    assertArrayEquals(
        new int[] {32_767, -32_767, 32_767, -32_767, 0}, unpack(LabelSums.pack(great, 1), 5));
    long[] third = LabelSums.pack(great, 3);
    long[] whole = Arrays.stream(third).map(part -> 3 * part).toArray();
    assertArrayEquals(new int[] {32_766, -32_766, 32_766, -32_766, 0}, unpack(whole, 5));
  }

  @Test
  void rowIsReadWhereItBegins() {
    long[] two = {7, LabelSums.pack(new int[] {-3, 4}, 1)[0]};
    assertEquals(-3, LabelSums.get(two, 1, 0));
    assertEquals(4, LabelSums.get(two, 1, 1));
  }

  private static int[] unpack(long[] packed, int labels) {
    int[] sums = new int[labels];
    Arrays.setAll(sums, y -> LabelSums.get(packed, 0, y));
    return sums;
  }
}
