package org.khabar.eval;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.khabar.Analysis;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;

/**
 * How far confidence tells the truth: rows such as {@code confidence 0.8-0.9} with {@code mentions}
 * (how many names and titles have such a confidence), {@code mean} (of their confidence, 0 to 100)
 * and {@code right} (the share of them, 0 to 100, that have the right span and type). The lower
 * bound belongs to a row, the upper to the next.
 *
 * <p>Names inside annotated titles are left out, since names are not annotated there.
 */
public final class Reliability implements Measure {
  private static final int LOWEST = 4;

  private final Bucket[] buckets = new Bucket[10 - LOWEST];

  private static final class Bucket {
    private int mentions;
    private double sum;
    private int right;
  }

  /** Nothing is measured so far. */
  public Reliability() {
    for (int b = 0; b < buckets.length; b++) {
      buckets[b] = new Bucket();
    }
  }

  @Override
  public void add(GoldDocument gold, Analysis analysis) {
    Set<Name> wanted = new HashSet<>();
    gold.mentions().forEach(mention -> wanted.add(Name.of(mention)));
    for (Mention mention : analysis.mentions()) {
      Name name = Name.of(mention);
      boolean right = wanted.contains(name);
      if (right || name.type() == MentionType.TITLE || !name.insideTitle(gold)) {
        int tenth = (int) Math.floor(mention.confidence() * 10);
        Bucket bucket = buckets[Math.min(Math.max(tenth, LOWEST), 9) - LOWEST];
        bucket.mentions++;
        bucket.sum += mention.confidence();
        bucket.right += right ? 1 : 0;
      }
    }
  }

  @Override
  public Scores addTo(Scores scores) {
    Scores all = scores;
    for (int b = 0; b < buckets.length; b++) {
      Bucket bucket = buckets[b];
      Map<String, Number> row = new LinkedHashMap<>();
      row.put("mentions", bucket.mentions);
      if (bucket.mentions > 0) {
        row.put("mean", Scores.percent(100 * bucket.sum / bucket.mentions));
        row.put("right", Scores.percent(100.0 * bucket.right / bucket.mentions));
      }
      all = all.with("confidence " + range(b + LOWEST), row);
    }
    return all;
  }

  private static String range(int tenth) {
    if (tenth == LOWEST) {
      return "<0.5";
    }
    return "0." + tenth + "-" + (tenth == 9 ? "1" : "0." + (tenth + 1));
  }
}
