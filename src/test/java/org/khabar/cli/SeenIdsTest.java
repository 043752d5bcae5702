package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void anIdIsNewOnce() {
    SeenIds ids = new SeenIds();
    for (int i = 0; i < 100_000; i++) {
      assertTrue(ids.add("d" + i));
    }
    for (int i = 0; i < 100_000; i++) {
      assertFalse(ids.add("d" + i));
    }
    assertTrue(ids.add("\uD800"));
    assertTrue(ids.add("\uD801"));
    assertTrue(ids.add("?"));
  }
}
