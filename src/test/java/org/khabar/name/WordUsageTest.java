package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;

class WordUsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, 0", "0.5, 0", "1, 1", "4, 2", "10, 3", "22, 4", "40, 5", "65, 6", "85, 7", "99, 7"
  })
  void levelsOfAShare(double sum, int level) {
    double[] sums = new double[WordUsage.PLACES];
    for (int place = 0; place < WordUsage.PLACES; place++) {
      sums[place] = sum;
      int usage = WordUsage.of(sums, 99);
      for (int other = 0; other < WordUsage.PLACES; other++) {
        assertEquals(other == place ? level : 0, WordUsage.level(usage, other));
      }
      sums[place] = 0;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "7, 0", "8, 1", "29, 1", "30, 2", "199, 2", "200, 3", "9000000, 3"})
  void frequencies(int count, int frequency) {
    assertEquals(frequency, WordUsage.frequency(WordUsage.of(new double[WordUsage.PLACES], count)));
  }

  @Test
  void highestLevelsAndFrequencyFitTogether() {
    double[] sums = new double[WordUsage.PLACES];
    Arrays.fill(sums, 1000);
    int usage = WordUsage.of(sums, 1000);
    assertTrue(usage > 0);
    assertEquals(3, WordUsage.frequency(usage));
    for (int place = 0; place < WordUsage.PLACES; place++) {
      assertEquals(7, WordUsage.level(usage, place));
    }
  }

  @Test
  void rareWordIsLessSure() {
    double[] sums = new double[WordUsage.PLACES];
    sums[0] = 5;
    int rare = WordUsage.level(WordUsage.of(sums, 5), 0);
    sums[0] = 50;
    assertTrue(rare < WordUsage.level(WordUsage.of(sums, 50), 0));
  }

  @Test
  void noUsageKnowsNoWord() {
    assertTrue(WordUsage.NONE.of(HashedValues.key("بيروت")) < 0);
  }

  @Test
  void writtenUsageIsReadBack() throws IOException {
    WordUsage usage = new WordUsage(HashedValues.of(Map.of(HashedValues.key("بيروت"), 77)));
    ModelFile.write(
        folder.resolve(WordUsage.FILE), WordUsage.KIND, WordUsage.VERSION, usage::writeTo);
    WordUsage read = WordUsage.load(ModelStore.in(folder));
    assertEquals(77, read.of(HashedValues.key("بيروت")));
    assertTrue(read.of(HashedValues.key("دمشق")) < 0);
  }
}
