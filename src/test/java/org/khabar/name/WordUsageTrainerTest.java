package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.entity.MentionType;
import org.khabar.learn.Crf;
import org.khabar.learn.HashedValues;
import org.khabar.token.Text;

class WordUsageTrainerTest {
  private static final int BEGIN_PERSON = 2 * MentionType.PERSON.ordinal();
  private static final int BEGIN_LOCATION = 2 * MentionType.LOCATION.ordinal();

  private static FirstLook look;

  @BeforeAll
  static void train() throws IOException {
    look = new FirstLook();
  }

  @Test
  void wordsKnowWhereTheyStand() {
    WordUsage usage = usage(Collections.nCopies(30, "سافر سامي النوري الى بيروت"));
    int sami = usage.of(HashedValues.key("سامي"));
    assertTrue(WordUsage.level(sami, BEGIN_PERSON) >= 5);
    assertEquals(0, WordUsage.level(sami, BEGIN_LOCATION));
    assertEquals(2, WordUsage.frequency(sami));
    assertTrue(WordUsage.level(usage.of(HashedValues.key("النوري")), BEGIN_PERSON + 1) >= 5);
    assertTrue(WordUsage.level(usage.of(HashedValues.key("بيروت")), BEGIN_LOCATION) >= 5);
    int verb = usage.of(HashedValues.key("سافر"));
    for (int place = 0; place < WordUsage.PLACES; place++) {
      assertTrue(WordUsage.level(verb, place) <= 1);
    }
  }

  @Test
  void pairsOfNamesOnly() {
    WordUsage usage = usage(Collections.nCopies(30, "سافر سامي النوري الى بيروت"));
    int name = usage.of(HashedValues.extend(HashedValues.key("سامي"), "النوري", 0));
    assertTrue(WordUsage.level(name, BEGIN_PERSON) >= 5);
    assertTrue(WordUsage.level(name, BEGIN_PERSON + 1) >= 5);
    assertTrue(usage.of(HashedValues.extend(HashedValues.key("كتب"), "رساله", 0)) < 0);
  }

  @Test
  void rareWordsAreDropped() {
    WordUsage four = usage(Collections.nCopies(4, "عاد سامي من بيروت"));
    assertTrue(four.of(HashedValues.key("بيروت")) < 0);
    WordUsage five = usage(Collections.nCopies(5, "عاد سامي من بيروت"));
    assertTrue(five.of(HashedValues.key("بيروت")) >= 0);
  }

  @Test
  void marksAndNumbersAreNoWords() {
    WordUsage usage = usage(Collections.nCopies(9, "عاد سامي ، 2015"));
    assertTrue(usage.of(HashedValues.key("سامي")) >= 0);
    assertTrue(usage.of(HashedValues.key("2015")) < 0);
    assertTrue(usage.of(HashedValues.key("،")) < 0);
  }

  @Test
  void wordAfterAProcliticIsCountedToo() {
    WordUsage usage = usage(Collections.nCopies(9, "سافر وبيروت"));
    assertTrue(usage.of(HashedValues.key("وبيروت")) >= 0);
    assertTrue(usage.of(HashedValues.key("بيروت")) >= 0);
    assertTrue(usage.of(HashedValues.key("يروت")) >= 0);
  }

  @Test
  void orderOfArticlesDoesNotMatter() throws IOException {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add("سافر سامي النوري الى بيروت");
      articles.add("كتب النوري رسالة من بيروت");
      articles.add("سامي سامي بيروت");
    }
    byte[] inOrder = bytes(usage(articles));
    Collections.shuffle(articles, new Random(6));
    assertArrayEquals(inOrder, bytes(usage(articles)));
  }

  /** More words than the tables hold at first. */
  @Test
  void manyWords() {
    List<String> words = IntStream.range(0, 50_000).mapToObj(WordUsageTrainerTest::word).toList();
    StringBuilder article = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      article.append(words.get(i)).append(i % 20 == 19 ? "\n\n" : " ");
    }
    Text text = look.read(article.toString());
    List<Crf.Labelling> labels = look.labels(text);
    WordUsageTrainer trainer = new WordUsageTrainer();
    for (int i = 0; i < 5; i++) {
      trainer.add(text, labels);
    }
    WordUsage usage = trainer.usage();
    for (String word : words) {
      assertTrue(usage.of(HashedValues.key(word)) >= 0, word);
    }
  }

  /** A word for a number, without proclitics. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("س");
    for (char digit : Integer.toString(number).toCharArray()) {
      word.append("بتثجحخدذرز".charAt(digit - '0'));
    }
    return word.toString();
  }

  private static WordUsage usage(List<String> articles) {
    WordUsageTrainer trainer = new WordUsageTrainer();
    for (String article : articles) {
      Text text = look.read(article);
      trainer.add(text, look.labels(text));
    }
    return trainer.usage();
  }

  private static byte[] bytes(WordUsage usage) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    usage.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
