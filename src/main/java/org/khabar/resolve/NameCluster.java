package org.khabar.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Units that are one entity, the most frequent first. Grows while it is built; not to share. */
final class NameCluster {
  final List<NameUnit> units = new ArrayList<>();

  /** Names and aliases with the number of documents. */
  final Map<String, Integer> attested = new TreeMap<>();

  private final Set<String> wordings = new HashSet<>();
  String country = "";
  String identity = "";
  String wikidata = "";
  String reference = "";
  int documents;

  NameCluster(NameUnit leader) {
    add(leader);
  }

  void add(NameUnit unit) {
    units.add(unit);
    wordings.add(unit.key.name());
    documents += unit.documents;
    attested.merge(unit.key.name(), unit.documents, Integer::sum);
    unit.aliases.forEach((alias, count) -> attested.merge(alias, count, Integer::sum));
    country = country.isEmpty() ? unit.key.country() : country;
    identity = identity.isEmpty() ? unit.key.identity() : identity;
    wikidata = wikidata.isEmpty() ? unit.key.wikidata() : wikidata;
    reference = reference.isEmpty() ? unit.key.reference() : reference;
  }

  NameUnit leader() {
    return units.get(0);
  }

  /** Whether identifier, country or {@link NameUnits}, which knows all namesakes, keep it out. */
  boolean apart(NameUnit unit) {
    return wordings.contains(unit.key.name())
        || NameRules.differ(identity, unit.key.identity())
        || NameRules.differ(country, unit.key.country());
  }
}
