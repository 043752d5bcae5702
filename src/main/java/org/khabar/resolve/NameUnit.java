package org.khabar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of one type and wording that are one entity beyond doubt. Grows while it is built; not safe
 * to share.
 */
final class NameUnit {
  /** Indices into the names that are clustered. */
  final List<Integer> members = new ArrayList<>();

  final Map<String, Integer> aliases = new TreeMap<>();
  final Map<String, Integer> homes = new TreeMap<>();
  NameKey key;
  int documents;

  NameUnit(NameKey key) {
    this.key = key;
  }

  void add(int index, NameCount name) {
    members.add(index);
    documents += name.documents();
    name.aliases().forEach((alias, count) -> aliases.merge(alias, count, Integer::sum));
    homes.merge(name.key().home(), name.documents(), Integer::sum);
    learn(name.key());
  }

  void addAll(NameUnit other) {
    members.addAll(other.members);
    documents += other.documents;
    other.aliases.forEach((alias, count) -> aliases.merge(alias, count, Integer::sum));
    other.homes.forEach((home, count) -> homes.merge(home, count, Integer::sum));
    learn(other.key);
  }

  private void learn(NameKey other) {
    key =
        new NameKey(
            key.type(),
            key.name(),
            key.country().isEmpty() ? other.country() : key.country(),
            key.wikidata().isEmpty() ? other.wikidata() : key.wikidata(),
            key.home());
  }

  boolean linked() {
    return !key.wikidata().isEmpty();
  }

  /** Neither an identifier nor a country is known of it. */
  boolean bare() {
    return key.wikidata().isEmpty() && key.country().isEmpty();
  }

  NameCount count() {
    return new NameCount(key, documents, Map.of());
  }

  /** The country that nine in ten of its documents are mostly about; empty if none. */
  String home() {
    int known = documents - homes.getOrDefault("", 0);
    return homes.entrySet().stream()
        .filter(home -> !home.getKey().isEmpty() && NameRules.dominates(home.getValue(), known))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
