package org.khabar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.khabar.entity.MentionType;

/**
 * Joins names of one wording, and tells namesakes apart by identifier and country.
 *
 * <p>One without country goes to the namesake that dominates, else it stays on its own. A name that
 * several countries have, such as {@code وزارة الداخلية}, goes by what the document is mostly
 * about.
 */
final class NameUnits {
  private static final int LONGEST_ADDITION = 2;

  /** A country that fewer than one in so many documents give is none. */
  private static final int NOISE = 20;

  private final List<NameCount> names;
  private final Set<String> shared = new TreeSet<>();

  private NameUnits(List<NameCount> names) {
    this.names = names;
  }

  /**
   * Units of names that are all of one type, in a total order.
   *
   * @param names sorted
   */
  static List<NameUnit> of(List<NameCount> names) {
    return new NameUnits(names).units();
  }

  private List<NameUnit> units() {
    findShared();
    Map<String, List<Integer>> byName = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.computeIfAbsent(names.get(i).key().name(), name -> new ArrayList<>()).add(i);
    }
    List<NameUnit> units = new ArrayList<>();
    byName.values().forEach(namesakes -> units.addAll(namesakes(namesakes)));
    units.sort(Comparator.comparing(NameUnit::count, NameCount.ORDER));
    return units;
  }

  /** Names that become those of different countries when a word or two is added. */
  private void findShared() {
    Map<String, String> countries = new HashMap<>();
    for (NameCount name : names) {
      NameKey key = name.key();
      if (key.type() == MentionType.PERSON || key.country().isEmpty()) {
        continue;
      }
      List<String> words = key.words();
      for (int n = 1; n <= LONGEST_ADDITION && n < words.size(); n++) {
        String stem = String.join(" ", words.subList(0, words.size() - n));
        String other = countries.putIfAbsent(stem, key.country());
        if (other != null && !other.equals(key.country())) {
          shared.add(stem);
        }
      }
    }
  }

  private List<NameUnit> namesakes(List<Integer> namesakes) {
    Map<String, NameUnit> units = new TreeMap<>();
    Map<String, NameUnit> byCountry = new TreeMap<>();
    Map<String, Integer> linkedIn = new HashMap<>();
    for (int i : namesakes) {
      NameKey key = names.get(i).key();
      if (!key.identity().isEmpty()) {
        NameUnit unit =
            units.computeIfAbsent(key.identity(), q -> new NameUnit(key, isShared(key)));
        unit.add(i, names.get(i));
        if (!key.country().isEmpty() && byCountry.put(key.country(), unit) != unit) {
          linkedIn.merge(key.country(), 1, Integer::sum);
        }
      }
    }
    // Of two items in one country, a name that has only the country could be either.
    byCountry.keySet().removeIf(country -> linkedIn.get(country) > 1);
    for (int i : namesakes) {
      NameKey key = names.get(i).key();
      if (key.identity().isEmpty() && !key.country().isEmpty()) {
        byCountry
            .computeIfAbsent(
                key.country(),
                c -> units.computeIfAbsent("in " + c, u -> new NameUnit(key, isShared(key))))
            .add(i, names.get(i));
      }
    }
    List<NameUnit> known = new ArrayList<>(units.values());
    for (int i : namesakes) {
      NameKey key = names.get(i).key();
      if (key.identity().isEmpty() && key.country().isEmpty()) {
        bare(i, known, units, byCountry);
      }
    }
    for (NameUnit unit : known) {
      // One reader of titles in twenty may err.
      if (unit.key.type() == MentionType.PERSON && NOISE * knownDocuments(unit) < unit.documents) {
        unit.forgetCountry();
      }
    }
    return new ArrayList<>(units.values());
  }

  private boolean isShared(NameKey key) {
    return shared.contains(key.name());
  }

  private void bare(
      int index,
      List<NameUnit> known,
      Map<String, NameUnit> units,
      Map<String, NameUnit> byCountry) {
    NameKey key = names.get(index).key();
    boolean byHome = isShared(key);
    NameUnit unit = byHome ? byCountry.get(key.home()) : null;
    if (unit == null && !byHome) {
      // Counts of the known alone: what is joined here must not decide on the next.
      int all = known.stream().mapToInt(u -> knownDocuments(u)).sum();
      unit =
          known.stream()
              .filter(u -> NameRules.dominates(knownDocuments(u), all))
              .findFirst()
              .orElse(null);
    }
    if (unit == null) {
      String home = byHome ? key.home() : "";
      unit =
          units.computeIfAbsent(
              "bare " + home,
              u -> new NameUnit(new NameKey(key.type(), key.name(), "", "", "", home), byHome));
    }
    unit.add(index, names.get(index));
  }

  private int knownDocuments(NameUnit unit) {
    int documents = 0;
    for (int i : unit.members) {
      NameKey key = names.get(i).key();
      documents +=
          key.country().isEmpty() && key.identity().isEmpty() ? 0 : names.get(i).documents();
    }
    return documents;
  }
}
