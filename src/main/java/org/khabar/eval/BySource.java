package org.khabar.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.khabar.Analysis;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;

/**
 * F1 of names and titles by publisher: a row each, as {@code source sana}, with the number of its
 * documents. What a publisher never names has no figure; {@code source -} is for documents that
 * don't say who published them.
 */
public final class BySource implements Measure {
  private final Map<String, Scorer> scorers = new TreeMap<>();

  @Override
  public void add(GoldDocument gold, Analysis analysis) {
    scorers
        .computeIfAbsent(gold.source().isEmpty() ? "-" : gold.source(), source -> new Scorer())
        .add(gold, Optional.of(analysis));
  }

  @Override
  public Scores addTo(Scores scores) {
    Scores all = scores;
    for (Map.Entry<String, Scorer> entry : scorers.entrySet()) {
      Scores one = entry.getValue().scores();
      Map<String, Number> row = new LinkedHashMap<>();
      row.put("documents", one.rows().get("documents").get("gold"));
      for (MentionType type : MentionType.values()) {
        if (type != MentionType.TITLE) {
          f1(one, "name " + type, type.name(), row);
        }
      }
      f1(one, "name ALL", "ALL", row);
      f1(one, "title", "title", row);
      all = all.with("source " + entry.getKey(), row);
    }
    return all;
  }

  private static void f1(Scores scores, String row, String figure, Map<String, Number> into) {
    Map<String, Number> found = scores.rows().getOrDefault(row, Map.of());
    if (found.getOrDefault("gold", 0).intValue() > 0) {
      into.put(figure, found.get("f1"));
    }
  }
}
