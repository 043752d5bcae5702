package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class MemoryTest {
  private record Number(long key) implements Memory.Keyed {}

  @Test
  void valueIsFoundByItsKey() {
    Memory<Number> memory = new Memory<>(16);
    Number number = new Number(-7);
    memory.put(number);
    assertSame(number, memory.get(-7));
    assertNull(memory.get(7));
  }

  @Test
  void keyZeroIsLikeAnyOther() {
    Memory<Number> memory = new Memory<>(2);
    assertNull(memory.get(0));
    memory.put(new Number(0));
    assertEquals(new Number(0), memory.get(0));
  }

  @Test
  void latestTwoOfAPlaceStay() {
    Memory<Number> memory = new Memory<>(2);
    for (long key = 1; key <= 3; key++) {
      memory.put(new Number(key));
    }
    assertNull(memory.get(1));
    assertEquals(new Number(2), memory.get(2));
    assertEquals(new Number(3), memory.get(3));
  }

  @Test
  void keysThatDifferInAFewBitsHavePlacesOfTheirOwn() {
    Memory<Number> memory = new Memory<>(1 << 12);
    for (long key = 0; key < 1 << 10; key++) {
      memory.put(new Number(key));
      memory.put(new Number(key << 25));
    }
    int found = 0;
    for (long key = 1; key < 1 << 10; key++) {
      found += memory.get(key) == null ? 0 : 1;
      found += memory.get(key << 25) == null ? 0 : 1;
    }
    assertEquals(2046, found, 300);
  }
}
