package org.khabar.romanize;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.khabar.coreference.EntityResolver;
import org.khabar.entity.MentionType;
import org.khabar.table.Table;

/** Names and words whose Latin form is known. Immutable. */
final class LatinNames {
  private final ImmutableMap<String, String> particles;
  private final ImmutableMap<String, String> words;
  private final ImmutableMap<String, String> first;
  private final ImmutableMap<String, String> places;
  private final ImmutableMap<String, String> organizations;
  private final NearNames nearWords;
  private final NearNames nearPlaces;
  private final NearNames nearOrganizations;

  private LatinNames(
      ImmutableMap<String, String> particles,
      ImmutableMap<String, String> words,
      ImmutableMap<String, String> first,
      ImmutableMap<String, String> places,
      ImmutableMap<String, String> organizations) {
    this.particles = particles;
    this.words = words;
    this.first = first;
    this.places = places;
    this.organizations = organizations;
    this.nearWords = NearNames.of(words);
    this.nearPlaces = NearNames.of(places);
    this.nearOrganizations = NearNames.of(organizations);
  }

  static LatinNames load() throws IOException {
    Map<String, Map<String, String>> kinds =
        Map.of(
            "particle", new HashMap<>(),
            "first", new HashMap<>(),
            "word", new HashMap<>(),
            "place", new HashMap<>(),
            "organization", new HashMap<>());
    for (CSVRecord row : Table.read(LatinNames.class, "names.tsv")) {
      kinds.get(row.get("kind")).putIfAbsent(key(row.get("form")), row.get("latin"));
    }
    Map<String, String> english = new HashMap<>();
    for (CSVRecord row : Table.read(LatinNames.class, "organizations.tsv")) {
      english.put(row.get("organization"), row.get("latin"));
    }
    Map<String, String> organizations = new HashMap<>(kinds.get("organization"));
    for (CSVRecord row : Table.read(EntityResolver.class, "organizations.tsv")) {
      String latin = english.get(row.get("organization"));
      if (latin != null) {
        organizations.putIfAbsent(key(row.get("form")), latin);
      }
    }
    return new LatinNames(
        ImmutableMap.copyOf(kinds.get("particle")),
        ImmutableMap.copyOf(kinds.get("word")),
        ImmutableMap.copyOf(kinds.get("first")),
        ImmutableMap.copyOf(kinds.get("place")),
        ImmutableMap.copyOf(organizations));
  }

  /** These particles alone, no names. */
  LatinNames particles() {
    return new LatinNames(
        particles, ImmutableMap.of(), first, ImmutableMap.of(), ImmutableMap.of());
  }

  private static String key(String form) {
    return NameParts.key(NameParts.of(form));
  }

  /** The form of a whole name. */
  Optional<String> whole(MentionType type, List<String> name) {
    String key = NameParts.key(name);
    return switch (type) {
      case PERSON, TITLE -> Optional.empty();
      case LOCATION -> {
        String found = places.get(key);
        yield found == null ? nearPlaces.find(key) : Optional.of(found);
      }
      case ORGANIZATION -> {
        String found = organizations.get(key);
        // A club or paper named after a city.
        found = found == null ? places.get(key) : found;
        yield found == null ? nearOrganizations.find(key) : Optional.of(found);
      }
    };
  }

  /**
   * The form of some words of a name.
   *
   * @param start whether they begin it
   */
  Optional<String> part(MentionType type, List<String> name, boolean start) {
    String key = NameParts.key(name);
    if (start && first.containsKey(key)) {
      return Optional.of(first.get(key));
    }
    if (particles.containsKey(key)) {
      return Optional.of(particles.get(key));
    }
    // السعودية in the name of a ministry is the adjective.
    boolean place =
        type == MentionType.LOCATION
            || (type == MentionType.ORGANIZATION && (name.size() > 1 || !key.startsWith("ال")));
    String found = place ? places.get(key) : null;
    return Optional.ofNullable(found == null ? words.get(key) : found);
  }

  /** The form of a word wherever it stands. */
  Optional<String> word(String word) {
    String key = NameParts.key(List.of(word));
    String found = words.get(key);
    return found == null ? nearWords.find(key) : Optional.of(found);
  }
}
