package org.khabar.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;

class WordClassesTest {
  private static WordClasses packed;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws IOException {
    packed = WordClasses.load(ModelStore.packed());
  }

  @ParameterizedTest
  @CsvSource({"القاهره, بيروت", "قال, اضاف", "الاحد, الاثنين", "محمد, احمد"})
  void wordsOfLikeCompanyShareAClass(String one, String other) {
    int first = packed.of(HashedValues.key(one));
    int second = packed.of(HashedValues.key(other));
    assertTrue(first >= 0 && second >= 0);
    assertTrue(
        WordClasses.coarse(first) == WordClasses.coarse(second)
            || WordClasses.middle(first) == WordClasses.middle(second));
  }

  @Test
  void wordsOfUnlikeCompanyDoNot() {
    int town = packed.of(HashedValues.key("بيروت"));
    int verb = packed.of(HashedValues.key("قال"));
    assertTrue(WordClasses.coarse(town) != WordClasses.coarse(verb));
  }

  @Test
  void unknownWordHasNone() {
    assertTrue(packed.of(HashedValues.key("ززززز")) < 0);
    assertTrue(packed.of(HashedValues.key("القاهرة")) < 0, "not in the match profile");
  }

  @Test
  void packedClassesAreUnpacked() throws IOException {
    List<String> words = List.of("اول", "وسط", "اخر");
    int[] coarse = {0, 42, WordClasses.COARSE - 1};
    int[] middle = {0, 7, WordClasses.MIDDLE - 1};
    int[] fine = {0, 1234, WordClasses.FINE - 1};
    ModelFile.write(
        folder.resolve(WordClasses.FILE),
        WordClasses.KIND,
        WordClasses.VERSION,
        out -> WordClasses.write(out, words, coarse, middle, fine));
    WordClasses read = WordClasses.load(ModelStore.in(folder));
    for (int w = 0; w < words.size(); w++) {
      int classes = read.of(HashedValues.key(words.get(w)));
      assertTrue(classes >= 0);
      assertEquals(coarse[w], WordClasses.coarse(classes));
      assertEquals(middle[w], WordClasses.middle(classes));
      assertEquals(fine[w], WordClasses.fine(classes));
    }
  }

  @Test
  void fileOfAnotherKindIsRefused() throws IOException {
    ModelFile.write(folder.resolve(WordClasses.FILE), "OTHER", 1, out -> out.writeInt(0));
    assertThrows(IOException.class, () -> WordClasses.load(ModelStore.in(folder)));
  }
}
