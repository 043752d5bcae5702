package org.khabar.resolve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.khabar.Analysis;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;

/** What a document says of each of its entities. A plain function of the analysis; no state. */
final class DocumentNames {
  private static final double HOME_SHARE = 0.6;

  private DocumentNames() {}

  /**
   * An entity of a document.
   *
   * @param forms how often each form of its name stands there
   */
  record Sighting(NameKey key, Map<String, Integer> forms, List<String> titles) {}

  /** The entities by their ids in the document. */
  static Map<String, Sighting> of(Analysis analysis) {
    String home = home(analysis);
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Mention mention : analysis.mentions()) {
      if (mention.type() != MentionType.TITLE && mention.entity().isPresent()) {
        counts
            .computeIfAbsent(mention.entity().get(), id -> new TreeMap<>())
            .merge(mention.text(), 1, Integer::sum);
      }
    }
    Map<String, Sighting> sightings = new LinkedHashMap<>();
    for (Entity entity : analysis.entities()) {
      sightings.put(
          entity.id(),
          new Sighting(
              NameKey.of(entity, home),
              forms(entity, counts.getOrDefault(entity.id(), Map.of())),
              entity.titles().stream().distinct().toList()));
    }
    return sightings;
  }

  /** The forms as the entity has them: with the article's alef that a mention after ل lacks. */
  private static Map<String, Integer> forms(Entity entity, Map<String, Integer> counts) {
    Map<String, Integer> forms = new TreeMap<>();
    counts.forEach(
        (text, count) -> {
          String whole = "\u0627" + text;
          boolean clipped = whole.equals(entity.name()) || entity.aliases().contains(whole);
          forms.merge(clipped ? whole : text, count, Integer::sum);
        });
    forms.putIfAbsent(entity.name(), 1);
    return forms;
  }

  /**
   * The country of most mentions that have one: what {@code وزارة الداخلية} without more is of.
   * Empty where none prevails.
   */
  static String home(Analysis analysis) {
    Map<String, String> countries = new HashMap<>();
    for (Entity entity : analysis.entities()) {
      Optional<String> country = entity.country();
      if (country.isPresent()) {
        countries.put(entity.id(), country.get());
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    for (Mention mention : analysis.mentions()) {
      String country =
          mention.type() == MentionType.TITLE
              ? null
              : mention.entity().map(countries::get).orElse(null);
      if (country != null) {
        counts.merge(country, 1, Integer::sum);
        all++;
      }
    }
    for (Map.Entry<String, Integer> count : Set.copyOf(counts.entrySet())) {
      if (count.getValue() >= 2 && count.getValue() >= HOME_SHARE * all) {
        return count.getKey();
      }
    }
    return "";
  }
}
