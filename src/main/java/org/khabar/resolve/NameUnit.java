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

  /** Whether several countries have a thing of that name. */
  final boolean shared;

  NameUnit(NameKey key, boolean shared) {
    this.key = key;
    this.shared = shared;
  }

  void add(int index, NameCount name) {
    members.add(index);
    documents += name.documents();
    name.aliases().forEach((alias, count) -> aliases.merge(alias, count, Integer::sum));
    homes.merge(name.key().home(), name.documents(), Integer::sum);
    learn(name.key());
  }

  private void learn(NameKey other) {
    key =
        new NameKey(
            key.type(),
            key.name(),
            key.country().isEmpty() ? other.country() : key.country(),
            key.wikidata().isEmpty() ? other.wikidata() : key.wikidata(),
            key.reference().isEmpty() ? other.reference() : key.reference(),
            key.home());
  }

  boolean linked() {
    return !key.identity().isEmpty();
  }

  /** Forgets a country that next to none of the documents gives. */
  void forgetCountry() {
    key = new NameKey(key.type(), key.name(), "", key.wikidata(), key.reference(), key.home());
  }

  /** Neither an identifier nor a country is known of it. */
  boolean bare() {
    return key.identity().isEmpty() && key.country().isEmpty();
  }

  NameCount count() {
    return new NameCount(key, documents, Map.of());
  }

  /**
   * Whether the thing may be one of a country that it doesn't name: its documents must be about
   * that country, most of those that are about one.
   */
  boolean mayBeOf(String country) {
    int known = documents - homes.getOrDefault("", 0);
    int its = homes.getOrDefault(country, 0);
    return !shared && its > 0 && 2 * its >= known;
  }
}
