package org.khabar.eval;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chains of an annotated document: which surfaces name one entity. */
final class Chains {
  private final Map<String, Integer> bySurface = new HashMap<>();
  private final Map<String, Set<Integer>> byWords = new HashMap<>();

  /** Joins listed chains that share a surface with an earlier one to the first such. */
  Chains(List<List<String>> listed) {
    int next = 0;
    for (List<String> chain : listed) {
      Optional<Integer> known =
          chain.stream().filter(bySurface::containsKey).map(bySurface::get).findFirst();
      int number = known.isPresent() ? known.get() : next++;
      chain.forEach(surface -> bySurface.put(surface, number));
    }
    bySurface.forEach(
        (surface, number) ->
            byWords.computeIfAbsent(FillerWords.joined(surface), w -> new HashSet<>()).add(number));
  }

  Optional<Integer> of(String surface) {
    return Optional.ofNullable(bySurface.get(surface));
  }

  /**
   * Whether two fillers name the same thing: the same words, members of one chain, or at least half
   * of the words of the longer in common.
   */
  boolean same(String one, String other) {
    List<String> x = FillerWords.of(one);
    List<String> y = FillerWords.of(other);
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    return x.equals(y)
        || !Collections.disjoint(chainsOf(x), chainsOf(y))
        || FillerWords.common(x, y) * 2 >= Math.max(x.size(), y.size());
  }

  private Set<Integer> chainsOf(List<String> words) {
    return byWords.getOrDefault(String.join(" ", words), Set.of());
  }
}
