package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HashedValuesTest {
  private static final Map<Long, Integer> TOWNS =
      Map.of(HashedValues.key("بيروت"), 7, HashedValues.key("دمشق"), 0);

  @Test
  void valueOfAWord() {
    HashedValues values = HashedValues.of(TOWNS);
    assertEquals(2, values.size());
    assertEquals(7, values.get(HashedValues.key("بيروت")));
    assertEquals(0, values.get(HashedValues.key("دمشق")));
  }

  @Test
  void unknownWordHasNone() {
    assertEquals(HashedValues.NONE, HashedValues.of(TOWNS).get(HashedValues.key("عمان")));
    assertEquals(HashedValues.NONE, HashedValues.of(Map.of()).get(HashedValues.key("بيروت")));
  }

  /** Every inserted key is found: with its value, or with that of a smaller key of its hash. */
  @Property(tries = 100)
  void everyInsertedKeyIsFound(
      @ForAll @Size(max = 100) Map<Long, @IntRange(min = 0) Integer> values) {
    HashedValues table = HashedValues.of(values);
    Map<Integer, Long> smallest = new HashMap<>();
    for (long key : values.keySet()) {
      smallest.merge((int) (key ^ key >>> 32), key, Math::min);
    }
    assertEquals(smallest.size(), table.size());
    for (long key : values.keySet()) {
      assertEquals(values.get(smallest.get((int) (key ^ key >>> 32))), table.get(key));
    }
  }

  @Property(tries = 100)
  void readsWhatItWrote(@ForAll Map<Long, @IntRange(min = 0) Integer> values) throws IOException {
    HashedValues written = HashedValues.of(values);
    HashedValues read = read(bytes(written));
    assertEquals(written.size(), read.size());
    for (long key : values.keySet()) {
      assertEquals(written.get(key), read.get(key));
    }
  }

  @Test
  void dataCutAnywhereAreRefused() throws IOException {
    byte[] whole = bytes(HashedValues.of(TOWNS));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> read(cut), "cut after " + length);
    }
    IOException e =
        assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, whole.length - 1)));
    assertEquals("values end early", e.getMessage());
  }

  @Property(tries = 200)
  void keyOfASequenceGrowsWordByWord(@ForAll String first, @ForAll String second) {
    assertEquals(HashedValues.key(first), HashedValues.extend(0, first, 0));
    long both = HashedValues.extend(HashedValues.key(first), second, 0);
    assertEquals(both, HashedValues.extend(HashedValues.extend(0, first, 0), second, 0));
    assertNotEquals(HashedValues.key(first), both);
  }

  @Test
  void sequenceIsNotItsWordsRunTogether() {
    long both = HashedValues.extend(HashedValues.key("عبد"), "الله", 0);
    assertEquals(
        4,
        Set.of(
                both,
                HashedValues.key("عبدالله"),
                HashedValues.key("عبد الله"),
                HashedValues.extend(HashedValues.key("الله"), "عبد", 0))
            .size());
  }

  @Property(tries = 200)
  void lettersBeforeFromAreLeftOut(@ForAll long key, @ForAll String letters, @ForAll String word) {
    assertEquals(
        HashedValues.extend(key, word, 0),
        HashedValues.extend(key, letters + word, letters.length()));
  }

  private static byte[] bytes(HashedValues values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    values.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static HashedValues read(byte[] bytes) throws IOException {
    return HashedValues.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
