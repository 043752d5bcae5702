package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SkipGramTest {
  private static final int DIMENSIONS = 16;
  private static final int WORDS = 16;
  private static final SkipGram SKIP_GRAM = new SkipGram(DIMENSIONS, 2, 4);

  /** Words 0 to 7 and words 8 to 15 never meet. */
  @Test
  void wordsThatKeepLikeCompanyAreClose() {
    int[] text = twoCompanies();
    float[] vectors = SKIP_GRAM.train(text, counts(text));
    for (int word = 0; word < WORDS; word++) {
      int closest = word == 0 ? 1 : 0;
      for (int other = 0; other < WORDS; other++) {
        if (other != word && cosine(vectors, word, other) > cosine(vectors, word, closest)) {
          closest = other;
        }
      }
      assertEquals(word / 8, closest / 8, closest + " closest to " + word);
    }
  }

  @Test
  void sameInputSameVectors() {
    int[] text = twoCompanies();
    assertArrayEquals(SKIP_GRAM.train(text, counts(text)), SKIP_GRAM.train(text, counts(text)));
  }

  /** In articles of one word nobody keeps company, so that vectors stay as they began. */
  @Test
  void companyEndsWithTheArticle() {
    int[] counts = {4, 4};
    float[] alone = SKIP_GRAM.train(new int[] {0, -1, 1, -1, 0, -1, 1, -1}, counts);
    float[] begun = SKIP_GRAM.train(new int[0], counts);
    assertArrayEquals(begun, alone);
    assertFalse(
        Arrays.equals(begun, SKIP_GRAM.train(repeat(200, 0, 1, 0, 1, -1), new int[] {4, 4})));
  }

  @Test
  void wordsWithoutAVectorAreSkipped() {
    int[] counts = {400, 400};
    float[] plain = SKIP_GRAM.train(repeat(200, 0, 1), counts);
    float[] gaps = SKIP_GRAM.train(repeat(200, 0, -2, 1, -7), counts);
    assertEquals(2 * DIMENSIONS, gaps.length);
    // The rate falls with the place in the text, here every second one.
    for (int i = 0; i < plain.length; i++) {
      assertEquals(plain[i], gaps[i], 0.05);
    }
  }

  @Test
  void longArticleAndItsEndAreRead() {
    int[] text = new int[9_000];
    for (int i = 0; i < text.length; i++) {
      text[i] = i < 8_990 ? i % 2 : 2;
    }
    int[] counts = {4_495, 4_495, 10};
    float[] begun = SKIP_GRAM.train(new int[0], counts);
    float[] vectors = SKIP_GRAM.train(text, counts);
    assertNotEquals(begun[2 * DIMENSIONS], vectors[2 * DIMENSIONS]);
    for (float value : vectors) {
      assertTrue(Float.isFinite(value));
    }
  }

  private static int[] twoCompanies() {
    Random random = new Random(4);
    int[] text = new int[60_000];
    for (int at = 0; at < text.length; at++) {
      text[at] = at % 12 == 11 ? -1 : at / 12 % 2 * 8 + random.nextInt(8);
    }
    return text;
  }

  private static int[] counts(int[] text) {
    int[] counts = new int[WORDS];
    for (int word : text) {
      if (word >= 0) {
        counts[word]++;
      }
    }
    return counts;
  }

  private static int[] repeat(int times, int... words) {
    int[] text = new int[times * words.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = words[i % words.length];
    }
    return text;
  }

  private static double cosine(float[] vectors, int a, int b) {
    double both = dot(vectors, a, b);
    return both / Math.sqrt(dot(vectors, a, a) * dot(vectors, b, b));
  }

  private static double dot(float[] vectors, int a, int b) {
    return Vectors.dot(vectors, a * DIMENSIONS, vectors, b * DIMENSIONS, DIMENSIONS);
  }
}
