package org.khabar.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelStore;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class WordClassTrainerTest {
  private static final String ARTICLE = "زار الوزير المدينة عام 2015 مع 30 تاجراً.";

  @TempDir private Path folder;

  @Test
  void wordsOfNewsHaveClasses() throws IOException {
    Path news = news(8, ARTICLE);
    WordClassTrainer trainer = new WordClassTrainer();
    trainer.addNews(news);
    WordClasses classes = write(trainer);
    assertTrue(classes.of(HashedValues.key("الوزير")) >= 0);
    assertTrue(classes.of(HashedValues.key("المدينه")) >= 0, "in the match profile");
    assertTrue(classes.of(HashedValues.key("تاجرا")) >= 0, "repaired");
    assertTrue(classes.of(HashedValues.key("السفير")) < 0);
  }

  @Test
  void rareWordsHaveNone() throws IOException {
    WordClassTrainer trainer = new WordClassTrainer();
    for (int i = 0; i < 8; i++) {
      trainer.add(i < 7 ? "كتب الطالب رسالة" : "كتب الطالب");
    }
    WordClasses classes = write(trainer);
    assertTrue(classes.of(HashedValues.key("الطالب")) >= 0);
    assertTrue(classes.of(HashedValues.key("رساله")) < 0);
  }

  @Test
  void newsWithoutAFrequentWordIsRefused() throws IOException {
    WordClassTrainer trainer = new WordClassTrainer();
    for (int i = 0; i < 7; i++) {
      trainer.add("كتب الطالب رسالة");
    }
    IOException e = assertThrows(IOException.class, () -> write(trainer));
    assertEquals(
        "classes of words: expected news with words that occur 8 times, found none",
        e.getMessage());
  }

  @Test
  void numbersOfSoManyDigitsAreOneWord() throws IOException {
    WordClassTrainer trainer = new WordClassTrainer();
    for (int i = 0; i < 8; i++) {
      trainer.add("عام " + (2010 + i) + " باع " + (30 + i));
    }
    WordClasses classes = write(trainer);
    assertTrue(classes.of(HashedValues.key("04")) >= 0);
    assertTrue(classes.of(HashedValues.key("02")) >= 0);
    assertTrue(classes.of(HashedValues.key("2010")) < 0);
  }

  @Test
  void sameNewsSameBytes() throws IOException {
    Path news = news(20, ARTICLE);
    byte[][] bytes = new byte[2][];
    for (int i = 0; i < bytes.length; i++) {
      WordClassTrainer trainer = new WordClassTrainer();
      trainer.addNews(news);
      write(trainer);
      bytes[i] = Files.readAllBytes(folder.resolve(WordClasses.FILE));
    }
    assertArrayEquals(bytes[0], bytes[1]);
  }

  /** A hundred directions, each of two words. */
  @Test
  void wordsOfOneDirectionShareTheirClasses() throws IOException {
    int directions = WordClasses.COARSE;
    List<String> words = IntStream.range(0, 2 * directions).mapToObj(w -> "w" + w).toList();
    float[] vectors = new float[words.size() * 64];
    for (int w = 0; w < words.size(); w++) {
      int direction = w % directions;
      vectors[w * 64 + direction % 64] = direction < 64 ? 1 : -1;
    }
    int[] counts = IntStream.range(0, words.size()).map(w -> 500 - w).toArray();
    WordClassTrainer.write(folder.resolve(WordClasses.FILE), words, vectors, counts);
    WordClasses classes = WordClasses.load(ModelStore.in(folder));
    for (int w = 0; w < directions; w++) {
      int one = classes.of(HashedValues.key("w" + w));
      assertEquals(one, classes.of(HashedValues.key("w" + (w + directions))));
      int next = classes.of(HashedValues.key("w" + (w + 1) % directions));
      assertNotEquals(WordClasses.coarse(one), WordClasses.coarse(next));
    }
  }

  private WordClasses write(WordClassTrainer trainer) throws IOException {
    trainer.write(folder.resolve(WordClasses.FILE));
    return WordClasses.load(ModelStore.in(folder));
  }

  private Path news(int articles, String text) throws IOException {
    Path file = folder.resolve("news.jsonl.xz");
    String line = "{\"text\":\"" + text + "\"}\n";
    try (OutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(0))) {
      out.write(line.repeat(articles).getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
