package org.khabar.resolve;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a name is used: what clustering looks at. Immutable.
 *
 * @param documents in which an entity has the name as its fullest
 * @param aliases its other forms there, as {@link NameKey#fold} makes them, with the number of
 *     documents
 */
record NameCount(NameKey key, int documents, Map<String, Integer> aliases) {

  /** The most frequent first; total, so that the order of input does not matter. */
  static final Comparator<NameCount> ORDER =
      Comparator.comparingInt((NameCount name) -> -name.documents).thenComparing(NameCount::key);

  NameCount {
    aliases = Map.copyOf(aliases);
  }

  /**
   * The count of a name.
   *
   * @param forms of the name, as written, with the number of documents
   */
  static NameCount of(NameKey key, int documents, Map<String, Integer> forms) {
    Map<String, Integer> aliases = new TreeMap<>();
    forms.forEach(
        (form, count) -> {
          String folded = NameKey.fold(form);
          if (!folded.equals(key.name())) {
            aliases.merge(folded, count, Integer::sum);
          }
        });
    return new NameCount(key, documents, aliases);
  }
}
