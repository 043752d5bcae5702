package org.khabar.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of what was right, predicted and wanted, by name of row. Not safe to share. */
final class Tally {
  private final Map<String, Count> counts = new TreeMap<>();
  private final Map<String, int[]> accuracies = new LinkedHashMap<>();
  private double precisionSum;
  private double recallSum;
  private int clustered;

  /** What one row counts. Recall and precision have hits of their own where one finds many. */
  private static final class Count {
    private int found;
    private int right;
    private int predicted;
    private int gold;
  }

  /** Counts things of which each prediction hits one gold thing. */
  void count(String row, int hits, int predicted, int gold) {
    count(row, hits, hits, predicted, gold);
  }

  /**
   * Counts things that may hit several.
   *
   * @param found gold things that were hit
   * @param right predictions that hit
   */
  void count(String row, int found, int right, int predicted, int gold) {
    Count count = counts.computeIfAbsent(row, r -> new Count());
    count.found += found;
    count.right += right;
    count.predicted += predicted;
    count.gold += gold;
  }

  /** Counts an answer that is right or wrong. */
  void answer(String row, boolean right) {
    int[] count = accuracies.computeIfAbsent(row, r -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
  }

  /** Counts a mention for B-cubed. */
  void cluster(double precision, double recall) {
    precisionSum += precision;
    recallSum += recall;
    clustered++;
  }

  Map<String, Map<String, Number>> rows() {
    Map<String, Map<String, Number>> rows = new LinkedHashMap<>();
    counts.forEach(
        (name, count) ->
            rows.put(
                name,
                row(
                    ratio(count.right, count.predicted),
                    ratio(count.found, count.gold),
                    count.gold)));
    if (clustered > 0) {
      rows.put("coref B3", row(precisionSum / clustered, recallSum / clustered, clustered));
    }
    accuracies.forEach(
        (name, count) -> {
          Map<String, Number> row = new LinkedHashMap<>();
          row.put("accuracy", Scores.percent(100.0 * count[0] / count[1]));
          row.put("gold", count[1]);
          rows.put(name, row);
        });
    return rows;
  }

  private static Map<String, Number> row(double precision, double recall, int gold) {
    double both = precision + recall;
    Map<String, Number> row = new LinkedHashMap<>();
    row.put("p", Scores.percent(100 * precision));
    row.put("r", Scores.percent(100 * recall));
    row.put("f1", Scores.percent(both > 0 ? 100 * (2 * precision * recall / both) : 0));
    row.put("gold", gold);
    return row;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
