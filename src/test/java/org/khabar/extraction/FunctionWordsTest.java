package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.extraction.FunctionWords.Use;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

class FunctionWordsTest {
  private static FunctionWords words;

  @BeforeAll
  static void load() throws IOException {
    words = FunctionWords.load();
  }

  @Test
  void wordsAreInTheMatchProfile() {
    Normalizer match = Normalizer.of(Profile.MATCH);
    for (Use use : Use.values()) {
      assertFalse(words.of(use).isEmpty(), use.toString());
      words.of(use).forEach(word -> assertEquals(match.apply(word), word));
    }
  }

  @Test
  void aWordMayHaveSeveralUses() {
    assertTrue(words.of(Use.GOVERNOR).contains("الي"));
    assertTrue(words.of(Use.BOUNDARY).contains("الي"));
    assertFalse(words.of(Use.CLAUSE).contains("الي"));
  }

  @Test
  void anHonorificMayHaveProclitics() {
    assertEquals(0, words.honorific("معالي"));
    assertEquals(1, words.honorific("ومعالي"));
    assertEquals(2, words.honorific("وبسمو"));
    assertEquals(1, words.honorific("للسيد"));
    assertEquals(-1, words.honorific("وزير"));
  }
}
