package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelWeightsTest {
  private static final int FEATURES = 5_000;

  /** With as many labels, hash and weights share the last long of an entry, or do not. */
  @Test
  void sumsAreThoseOfTheFeaturesThatAreKnown() {
    for (int labels : new int[] {1, 3, 4, 8, 11, 12, 17, 64}) {
      Random random = new Random(labels);
      int[] hashes = hashes(random);
      byte[] columns = new byte[FEATURES * labels];
      random.nextBytes(columns);
      LabelWeights.Adder adder = new LabelWeights(labels, hashes, columns).new Adder();
      for (int round = 0; round < 50; round++) {
        int[] features = new int[random.nextInt(700)];
        int[] sums = new int[labels];
        for (int i = 0; i < features.length; i++) {
          int row = random.nextInt(2 * FEATURES);
          features[i] = row < FEATURES ? hashes[row] : random.nextInt(-1000, -1);
          for (int y = 0; y < labels && row < FEATURES; y++) {
            sums[y] += columns[y * FEATURES + row];
          }
        }
        assertArrayEquals(sums, adder.add(features));
      }
    }
  }

  /** All of them in one neighbourhood, zero among them. */
  @Test
  void hashesOfOnePlaceAreToldApart() {
    int[] hashes = IntStream.range(0, 64).map(LabelWeightsTest::neighbour).toArray();
    byte[] column = new byte[hashes.length];
    Arrays.fill(column, (byte) 1);
    column[7] = -5;
    LabelWeights.Adder adder = new LabelWeights(1, hashes, column).new Adder();
    assertArrayEquals(new int[] {-5}, adder.add(new int[] {hashes[7]}));
    assertArrayEquals(new int[] {58}, adder.add(hashes));
    assertArrayEquals(new int[] {0}, adder.add(new int[] {neighbour(64)}));
  }

  /** What the table's multiplier makes a small number of. */
  private static int neighbour(int i) {
    return i * 0x0E8B2F51;
  }

  @Test
  void emptyTableAddsNothing() {
    LabelWeights none = new LabelWeights(2, new int[0], new byte[0]);
    assertArrayEquals(new int[2], none.new Adder().add(new int[] {0, -1, 5}));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Random random = new Random(3);
    int[] hashes = hashes(random);
    byte[] columns = new byte[FEATURES * 17];
    random.nextBytes(columns);
    byte[] bytes = bytes(new LabelWeights(17, hashes, columns));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    LabelWeights read = LabelWeights.readFrom(in, 17);
    assertEquals(0, in.available());
    assertArrayEquals(bytes, bytes(read));
  }

  private static byte[] bytes(LabelWeights weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static int[] hashes(Random random) {
    return random.ints(0, Integer.MAX_VALUE).distinct().limit(FEATURES).sorted().toArray();
  }
}
