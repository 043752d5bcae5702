package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.learn.Crf;
import org.khabar.learn.CrfTrainer;
import org.khabar.token.Text;

class RecurrenceTest {
  private static FirstLook look;

  @BeforeAll
  static void train() throws IOException {
    look = new FirstLook();
  }

  @Test
  void familyNameAloneIsKnownByTheFullNameElsewhere() {
    Set<Integer> alone = set(observe("كتب النوري رسالة\n").get(0)[1]);
    Set<Integer> known = set(observe("كتب النوري رسالة\n\nعاد سامي النوري مساء\n").get(0)[1]);
    assertTrue(known.containsAll(alone));
    assertTrue(known.size() > alone.size());
  }

  @Test
  void evidenceComesFromBothSides() {
    Set<Integer> alone = set(observe("كتب النوري رسالة\n").get(0)[1]);
    List<int[][]> features = observe("عاد سامي النوري مساء\n\nكتب النوري رسالة\n");
    assertTrue(set(features.get(1)[1]).size() > alone.size());
  }

  @Test
  void evidenceReachesTheNameAfterAProclitic() {
    int[] alone = observe("كتب والنوري رسالة\n").get(0)[1];
    int[] known = observe("كتب والنوري رسالة\n\nعاد سامي النوري مساء\n").get(0)[1];
    assertTrue(known.length > alone.length);
  }

  @Test
  void singleOccurrenceYieldsNoEvidence() {
    assertSame(
        observe("كتب النوري رسالة\n").get(0),
        observe("كتب النوري رسالة\n\nعاد من بيروت مساء\n").get(0));
  }

  /** Of a pair that occurs once nothing is said, though its first word occurs twice. */
  @Test
  void pairThatRecursIsToldFromItsWords() {
    int words = observe("كتب رسالة\n\nكتب هناك\n").get(0)[0].length;
    int pairs = observe("كتب رسالة\n\nكتب رسالة\n").get(0)[0].length;
    assertTrue(pairs > words);
  }

  @Test
  void sumsCountAsTheFeaturesOfNeighbours() {
    Text text = look.read("عاد سامي النوري من بيروت مساء\n\nكتب النوري رسالة الى بيروت\n");
    List<Words> words = look.words(text);
    List<Crf.Labelling> labels = look.labels(text);
    List<long[]> allowed = new ArrayList<>();
    List<CrfTrainer.Example> whole = new ArrayList<>();
    Random random = new Random(7);
    for (int[][] features : Recurrence.observe(words, labels)) {
      long[] every = new long[features.length];
      Arrays.fill(every, -1L >>> -NameLabels.COUNT);
      allowed.add(every);
      long[] right = new long[features.length];
      Arrays.setAll(right, t -> 1L << random.nextInt(NameLabels.COUNT));
      whole.add(new CrfTrainer.Example(features, every, right));
    }
    long[] any = new long[NameLabels.COUNT + 1];
    Arrays.fill(any, -1L >>> -NameLabels.COUNT);
    Crf crf = new CrfTrainer(10, 0.2, 1e-3, 1).train(whole, NameLabels.COUNT, any);
    List<NameFeatures.Observed> parts =
        Recurrence.observe(words, labels, allowed, key -> Neighbours.of(key, crf));
    for (int s = 0; s < parts.size(); s++) {
      assertArrayEquals(crf.scores(whole.get(s)), crf.scores(parts.get(s)));
      assertArrayEquals(allowed.get(s), parts.get(s).allowed());
      assertEquals(8, whole.get(s).features(0).length - parts.get(s).features(0).length);
    }
  }

  @Test
  void emptyDocument() {
    assertEquals(List.of(), observe(""));
    assertEquals(List.of(), observe(" \n\n "));
  }

  @Test
  void sentencesOfOneToken() {
    List<int[][]> features = observe("بيروت\n\nبيروت\n\nوبيروت\n");
    assertEquals(3, features.size());
    for (int[][] sentence : features) {
      assertEquals(1, sentence.length);
    }
    int[] alone = observe("بيروت\n").get(0)[0];
    assertFalse(alone.length == features.get(0)[0].length);
  }

  private static List<int[][]> observe(String document) {
    Text text = look.read(document);
    return Recurrence.observe(look.words(text), look.labels(text));
  }

  private static Set<Integer> set(int[] features) {
    return new HashSet<>(IntStream.of(features).boxed().toList());
  }

  private static void assertSame(int[][] expected, int[][] found) {
    assertEquals(expected.length, found.length);
    for (int t = 0; t < expected.length; t++) {
      assertArrayEquals(expected[t], found[t]);
    }
  }
}
