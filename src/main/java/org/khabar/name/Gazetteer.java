package org.khabar.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/**
 * Known names by class, found token by token. Immutable and safe to share.
 *
 * <p>Names are compared in the {@link Profile#MATCH} profile, by a 64-bit hash of their tokens.
 */
final class Gazetteer {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 7;
  private static final int PREFIX = 1 << 31;

  /** What a list says of its names. */
  enum NameClass {
    COUNTRY,
    CITY,
    REGION,
    CONTINENT,
    WATER,
    PLACE,
    GIVEN,
    FAMILY,
    PERSON,
    ORGANIZATION,
    CLUB,
    BRAND,
    NATIONALITY,
    OCCUPATION
  }

  private final Map<Long, Integer> entries;

  private Gazetteer(Map<Long, Integer> entries) {
    this.entries = entries;
  }

  /** Reads the packed list. */
  static Gazetteer load() throws IOException {
    Normalizer match = Normalizer.of(Profile.MATCH);
    Map<Long, Integer> entries = new HashMap<>();
    for (CSVRecord row : Table.read(Gazetteer.class, "gazetteer.tsv")) {
      NameClass kind = NameClass.valueOf(row.get("class").toUpperCase(Locale.ROOT));
      List<String> words = new ArrayList<>();
      for (String word : SEPARATORS.split(match.apply(row.get("name")))) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      if (words.isEmpty() || words.size() > LONGEST) {
        continue;
      }
      long key = 0;
      for (int i = 0; i < words.size(); i++) {
        key = extend(key, words.get(i), 0);
        int mask = i + 1 < words.size() ? PREFIX : 1 << kind.ordinal();
        entries.merge(key, mask, (a, b) -> a | b);
      }
    }
    return new Gazetteer(entries);
  }

  /** The key of a name that goes on with {@code word} from its {@code from}th letter. */
  static long extend(long key, String word, int from) {
    long h = key * 0x9E3779B97F4A7C15L + 0x1F;
    for (int i = from; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0xD6E8FEB86659FD93L;
      h ^= h >>> 29;
    }
    return h;
  }

  /** The classes of a name as bits by ordinal; 0 if it is unknown. */
  int classes(long key) {
    return entries.getOrDefault(key, 0) & ~PREFIX;
  }

  /** Whether some longer name begins so. */
  boolean continues(long key) {
    return (entries.getOrDefault(key, 0) & PREFIX) != 0;
  }
}
