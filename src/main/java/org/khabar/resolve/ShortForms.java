package org.khabar.resolve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.entity.MentionType;
import org.khabar.match.NameVariants;

/**
 * Whose short form a name is: that of the entity which other documents call by it, if one dominates
 * among all who might be.
 */
final class ShortForms {
  /** Letters of a family name below which another spelling may be another name. */
  private static final int LOOKALIKE = 7;

  /** One document with both forms vouches for so many that have the short one alone. */
  private static final int ENOUGH = 3;

  private static final int ENOUGH_OF_PERSON = 30;

  private final NameVariants variants;
  private final Map<String, Set<NameCluster>> attested = new HashMap<>();
  private final Map<String, Set<NameCluster>> families = new HashMap<>();

  /** Attested forms by blocking key, for those that are spelled differently. */
  private final Map<String, Set<String>> spellings = new HashMap<>();

  private final Map<String, Set<NameCluster>> longer = new HashMap<>();

  private ShortForms(NameVariants variants) {
    this.variants = variants;
  }

  /** The short forms of clusters of one type. */
  static ShortForms of(NameVariants variants, List<NameCluster> clusters) {
    ShortForms forms = new ShortForms(variants);
    clusters.forEach(forms::add);
    return forms;
  }

  private void add(NameCluster cluster) {
    NameKey leader = cluster.leader().key;
    for (String form : cluster.attested.keySet()) {
      attested.computeIfAbsent(form, f -> set()).add(cluster);
      if (form.length() >= LOOKALIKE && form.indexOf(' ') < 0) {
        for (String key : variants.keys(leader.type(), form)) {
          spellings.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(form);
        }
      }
    }
    List<String> words = leader.words();
    if (leader.type() == MentionType.PERSON) {
      families.computeIfAbsent(words.get(words.size() - 1), f -> set()).add(cluster);
    } else {
      for (int n = 1; n < words.size(); n++) {
        longer.computeIfAbsent(String.join(" ", words.subList(0, n)), f -> set()).add(cluster);
      }
    }
  }

  private static <T> Set<T> set() {
    return new LinkedHashSet<>();
  }

  /** The cluster that a short form belongs to. */
  Optional<NameCluster> owner(NameUnit unit) {
    String home = unit.key.home();
    if (!home.isEmpty()) {
      // وزارة الداخلية in news of Tunisia is that of Tunisia.
      List<NameCluster> inHome =
          longer.getOrDefault(unit.key.name(), Set.of()).stream()
              .filter(cluster -> cluster.country.equals(home))
              .filter(cluster -> same(unit, cluster.leader().key.name()))
              .toList();
      return Optional.ofNullable(dominant(inHome));
    }
    Map<NameCluster, Integer> called = new LinkedHashMap<>();
    for (String form :
        attested.containsKey(unit.key.name()) ? Set.of(unit.key.name()) : spelled(unit)) {
      for (NameCluster cluster : attested.get(form)) {
        called.merge(cluster, cluster.attested.get(form), Integer::sum);
      }
    }
    // Nobody calls them so in these documents, but they might be meant.
    for (Map<String, Set<NameCluster>> possible : List.of(families, longer)) {
      possible
          .getOrDefault(unit.key.name(), Set.of())
          .forEach(cluster -> called.putIfAbsent(cluster, -cluster.documents));
    }
    called.keySet().removeIf(cluster -> cluster.apart(unit));
    int all = called.values().stream().mapToInt(Math::abs).sum();
    return called.entrySet().stream()
        .filter(owner -> enough(owner.getValue(), unit.documents, unit.key.type()))
        .filter(owner -> NameRules.dominates(owner.getValue(), all))
        .filter(owner -> !givenName(unit.key, owner.getKey().leader().key))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether it is a person's given name alone, which everybody may have. */
  private static boolean givenName(NameKey form, NameKey name) {
    return form.type() == MentionType.PERSON
        && form.words().size() == 1
        && name.size() > 1
        && name.words().get(0).equals(form.name());
  }

  /**
   * Whether a form is short for a longer name often enough, measured by how often it stands alone.
   */
  static boolean enough(int attested, int alone, MentionType type) {
    int share = type == MentionType.PERSON ? ENOUGH_OF_PERSON : ENOUGH;
    return attested > 0 && share * attested >= alone;
  }

  private Set<String> spelled(NameUnit unit) {
    Set<String> spelled = set();
    if (unit.key.type() == MentionType.PERSON
        && unit.key.name().length() >= LOOKALIKE
        && unit.key.words().size() == 1) {
      for (String key : NameRules.keys(variants, unit.key)) {
        Set<String> forms = spellings.getOrDefault(key, Set.of());
        if (forms.size() <= NameClusters.CROWD) {
          forms.stream().filter(form -> same(unit, form)).forEach(spelled::add);
        }
      }
    }
    return spelled;
  }

  private boolean same(NameUnit unit, String form) {
    return NameRules.same(variants, unit.key.type(), unit.key.name(), form);
  }

  /** The one that has nine in ten of the documents of all, if there is one. */
  static @Nullable NameCluster dominant(List<NameCluster> clusters) {
    int all = clusters.stream().mapToInt(cluster -> cluster.documents).sum();
    return clusters.stream()
        .filter(cluster -> NameRules.dominates(cluster.documents, all))
        .findFirst()
        .orElse(null);
  }
}
