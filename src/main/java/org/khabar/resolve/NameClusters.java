package org.khabar.resolve;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.khabar.entity.MentionType;
import org.khabar.match.NameVariants;

/**
 * Clusters of names, so that each is one entity.
 *
 * <p>Names are taken in order of frequency. Each joins the cluster whose most frequent name it is a
 * variant of, or opens its own: it is never compared with what has joined before by being similar,
 * so that errors do not add up. Candidates share a blocking key; a key that {@value #CROWD}
 * clusters share is passed over, since it says too little. All this hangs on counts and names, not
 * on the order of input.
 */
final class NameClusters {
  /** Clusters under a key above which the key alone says too little. */
  static final int CROWD = 100;

  /** Names of a cluster, the most frequent, that must agree with a new one. */
  private static final int CENTRES = 5;

  private final NameVariants variants;
  private final List<NameCluster> clusters = new ArrayList<>();
  private final Map<String, List<Integer>> index = new HashMap<>();
  private final Multiset<String> givenNames = HashMultiset.create();
  private final Multiset<String> familyNames = HashMultiset.create();

  /**
   * Others who have the given and the family name of a person, as many as there would be if the two
   * went together by chance, from which on a middle name may tell them apart.
   */
  private static final double NAMESAKES = 0.2;

  private NameClusters(NameVariants variants) {
    this.variants = variants;
  }

  /**
   * Clusters a block of names, or all.
   *
   * @return in any order; members are indices into {@code names}
   */
  static List<NameCluster> of(NameVariants variants, List<NameCount> names) {
    Map<MentionType, List<Integer>> byType = new EnumMap<>(MentionType.class);
    for (int i = 0; i < names.size(); i++) {
      byType.computeIfAbsent(names.get(i).key().type(), type -> new ArrayList<>()).add(i);
    }
    List<NameCluster> all = new ArrayList<>();
    for (List<Integer> indices : byType.values()) {
      indices.sort(Comparator.comparing(names::get, NameCount.ORDER));
      List<NameUnit> units = NameUnits.of(indices.stream().map(names::get).toList());
      for (NameUnit unit : units) {
        unit.members.replaceAll(indices::get);
      }
      all.addAll(new NameClusters(variants).cluster(units));
    }
    return all;
  }

  private List<NameCluster> cluster(List<NameUnit> units) {
    for (NameUnit unit : units) {
      List<String> words = unit.key.words();
      givenNames.add(words.get(0));
      familyNames.add(words.get(words.size() - 1));
    }
    Map<String, NameCluster> linked = new LinkedHashMap<>();
    for (NameUnit unit : units) {
      if (unit.linked()) {
        linked.merge(unit.key.identity(), new NameCluster(unit), NameClusters::joined);
      }
    }
    linked.values().forEach(this::open);
    Map<String, Integer> shortened = shortened(units);
    List<NameUnit> shortForms = new ArrayList<>();
    for (NameUnit unit : units) {
      if (unit.linked()) {
        continue;
      }
      if (unit.key.size() == 1
          || !unit.key.home().isEmpty()
          || ShortForms.enough(
              shortened.getOrDefault(unit.key.name(), 0), unit.documents, unit.key.type())) {
        shortForms.add(unit);
      } else {
        place(unit);
      }
    }
    ShortForms attested = ShortForms.of(variants, clusters);
    Map<NameUnit, NameCluster> owners = new LinkedHashMap<>();
    for (NameUnit unit : shortForms) {
      attested.owner(unit).ifPresent(owner -> owners.put(unit, owner));
    }
    owners.forEach((unit, owner) -> owner.add(unit));
    for (NameUnit unit : shortForms) {
      if (!owners.containsKey(unit)) {
        place(unit);
      }
    }
    return clusters;
  }

  /** In how many documents a form is short for a longer name. */
  private static Map<String, Integer> shortened(List<NameUnit> units) {
    Map<String, Integer> shortened = new HashMap<>();
    for (NameUnit unit : units) {
      unit.aliases.forEach(
          (alias, documents) -> {
            if (NameKey.size(alias) < unit.key.size()) {
              shortened.merge(alias, documents, Integer::sum);
            }
          });
    }
    return shortened;
  }

  private static NameCluster joined(NameCluster cluster, NameCluster other) {
    other.units.forEach(cluster::add);
    return cluster;
  }

  private void open(NameCluster cluster) {
    int number = clusters.size();
    clusters.add(cluster);
    for (NameUnit unit : centres(cluster)) {
      for (String key : NameRules.keys(variants, unit.key)) {
        List<Integer> under = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (under.size() < CROWD && (under.isEmpty() || under.get(under.size() - 1) != number)) {
          under.add(number);
        }
      }
    }
  }

  /** The names that others are compared with: of a linked cluster several, of others the first. */
  private static List<NameUnit> centres(NameCluster cluster) {
    int centres = cluster.identity.isEmpty() ? 1 : Math.min(CENTRES, cluster.units.size());
    return cluster.units.subList(0, centres);
  }

  private void place(NameUnit unit) {
    NameCluster found = find(unit);
    if (found == null) {
      open(new NameCluster(unit));
    } else {
      found.add(unit);
    }
  }

  private @Nullable NameCluster find(NameUnit unit) {
    List<NameCluster> longer = new ArrayList<>();
    List<NameCluster> best = new ArrayList<>();
    double bestScore = 0;
    for (int number : candidates(unit)) {
      NameCluster cluster = clusters.get(number);
      double score = cluster.apart(unit) ? 0 : score(cluster, unit);
      if (score == 0) {
        continue;
      }
      if (cluster.leader().key.size() > unit.key.size()) {
        longer.add(cluster);
      } else if (score >= bestScore) {
        if (score > bestScore) {
          best.clear();
        }
        best.add(cluster);
        bestScore = score;
      }
    }
    return ShortForms.dominant(best.isEmpty() ? longer : best);
  }

  /** Clusters that share a key with the unit, in order of frequency. */
  private Collection<Integer> candidates(NameUnit unit) {
    Set<Integer> shared = new TreeSet<>();
    for (String key : NameRules.keys(variants, unit.key)) {
      List<Integer> under = index.getOrDefault(key, List.of());
      if (under.size() < CROWD) {
        shared.addAll(under);
      }
    }
    return shared;
  }

  private double score(NameCluster cluster, NameUnit unit) {
    double score = 0;
    for (NameUnit centre : centres(cluster)) {
      double likeness = NameRules.likeness(variants, centre.key, unit.key);
      if (likeness > score && supported(centre, unit)) {
        score = likeness;
      }
    }
    return score >= NameRules.SAME && agrees(cluster, unit) ? score : 0;
  }

  /** Whether the counts of names speak for what the two names tell. */
  private boolean supported(NameUnit a, NameUnit b) {
    if (a.key.size() == b.key.size()) {
      return true;
    }
    if (a.key.type() == MentionType.PERSON) {
      return NameRules.lineage(a.key, b.key)
          || (namesakes(a.key.words()) < NAMESAKES && namesakes(b.key.words()) < NAMESAKES);
    }
    NameUnit fuller = a.key.size() > b.key.size() ? a : b;
    NameUnit shorter = fuller == a ? b : a;
    String country = fuller.key.country();
    return country.isEmpty() || !shorter.bare() || shorter.mayBeOf(country);
  }

  /** How many of that given and that family name there would be by chance, besides the two. */
  private double namesakes(List<String> words) {
    double given = Math.max(0, givenNames.count(words.get(0)) - 2);
    int family = Math.max(0, familyNames.count(words.get(words.size() - 1)) - 2);
    return given * family / givenNames.size();
  }

  /** Two that add words to the cluster's name must add the same: each alone might be right. */
  private boolean agrees(NameCluster cluster, NameUnit unit) {
    int size = cluster.leader().key.size();
    return unit.key.size() <= size
        || cluster.units.stream()
            .limit(CENTRES)
            .filter(other -> other.key.size() > size)
            .allMatch(
                other ->
                    NameRules.same(variants, unit.key.type(), other.key.name(), unit.key.name()));
  }

  /** Numbers of the clusters that hold the names. */
  static int[] numbers(List<NameCluster> clusters, int names) {
    int[] numbers = new int[names];
    Arrays.fill(numbers, -1);
    for (int c = 0; c < clusters.size(); c++) {
      for (NameUnit unit : clusters.get(c).units) {
        for (int member : unit.members) {
          numbers[member] = c;
        }
      }
    }
    return numbers;
  }
}
