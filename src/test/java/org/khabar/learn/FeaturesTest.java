package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  @Test
  void sameFeatureSameHash() {
    assertEquals(hash(f -> f.add(1, "وزير")), hash(f -> f.add(1, "وزير")));
  }

  @Test
  void templatesAreApart() {
    assertNotEquals(hash(f -> f.add(1, "وزير")), hash(f -> f.add(2, "وزير")));
    assertNotEquals(hash(f -> f.add(1)), hash(f -> f.add(2)));
  }

  @Test
  void rangeIsItsText() {
    assertEquals(hash(f -> f.add(1, "زير")), hash(f -> f.add(1, "وزير", 1, 4)));
  }

  @Test
  void conjunctionHasAnOrder() {
    assertNotEquals(hash(f -> f.add(1, "ا", "ب")), hash(f -> f.add(1, "ب", "ا")));
  }

  @Test
  void conjunctionKnowsItsParts() {
    assertNotEquals(hash(f -> f.add(1, "اب", "ج")), hash(f -> f.add(1, "ا", "بج")));
    assertNotEquals(hash(f -> f.add(1, "ا", "ب")), hash(f -> f.add(1, "ا", "ب", "")));
    assertNotEquals(hash(f -> f.add(1, "اب")), hash(f -> f.add(1, "ا", "ب")));
  }

  @Test
  void numberIsNoText() {
    assertNotEquals(hash(f -> f.add(1, 'ا')), hash(f -> f.add(1, "ا")));
    assertNotEquals(hash(f -> f.add(1, 1)), hash(f -> f.add(1, 2)));
  }

  @Test
  void takeEmpties() {
    Features features = new Features();
    features.add(1);
    assertEquals(1, features.take().length);
    assertEquals(0, features.take().length);
  }

  @Test
  void keyIsNoNumber() {
    assertNotEquals(hash(f -> f.add(1, 1)), hash(f -> f.add(1, 1L)));
    assertNotEquals(hash(f -> f.add(1, 1L)), hash(f -> f.add(2, 1L)));
    assertNotEquals(hash(f -> f.add(1, 1L)), hash(f -> f.add(1, 1L << 32 | 1)));
  }

  @Test
  void manyFeaturesStayInOrder() {
    Features features = new Features();
    for (int i = 0; i < 1000; i++) {
      features.add(3, i);
    }
    int[] taken = features.take();
    int[] singly = new int[1000];
    Arrays.setAll(singly, i -> hash(f -> f.add(3, i)));
    assertArrayEquals(singly, taken);
    assertEquals(1000, Arrays.stream(taken).distinct().count());
  }

  private static int hash(Consumer<Features> adding) {
    Features features = new Features();
    adding.accept(features);
    return features.take()[0];
  }
}
