package org.khabar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.entity.NameVariants;
import org.khabar.name.MentionType;

/**
 * Whose short form a name is: that of the entity which other documents call by it, if one dominates
 * among all who might be.
 */
final class ShortForms {
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
      if (form.indexOf(' ') < 0 && attested.computeIfAbsent(form, f -> set()).add(cluster)) {
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
    Set<NameCluster> called = new LinkedHashSet<>(attested.getOrDefault(unit.key.name(), Set.of()));
    if (called.isEmpty()) {
      called.addAll(spelled(unit));
    }
    called.removeIf(cluster -> cluster.apart(unit));
    Set<NameCluster> possible = new LinkedHashSet<>(called);
    families.getOrDefault(unit.key.name(), Set.of()).stream()
        .filter(cluster -> !cluster.apart(unit))
        .forEach(possible::add);
    return Optional.ofNullable(dominant(new ArrayList<>(possible))).filter(called::contains);
  }

  private Set<NameCluster> spelled(NameUnit unit) {
    Set<NameCluster> called = set();
    for (String key : NameRules.keys(variants, unit.key)) {
      Set<String> forms = spellings.getOrDefault(key, Set.of());
      if (forms.size() <= NameClusters.CROWD) {
        forms.stream().filter(form -> same(unit, form)).map(attested::get).forEach(called::addAll);
      }
    }
    return called;
  }

  private boolean same(NameUnit unit, String form) {
    return variants.same(unit.key.type(), unit.key.name(), form);
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
