package org.khabar.link;

import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.entity.MentionType;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/** What the packed tables know by name, one table a licence. Immutable. */
final class LinkBase {
  /** The tables; each has rows of one licence only. */
  static final List<String> TABLES =
      List.of(
          "khabar.tsv",
          "everypolitician.tsv",
          "geonames.tsv",
          "name-suggestion-index.tsv",
          "whosonfirst.tsv");

  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);

  private final ImmutableSetMultimap<String, Candidate> byName;

  /** What sort of thing a candidate is, as far as linking cares. */
  enum Kind {
    /** Known to all; needs no support by the document. */
    KNOWN,
    /** Was a member of a parliament. */
    POLITICIAN,
    /** A town. */
    CITY,
    /** A part of a country of the first order. */
    REGION
  }

  /**
   * What a name may mean.
   *
   * @param id {@code Q142}, or {@code GN:5128581}
   * @param country ISO 3166-1 alpha-2 code of where it is or belongs
   */
  record Candidate(MentionType type, Kind kind, String id, Optional<String> country) {
    boolean place() {
      return kind == Kind.CITY || kind == Kind.REGION;
    }
  }

  private LinkBase(ImmutableSetMultimap<String, Candidate> byName) {
    this.byName = byName;
  }

  static LinkBase load() throws IOException {
    ImmutableSetMultimap.Builder<String, Candidate> byName = ImmutableSetMultimap.builder();
    for (String table : TABLES) {
      for (CSVRecord row : Table.read(LinkBase.class, table)) {
        String country = row.get("country");
        byName.put(
            key(row.get("form")),
            new Candidate(
                MentionType.valueOf(row.get("type")),
                Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.get("id"),
                country.isEmpty() ? Optional.empty() : Optional.of(country)));
      }
    }
    return new LinkBase(byName.build());
  }

  /** What a name may mean among things of a type. */
  List<Candidate> find(MentionType type, String name) {
    List<Candidate> found = new ArrayList<>();
    Set<Candidate> all = byName.get(key(name));
    for (Candidate candidate : all) {
      if (candidate.type == type) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** What names are looked up by: spaces, hyphens and points do not matter, the article does. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (char c : MATCH.apply(name).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
