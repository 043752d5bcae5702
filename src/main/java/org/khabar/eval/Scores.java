package org.khabar.eval;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a {@link Scorer} measured: rows such as {@code name ALL}, {@code events} or {@code status},
 * each with named figures. Immutable.
 *
 * <p>Figures are {@code p}, {@code r} and {@code f1} (precision, recall and their harmonic mean, 0
 * to 100, one decimal) with {@code gold} (how many there were to find), or {@code accuracy} (0 to
 * 100, one decimal) with {@code gold}; the last row, {@code documents}, counts. What a {@link
 * Measure} adds stands beside or after these.
 *
 * @param rows the figures by name of row, then by name of figure, in the order of printing
 */
public record Scores(Map<String, Map<String, Number>> rows) {

  /** Copies the rows and keeps their order. */
  public Scores {
    Map<String, Map<String, Number>> copy = new LinkedHashMap<>();
    rows.forEach((name, row) -> copy.put(name, unmodifiable(row)));
    rows = unmodifiable(copy);
  }

  /**
   * One figure.
   *
   * @param row such as {@code event}
   * @param figure such as {@code f1}
   * @return empty if the documents gave nothing to measure it by
   */
  public Optional<Double> figure(String row, String figure) {
    return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(figure))
        .map(Number::doubleValue);
  }

  /** These figures with some more of one row, which may be a new one. */
  Scores with(String name, Map<String, Number> figures) {
    Map<String, Map<String, Number>> all = new LinkedHashMap<>(rows);
    Map<String, Number> row = new LinkedHashMap<>(rows.getOrDefault(name, Map.of()));
    row.putAll(figures);
    all.put(name, row);
    return new Scores(all);
  }

  /** The rows on names, and the last one. */
  public Scores names() {
    return some(name -> name.startsWith("name ") || name.equals("documents"));
  }

  /** The rows on names and titles, and the last one. */
  public Scores namesAndTitles() {
    return some(name -> name.equals("title") || names().rows.containsKey(name));
  }

  private Scores some(Predicate<String> wanted) {
    Map<String, Map<String, Number>> some = new LinkedHashMap<>(rows);
    some.keySet().removeIf(wanted.negate());
    return new Scores(some);
  }

  /** The rows as lines of text, names padded to 22 characters. */
  public List<String> lines() {
    return rows.entrySet().stream()
        .map(row -> padded(row.getKey()) + " " + figures(row.getValue()))
        .toList();
  }

  private static String figures(Map<String, Number> row) {
    return row.entrySet().stream()
        .map(figure -> figure.getKey() + " " + figure.getValue())
        .collect(Collectors.joining("  "));
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(0, 22 - name.length()));
  }

  private static <V> Map<String, V> unmodifiable(Map<String, V> map) {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** A fraction as a percentage with one decimal, ties to the even digit. */
  static BigDecimal percent(double hundredfold) {
    return new BigDecimal(hundredfold).setScale(1, java.math.RoundingMode.HALF_EVEN);
  }
}
