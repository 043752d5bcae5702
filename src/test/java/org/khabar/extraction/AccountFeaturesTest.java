package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountFeaturesTest {
  private static final double[] PAST = {1, 0, 0, 0, 0, 0};
  private static final double[] PLAN = {0, 0, 1, 0, 0, 0};

  @Test
  void sharedPartiesAreWeighedByTheirProbabilities() {
    List<String> features = features(who(Map.of(1, 0.9, 2, 0.8)), who(Map.of(1, 0.5)));
    assertTrue(features.contains("who,most=4"), features::toString);
    assertTrue(features.contains("who,1=6"), features::toString);
    assertTrue(features.contains("who,2=0"), features::toString);
  }

  @Test
  void otherPartiesContradict() {
    List<String> features = features(who(Map.of(1, 0.95)), who(Map.of(2, 0.95)));
    assertTrue(features.containsAll(List.of("who,most=0", "who,1=7", "who,2=7")));
  }

  @Test
  void daysAreEqualWithinOrOther() {
    assertEquals("time=equal", time("2025-11-08", "2025-11-08"));
    assertEquals("time=within", time("2025-11", "2025-11-08"));
    assertEquals("time=other", time("2025-11-07", "2025-11-08"));
    assertEquals("time=truefalse", time("2025-11-07", null));
  }

  @Test
  void pastAndPlannedAreApart() {
    assertTrue(features(status(PAST), status(PLAN)).contains("status,both=0"));
    assertTrue(features(status(PAST), status(PAST)).contains("status,apart=0"));
  }

  private static String time(String first, String second) {
    return features(at(first), at(second)).stream()
        .filter(feature -> feature.startsWith("time="))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> features(Account first, Account second) {
    List<String> features = new ArrayList<>();
    AccountFeatures.add(first, second, "MEETING", features);
    return features;
  }

  private static Account who(Map<Integer, Double> who) {
    return new Account(Set.of(), Set.of(), who, Map.of(), Map.of(), Optional.empty(), PAST);
  }

  private static Account at(String time) {
    return new Account(
        Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Optional.ofNullable(time), PAST);
  }

  private static Account status(double[] statuses) {
    return new Account(
        Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), statuses);
  }
}
