package org.khabar.resolve;

import java.util.Set;
import org.khabar.entity.NameVariants;

/**
 * Which names of different documents are compared and what keeps two of them apart. Plain
 * functions, for use on one machine and on many.
 */
final class NameRules {

  /** Share of documents by which one of several candidates dominates the others. */
  static final double DOMINANT = 0.9;

  private NameRules() {}

  /** Blocking keys: names that may be variants have one in common. */
  static Set<String> keys(NameVariants variants, NameKey name) {
    return variants.keys(name.type(), name.name());
  }

  /** Whether identifiers or countries say that the two are different. Symmetric. */
  static boolean apart(NameKey a, NameKey b) {
    return a.type() != b.type()
        || differ(a.wikidata(), b.wikidata())
        || differ(a.country(), b.country());
  }

  /** Whether both are known, and different. */
  static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }

  /**
   * Whether two document entities of these names are one, going by what the two alone tell.
   * Symmetric and reflexive, not transitive: {@link NameClusters} decides on many.
   */
  static boolean same(NameVariants variants, NameKey a, NameKey b) {
    if (apart(a, b)) {
      return false;
    }
    return (!a.wikidata().isEmpty() && a.wikidata().equals(b.wikidata()))
        || a.name().equals(b.name())
        || variants.same(a.type(), a.name(), b.name());
  }

  /** Whether {@code part} of {@code whole} is enough to pass over the rest as noise. */
  static boolean dominates(int part, int whole) {
    return part > 0 && part >= DOMINANT * whole;
  }
}
