package org.khabar.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;

class VocabularyTest {
  private static Vocabulary vocabulary;

  @TempDir Path folder;

  @BeforeAll
  static void load() throws IOException {
    vocabulary = Vocabulary.load();
  }

  @Test
  void frequentWordsAreMoreFrequent() {
    assertTrue(vocabulary.logFrequency("في") > vocabulary.logFrequency("وزير"));
    assertTrue(vocabulary.logFrequency("وزير") > vocabulary.logFrequency("سفاره"));
  }

  @Test
  void logFrequencyIsANaturalLogarithm() {
    double share = Math.exp(vocabulary.logFrequency("في"));
    assertTrue(share > 0.02 && share < 0.06, "share of في: " + share);
  }

  @Test
  void unknownWordIsBelowEveryKnownOne() {
    assertFalse(vocabulary.contains("زززززز"));
    assertTrue(vocabulary.logFrequency("زززززز") < vocabulary.logFrequency("سفاره"));
  }

  @Test
  void emptyWordIsUnknown() {
    assertFalse(vocabulary.contains(""));
  }

  @Test
  void writtenWordsAreReadBack() throws IOException {
    Path file = folder.resolve(Vocabulary.FILE);
    int[] counts = {2, 1000, 50};
    List<String> words = List.of("ا", "ابن", "ابنه");
    ModelFile.write(
        file,
        Vocabulary.KIND,
        Vocabulary.VERSION,
        out -> Vocabulary.write(out, words, counts, 10_000));
    Vocabulary read = Vocabulary.load(ModelStore.in(folder));
    assertEquals(3, read.size());
    assertEquals(Math.log(1000.0 / 10_000), read.logFrequency("ابن"), 1.0 / 32);
    assertEquals(Math.log(50.0 / 10_000), read.logFrequency("ابنه"), 1.0 / 32);
    assertFalse(read.contains("اب"));
  }

  @Test
  void fileOfAnotherKindIsRefused() throws IOException {
    Path file = folder.resolve(Vocabulary.FILE);
    ModelFile.write(file, "OTHER", 1, out -> out.writeInt(0));
    assertThrows(IOException.class, () -> Vocabulary.load(ModelStore.in(folder)));
  }
}
