package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Learns a toy language: after an opening word the label stays on until a closing word. */
class CrfTrainerTest {
  private static final CrfTrainer TRAINER = new CrfTrainer(20, 0.1, 1e-6, 2);
  private static final int LABELS = 2;
  private static final long[] FOLLOWERS = {0b11, 0b11, 0b11};
  private static final int OPENING = 100;
  private static final int CLOSING = 200;
  private static final int NEUTRAL = 300;
  private static final int FIRST = 400;

  @Test
  void learnsWhatDependsOnTheLabelBefore() {
    Crf crf = TRAINER.train(examples(200, 1), LABELS, FOLLOWERS);
    int right = 0;
    int all = 0;
    for (CrfTrainer.Example example : examples(50, 2)) {
      int[] found = labels(crf, example);
      for (int t = 0; t < found.length; t++) {
        right += 1L << found[t] == example.right()[t] ? 1 : 0;
        all++;
      }
    }
    // Half of the words are neutral: without the label before, a quarter would be guesswork.
    assertTrue(right >= 0.97 * all, right + " of " + all);
  }

  @Test
  void sameExamplesSameBytes() throws IOException {
    assertArrayEquals(
        bytes(TRAINER.train(examples(50, 1), LABELS, FOLLOWERS)),
        bytes(TRAINER.train(examples(50, 1), LABELS, FOLLOWERS)));
  }

  @Test
  void sumsOfManyFeaturesAreTheirSums() {
    Crf crf = TRAINER.train(examples(50, 1), LABELS, FOLLOWERS);
    int[] one = {OPENING};
    int[] many = new int[100];
    Arrays.fill(many, OPENING);
    long[] sums = crf.sums(new int[][] {one, many, {}}, 1);
    assertNotEquals(LabelSums.get(sums, 0, 0), LabelSums.get(sums, 0, 1));
    for (int y = 0; y < LABELS; y++) {
      assertEquals(100 * LabelSums.get(sums, 0, y), LabelSums.get(sums, 1, y));
      assertEquals(0, LabelSums.get(sums, 2, y));
    }
  }

  @Test
  void sumsCountAsTheFeaturesTheyStandFor() {
    Crf crf = TRAINER.train(examples(50, 1), LABELS, FOLLOWERS);
    CrfTrainer.Example example = examples(1, 2).get(0);
    Crf.Sequence sums =
        new Crf.Sequence() {
          @Override
          public int length() {
            return example.length();
          }

          @Override
          public int[] features(int position) {
            return new int[0];
          }

          @Override
          public long allowed(int position) {
            return example.allowed(position);
          }

          @Override
          public long[] sums() {
            return crf.sums(example.features(), 1);
          }
        };
    assertArrayEquals(crf.scores(example), crf.scores(sums));
  }

  @Test
  void writtenFieldLabelsAsBefore() throws IOException {
    Crf crf = TRAINER.train(examples(50, 1), LABELS, FOLLOWERS);
    byte[] bytes = bytes(crf);
    Crf read = Crf.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), FOLLOWERS);
    assertArrayEquals(bytes, bytes(read));
    for (CrfTrainer.Example example : examples(50, 2)) {
      assertArrayEquals(labels(crf, example), labels(read, example));
      assertEquals(crf.label(example).marginal(0, 1), read.label(example).marginal(0, 1));
    }
  }

  @Test
  void rareFeatureIsDropped() throws IOException {
    List<CrfTrainer.Example> examples = new ArrayList<>(examples(50, 1));
    byte[] without = bytes(TRAINER.train(examples, LABELS, FOLLOWERS));
    CrfTrainer.Example first = examples.get(0);
    int[][] features = first.features().clone();
    features[0] = new int[] {features[0][0], FIRST, 999};
    examples.set(0, new CrfTrainer.Example(features, first.allowed(), first.right()));
    assertArrayEquals(without, bytes(TRAINER.train(examples, LABELS, FOLLOWERS)));
  }

  @Test
  void emptySequence() {
    CrfTrainer.Example empty = new CrfTrainer.Example(new int[0][], new long[0], new long[0]);
    List<CrfTrainer.Example> examples = new ArrayList<>(examples(20, 1));
    examples.add(empty);
    assertEquals(0, labels(TRAINER.train(examples, LABELS, FOLLOWERS), empty).length);
  }

  @Test
  void labelThatIsNotAllowedIsNotGiven() {
    Crf crf = TRAINER.train(examples(50, 1), LABELS, FOLLOWERS);
    int[][] words = {{OPENING, FIRST}, {NEUTRAL}};
    CrfTrainer.Example closed = CrfTrainer.Example.of(words, new long[] {0b01, 0b11}, new int[2]);
    assertEquals(0, crf.label(closed).label(0));
    assertEquals(0, crf.label(closed).marginal(0, 1));
  }

  @Test
  void sureWhereTheWordIsClear() {
    Crf crf = TRAINER.train(examples(200, 1), LABELS, FOLLOWERS);
    CrfTrainer.Example clear =
        CrfTrainer.Example.of(new int[][] {{OPENING, FIRST}}, new long[] {0b11}, new int[] {1});
    assertTrue(crf.label(clear).probability(0, 1, 0) > 0.95);
  }

  @Test
  void wordWhoseLabelIsLeftOpenTakesWhatOthersTeach() {
    List<CrfTrainer.Example> examples = new ArrayList<>(examples(200, 1));
    for (int i = 0; i < examples.size(); i += 2) {
      CrfTrainer.Example example = examples.get(i);
      long[] open = new long[example.length()];
      Arrays.fill(open, 0b11);
      examples.set(i, new CrfTrainer.Example(example.features(), example.allowed(), open));
    }
    Crf crf = TRAINER.train(examples, LABELS, FOLLOWERS);
    CrfTrainer.Example clear =
        CrfTrainer.Example.of(new int[][] {{OPENING, FIRST}}, new long[] {0b11}, new int[] {1});
    assertTrue(crf.label(clear).probability(0, 1, 0) > 0.9);
  }

  @Test
  void learnsOnlyWhatPriorScoresLack() {
    List<CrfTrainer.Example> known = new ArrayList<>();
    for (CrfTrainer.Example example : examples(50, 1)) {
      double[] prior = new double[example.length() * LABELS];
      for (int t = 0; t < example.length(); t++) {
        prior[t * LABELS + Long.numberOfTrailingZeros(example.right()[t])] = 30;
      }
      known.add(
          new CrfTrainer.Example(example.features(), example.allowed(), example.right(), prior));
    }
    Crf crf = TRAINER.train(known, LABELS, FOLLOWERS);
    for (double score : crf.scores(known.get(0))) {
      assertEquals(0, score, 1e-6);
    }
  }

  private static List<CrfTrainer.Example> examples(int count, long seed) {
    Random random = new Random(seed);
    List<CrfTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[][] features = new int[1 + random.nextInt(8)][];
      long[] allowed = new long[features.length];
      int[] labels = new int[features.length];
      int label = 0;
      for (int t = 0; t < features.length; t++) {
        int word = List.of(OPENING, CLOSING, NEUTRAL, NEUTRAL).get(random.nextInt(4));
        label = word == OPENING ? 1 : word == CLOSING ? 0 : label;
        features[t] = t == 0 ? new int[] {word, FIRST} : new int[] {word};
        allowed[t] = 0b11;
        labels[t] = label;
      }
      examples.add(CrfTrainer.Example.of(features, allowed, labels));
    }
    return examples;
  }

  private static int[] labels(Crf crf, CrfTrainer.Example example) {
    Crf.Labelling labelling = crf.label(example);
    int[] labels = new int[example.length()];
    Arrays.setAll(labels, labelling::label);
    return labels;
  }

  private static byte[] bytes(Crf crf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    crf.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
