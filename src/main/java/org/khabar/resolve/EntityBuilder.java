package org.khabar.resolve;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.khabar.resolve.Resolver.SourceDocument;
import org.khabar.resolve.ResolverSteps.Identity;

/** Makes entities of clusters. No state. */
final class EntityBuilder {
  static final Comparator<ResolvedEntity> ORDER =
      Comparator.comparingInt((ResolvedEntity entity) -> -entity.documents().size())
          .thenComparing(ResolvedEntity::id);

  private EntityBuilder() {}

  static ResolvedEntity build(
      NameCluster cluster, List<NameRecord> names, List<SourceDocument> documents) {
    Map<String, Integer> forms = new TreeMap<>();
    Map<String, Integer> titles = new TreeMap<>();
    BitSet numbers = new BitSet();
    for (NameUnit unit : cluster.units) {
      for (int member : unit.members) {
        NameRecord name = names.get(member);
        name.forms.forEach((form, use) -> forms.merge(form, use.mentions(), Integer::sum));
        name.titles.forEach((title, count) -> titles.merge(title, count, Integer::sum));
        for (int document : name.documents()) {
          numbers.set(document);
        }
      }
    }
    return build(
        identity(cluster),
        forms,
        titles,
        numbers.stream().mapToObj(document -> documents.get(document).id()).toList());
  }

  /** What the names of a cluster tell. */
  static Identity identity(NameCluster cluster) {
    NameKey leader = cluster.leader().key;
    // A body that is named without its country belongs to the one that its documents are about.
    String country = cluster.country.isEmpty() ? leader.home() : cluster.country;
    return new Identity(
        id(leader, cluster.identity),
        leader.type(),
        leader.name(),
        country,
        cluster.wikidata,
        cluster.reference);
  }

  static ResolvedEntity build(
      Identity identity,
      Map<String, Integer> forms,
      Map<String, Integer> titles,
      Collection<String> documents) {
    String name = name(identity.name(), forms);
    List<ResolvedEntity.Alias> aliases = new ArrayList<>();
    for (String form : byCount(forms)) {
      if (!form.equals(name)) {
        aliases.add(new ResolvedEntity.Alias(form, forms.getOrDefault(form, 0)));
      }
    }
    return new ResolvedEntity(
        identity.id(),
        identity.type(),
        name,
        aliases,
        documents.stream().sorted().toList(),
        byCount(titles),
        given(identity.country()),
        given(identity.wikidata()),
        given(identity.reference()));
  }

  /** The most frequent way of writing the leading name. */
  private static String name(String folded, Map<String, Integer> forms) {
    return byCount(forms).stream()
        .filter(form -> NameKey.fold(form).equals(folded))
        .findFirst()
        .orElse(folded);
  }

  private static List<String> byCount(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String id(NameKey leader, String identity) {
    String content =
        identity.isEmpty()
            ? String.join("\n", leader.name(), leader.country(), leader.home())
            : identity;
    return id(leader.type().name().substring(0, 1), leader.type() + "\n" + content);
  }

  /** An id of 16 hexadecimal digits made from some content. */
  static String id(String prefix, String content) {
    String hash = Hashing.murmur3_128().hashString(content, StandardCharsets.UTF_16LE).toString();
    return prefix.toLowerCase(Locale.ROOT) + hash.substring(0, 16);
  }

  static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
