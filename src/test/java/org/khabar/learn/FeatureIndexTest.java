package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureIndexTest {

  @Test
  void rowsAreThePlacesOfSortedHashes() {
    int[] hashes = new Random(5).ints(10_000).distinct().sorted().toArray();
    FeatureIndex index = new FeatureIndex(hashes);
    assertEquals(hashes.length, index.size());
    for (int row = 0; row < hashes.length; row++) {
      assertEquals(row, index.row(hashes[row]));
      assertEquals(hashes[row], index.hash(row));
    }
  }

  @Test
  void unknownHashHasNoRow() {
    FeatureIndex index = new FeatureIndex(new int[] {Integer.MIN_VALUE, -1, 0, 7});
    assertEquals(-1, index.row(8));
    assertEquals(-1, index.row(Integer.MAX_VALUE));
  }

  @Test
  void rowsOfManyHashesAreTheirRows() {
    Random random = new Random(6);
    FeatureIndex index = new FeatureIndex(random.ints(10_000).distinct().sorted().toArray());
    int[] hashes = new int[20_000];
    Arrays.setAll(hashes, i -> i < index.size() ? index.hash(i) : random.nextInt());
    assertArrayEquals(Arrays.stream(hashes).map(index::row).toArray(), index.rows(hashes));
  }

  @Test
  void emptyIndexKnowsNothing() {
    assertEquals(-1, new FeatureIndex(new int[0]).row(0));
    assertArrayEquals(new int[] {-1}, new FeatureIndex(new int[0]).rows(new int[] {0}));
  }

  @Test
  void hashesOfOneSlotAreToldApart() {
    // These differ in bits that the slot does not see.
    int[] hashes = new int[40];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = i << 27 >>> 1 | i;
    }
    int[] sorted = Arrays.stream(hashes).distinct().sorted().toArray();
    FeatureIndex index = new FeatureIndex(sorted);
    for (int row = 0; row < sorted.length; row++) {
      assertEquals(row, index.row(sorted[row]));
    }
  }

  @Test
  void countingKeepsFrequentHashes() {
    FeatureIndex index =
        FeatureIndex.counting(List.of(new int[] {3, 1, 3}, new int[] {2, 1}, new int[0]), 2);
    assertEquals(2, index.size());
    assertEquals(0, index.row(1));
    assertEquals(-1, index.row(2));
    assertEquals(1, index.row(3));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    FeatureIndex read = read(-9, 4, 12);
    assertEquals(3, read.size());
    assertEquals(1, read.row(4));
  }

  @Test
  void hashesOutOfOrderAreRefused() {
    IOException e = assertThrows(IOException.class, () -> read(4, 4));
    assertEquals("feature hashes are not in order", e.getMessage());
  }

  @Test
  void countBeyondTheDataIsRefused() {
    for (int count : new int[] {2, Integer.MAX_VALUE, -1}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      IOException e =
          assertThrows(
              IOException.class,
              () -> {
                DataOutputStream out = new DataOutputStream(bytes);
                out.writeInt(count);
                out.writeInt(1);
                FeatureIndex.readFrom(in(bytes));
              });
      assertEquals("feature count " + count + " does not fit the file", e.getMessage());
    }
  }

  private static FeatureIndex read(int... sorted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FeatureIndex(sorted).writeTo(new DataOutputStream(bytes));
    return FeatureIndex.readFrom(in(bytes));
  }

  private static DataInputStream in(ByteArrayOutputStream bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
