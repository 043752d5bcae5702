package org.khabar.eval;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.khabar.Analysis;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/**
 * Recall on names that other documents, such as those of training, never have.
 *
 * <p>Adds to each {@code name} row {@code new r}, the recall on annotated names whose surface, in
 * the match profile, is no annotated name there, and {@code new gold}, how many these are.
 */
public final class NewNames implements Measure {
  private final Normalizer match = Normalizer.of(Profile.MATCH);
  private final Set<String> known = new HashSet<>();
  private final Map<String, int[]> counts = new TreeMap<>();

  /** Measures what is not in {@code known}. */
  public NewNames(List<GoldDocument> known) {
    for (GoldDocument document : known) {
      for (GoldMention mention : document.mentions()) {
        if (isName(mention)) {
          this.known.add(surface(document, mention));
        }
      }
    }
  }

  private static boolean isName(GoldMention mention) {
    return !mention.type().equals(MentionType.TITLE.name());
  }

  private String surface(GoldDocument document, GoldMention mention) {
    return match.apply(document.text().substring(mention.start(), mention.end()));
  }

  @Override
  public void add(GoldDocument gold, Analysis analysis) {
    Set<Name> predicted = Name.predicted(gold, analysis.mentions());
    for (GoldMention mention : gold.mentions()) {
      if (isName(mention) && !known.contains(surface(gold, mention))) {
        boolean found = predicted.contains(Name.of(mention));
        count("name " + mention.type(), found);
        count("name ALL", found);
      }
    }
  }

  private void count(String row, boolean found) {
    int[] count = counts.computeIfAbsent(row, r -> new int[2]);
    count[0] += found ? 1 : 0;
    count[1]++;
  }

  @Override
  public Scores addTo(Scores scores) {
    Scores all = scores;
    for (Map.Entry<String, int[]> entry : counts.entrySet()) {
      int[] count = entry.getValue();
      Map<String, Number> figures = new LinkedHashMap<>();
      figures.put("new r", Scores.percent(100.0 * count[0] / count[1]));
      figures.put("new gold", count[1]);
      all = all.with(entry.getKey(), figures);
    }
    return all;
  }
}
