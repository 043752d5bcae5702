package org.khabar.coreference;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.khabar.entity.MentionType;
import org.khabar.table.Table;

/**
 * What the packed tables know of countries, capitals and well-known organisations. Immutable.
 *
 * <p>Names are looked up by {@link NameWords#key()}.
 */
final class KnownNames {
  private static final int LONGEST = 5;

  private final ImmutableSetMultimap<String, Known> places;
  private final ImmutableMap<String, Known> organizations;
  private final ImmutableMap<String, Known> persons;
  private final ImmutableSetMultimap<String, String> adjectives;
  private final ImmutableSetMultimap<String, String> states;

  /**
   * A known entity.
   *
   * @param id the same for all its names, unique in its kind
   * @param country ISO 3166-1 alpha-2 code of the country it is or belongs to
   * @param wikidata Wikidata item
   */
  record Known(String id, Optional<String> country, Optional<String> wikidata) {
    private static final String CAPITAL = "/capital";

    boolean capital() {
      return id.endsWith(CAPITAL);
    }
  }

  private KnownNames(
      ImmutableSetMultimap<String, Known> places,
      ImmutableMap<String, Known> organizations,
      ImmutableMap<String, Known> persons,
      ImmutableSetMultimap<String, String> adjectives,
      ImmutableSetMultimap<String, String> states) {
    this.places = places;
    this.organizations = organizations;
    this.persons = persons;
    this.adjectives = adjectives;
    this.states = states;
  }

  static KnownNames load() throws IOException {
    ImmutableSetMultimap.Builder<String, Known> places = ImmutableSetMultimap.builder();
    ImmutableSetMultimap.Builder<String, String> adjectives = ImmutableSetMultimap.builder();
    ImmutableSetMultimap.Builder<String, String> states = ImmutableSetMultimap.builder();
    for (CSVRecord row : Table.read(KnownNames.class, "countries.tsv")) {
      String country = row.get("country");
      String key = NameWords.of(row.get("form"), MentionType.LOCATION).key();
      String kind = row.get("kind");
      if (kind.equals("nisba")) {
        adjectives.put(key, country);
        // ألماني looks as if it began with an article.
        adjectives.put(NameWords.of("ال" + row.get("form"), MentionType.LOCATION).key(), country);
        continue;
      }
      Optional<String> wikidata = value(row, "wikidata");
      String id = kind.equals("capital") ? country + Known.CAPITAL : country;
      places.put(key, new Known(id, Optional.of(country), wikidata));
      if (kind.equals("name")) {
        states.put(key, country);
      }
    }
    for (CSVRecord row : Table.read(KnownNames.class, "places.tsv")) {
      places.put(
          NameWords.of(row.get("form"), MentionType.LOCATION).key(),
          new Known(row.get("place"), value(row, "country"), value(row, "wikidata")));
    }
    Map<String, Known> persons = new TreeMap<>();
    for (CSVRecord row : Table.read(KnownNames.class, "persons.tsv")) {
      persons.put(
          NameWords.of(row.get("form"), MentionType.PERSON).key(),
          new Known(row.get("person"), Optional.empty(), Optional.empty()));
    }
    Map<String, Known> organizations = new TreeMap<>();
    for (CSVRecord row : Table.read(KnownNames.class, "organizations.tsv")) {
      String id = row.get("organization");
      organizations.put(
          NameWords.of(row.get("form"), MentionType.ORGANIZATION).key(),
          new Known(id, value(row, "country"), value(row, "wikidata")));
    }
    return new KnownNames(
        places.build(),
        ImmutableMap.copyOf(organizations),
        ImmutableMap.copyOf(persons),
        adjectives.build(),
        states.build());
  }

  private static Optional<String> value(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** What a name may denote; more than one where the name is ambiguous, such as عمان. */
  Set<Known> find(MentionType type, String key) {
    if (type == MentionType.PERSON) {
      Known person = persons.get(key);
      return person == null ? Set.of() : Set.of(person);
    }
    Known organization = organizations.get(key);
    Set<Known> found = places.get(key);
    // A newspaper or club of a city's name is no city: places are known as places only.
    return type == MentionType.LOCATION && !found.isEmpty()
        ? found
        : organization == null ? Set.of() : Set.of(organization);
  }

  /** The keys of all names of a type. */
  Set<String> keys(MentionType type) {
    return switch (type) {
      case PERSON -> persons.keySet();
      case LOCATION -> places.keySet();
      default -> organizations.keySet();
    };
  }

  /** Whether a place has that name, as far as the tables know. */
  boolean place(String key) {
    return places.containsKey(key);
  }

  /** The country whose capital has that name. */
  Optional<String> capitalOf(String key) {
    Set<Known> found = places.get(key);
    return found.stream().filter(Known::capital).findFirst().flatMap(Known::country);
  }

  /** The country that a word without article is the adjective of (الروسي, الروسية, الروس…). */
  Optional<String> countryOfAdjective(String words) {
    Optional<String> found = only(adjectives.get(words));
    if (found.isPresent()) {
      return found;
    }
    for (String ending : List.of("ه", "ين", "ون", "تين", "تان", "ان", "ات")) {
      if (words.length() > ending.length() + 3 && words.endsWith(ending)) {
        found = only(adjectives.get(words.substring(0, words.length() - ending.length())));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> only(Set<String> values) {
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  /**
   * Words that name a country or are its adjective.
   *
   * @param country ISO code
   * @param words how many
   * @param adjective whether they are the adjective: الكوري الشمالي
   */
  record Nation(String country, int words, boolean adjective) {}

  /**
   * Writes adjectives and names of countries as {@code @XX}, so that السفارة اليمنية and سفارة
   * اليمن have the same words.
   */
  List<String> foldCountries(List<String> words) {
    List<String> folded = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); ) {
      Optional<Nation> nation = nation(words.subList(i, words.size()));
      String word = nation.map(found -> "@" + found.country()).orElse(words.get(i));
      // روسيا الاتحادية الروسية: one country, however often it is said.
      if (folded.isEmpty() || !folded.get(folded.size() - 1).equals(word)) {
        folded.add(word);
      }
      i += nation.map(Nation::words).orElse(1);
    }
    return folded;
  }

  /** The country that the first of some words name, in as many of them as can be. */
  Optional<Nation> nation(List<String> words) {
    for (int n = Math.min(LONGEST, words.size()); n >= 1; n--) {
      Optional<Nation> nation = nation(words, n);
      if (nation.isPresent()) {
        return nation;
      }
    }
    return Optional.empty();
  }

  private Optional<Nation> nation(List<String> words, int n) {
    Optional<String> state = only(states.get(String.join("", words.subList(0, n))));
    if (state.isPresent()) {
      return state.map(country -> new Nation(country, n, false));
    }
    Optional<String> adjective =
        switch (n) {
          case 1 -> countryOfAdjective(words.get(0));
          // كوري شمالي in any gender: the endings of both words vary together.
          case 2 -> only(adjectives.get(masculine(words.get(0)) + masculine(words.get(1))));
          default -> Optional.empty();
        };
    return adjective.map(country -> new Nation(country, n, true));
  }

  private static String masculine(String word) {
    return word.endsWith("ه") ? word.substring(0, word.length() - 1) : word;
  }

  /** The one country that folded words name, if they name just one. */
  static Optional<String> countryIn(List<String> folded) {
    Set<String> found = new TreeSet<>();
    for (String word : folded) {
      if (word.startsWith("@")) {
        found.add(word.substring(1));
      }
    }
    return only(found);
  }
}
