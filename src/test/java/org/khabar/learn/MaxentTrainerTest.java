package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Learns which animals bark, mew or neither. */
class MaxentTrainerTest {

  @Test
  void learnsTheOutcomes() throws IOException {
    Maxent model = trained();
    assertEquals("BARK", model.best(List.of("tail", "dog")));
    assertEquals("MEW", model.best(List.of("tail", "cat")));
    assertEquals("NONE", model.best(List.of("fish")));
    assertTrue(model.probability(List.of("dog"), "BARK") > 0.8);
  }

  @Test
  void probabilitiesAddUpToOne() throws IOException {
    Maxent model = trained();
    for (List<String> features :
        List.of(List.of("dog"), List.of("dog", "cat"), List.of("unknown"), List.<String>of())) {
      double[] probabilities = model.probabilities(features);
      assertEquals(model.outcomes().size(), probabilities.length);
      assertEquals(1, Arrays.stream(probabilities).sum(), 1e-12);
      assertTrue(Arrays.stream(probabilities).allMatch(p -> p >= 0));
    }
  }

  @Test
  void unknownFeatureChangesNothing() throws IOException {
    Maxent model = trained();
    assertArrayEquals(
        model.probabilities(List.of("dog")), model.probabilities(List.of("dog", "unknown")));
  }

  @Test
  void weightsOfFeaturesMakeTheOdds() throws IOException {
    Maxent model = trained();
    int bark = model.outcome("BARK");
    int mew = model.outcome("MEW");
    double[] p = model.probabilities(List.of("dog", "tail"));
    double[] dog = model.weights("dog");
    double[] tail = model.weights("tail");
    assertEquals(Math.log(p[bark] / p[mew]), dog[bark] - dog[mew] + tail[bark] - tail[mew], 1e-6);
  }

  @Test
  void unknownFeatureHasNoWeight() throws IOException {
    assertArrayEquals(new double[3], trained().weights("unknown"));
  }

  @Test
  void unknownOutcomeIsImpossible() throws IOException {
    Maxent model = trained();
    assertEquals(-1, model.outcome("ROAR"));
    assertEquals(0, model.probability(List.of("dog"), "ROAR"));
  }

  @Test
  void rareFeatureIsDropped() throws IOException {
    MaxentTrainer trainer = examples();
    byte[] without = bytes(trainer.train());
    MaxentTrainer other = examples();
    other.add("NONE", List.of("fish", "seen once"));
    MaxentTrainer plain = examples();
    plain.add("NONE", List.of("fish"));
    assertArrayEquals(bytes(plain.train()), bytes(other.train()));
    assertTrue(without.length > 0);
  }

  @Test
  void featureGivenTwiceCountsOnce() throws IOException {
    MaxentTrainer twice = new MaxentTrainer(0.1, 1);
    MaxentTrainer once = new MaxentTrainer(0.1, 1);
    for (int i = 0; i < 5; i++) {
      twice.add("A", List.of("x", "x"));
      twice.add("B", List.of("y"));
      once.add("A", List.of("x"));
      once.add("B", List.of("y"));
    }
    assertArrayEquals(bytes(once.train()), bytes(twice.train()));
  }

  @Test
  void ridgeSharesTheWeightAmongFeaturesThatAreAlike() throws IOException {
    MaxentTrainer trainer = MaxentTrainer.ridge(0.1, 1);
    for (int i = 0; i < 5; i++) {
      trainer.add("A", List.of("x", "like x"));
      trainer.add("B", List.of("y"));
    }
    Maxent model = trainer.train();
    assertArrayEquals(model.weights("x"), model.weights("like x"), 1e-3);
    assertEquals("A", model.best(List.of("like x")));
  }

  @Test
  void nothingToLearnFrom() {
    assertThrows(IOException.class, () -> new MaxentTrainer(0.1, 1).train());
  }

  @Test
  void sameExamplesSameBytes() throws IOException {
    assertArrayEquals(bytes(trained()), bytes(trained()));
  }

  @Test
  void writtenModelJudgesAsBefore() throws IOException {
    Maxent model = trained();
    Maxent read = Maxent.readFrom(in(bytes(model)));
    assertEquals(model.outcomes(), read.outcomes());
    for (String feature : List.of("dog", "cat", "fish", "tail", "unknown")) {
      assertArrayEquals(
          model.probabilities(List.of(feature)), read.probabilities(List.of(feature)), 1e-3);
    }
    assertArrayEquals(bytes(model), bytes(read));
  }

  @Test
  void outcomeCountBeyondReasonIsRefused() {
    for (int count : new int[] {0, -1, 1001, Integer.MAX_VALUE}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      IOException e =
          assertThrows(
              IOException.class,
              () -> {
                new DataOutputStream(bytes).writeInt(count);
                Maxent.readFrom(in(bytes.toByteArray()));
              });
      assertEquals("outcome count " + count + " is not from 1 to 1000", e.getMessage());
    }
  }

  @Test
  void weightsThatEndEarlyAreRefused() throws IOException {
    byte[] bytes = bytes(trained());
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    IOException e = assertThrows(IOException.class, () -> Maxent.readFrom(in(cut)));
    assertEquals("weights end early", e.getMessage());
  }

  private static MaxentTrainer examples() {
    MaxentTrainer trainer = new MaxentTrainer(0.05, 2);
    for (int i = 0; i < 10; i++) {
      trainer.add("BARK", List.of("dog", "tail"));
      trainer.add("BARK", List.of("dog"));
      trainer.add("MEW", List.of("cat", "tail"));
      trainer.add("NONE", List.of("fish", "tail"));
      trainer.add("NONE", List.of("fish"));
    }
    return trainer;
  }

  private static Maxent trained() throws IOException {
    return examples().train();
  }

  private static byte[] bytes(Maxent model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
