package org.khabar.name;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelStore;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/**
 * Known names by class, found token by token. Immutable and safe to share.
 *
 * <p>Names are compared in the {@link Profile#MATCH} profile, by a hash of their tokens.
 */
final class Gazetteer {
  static final String FILE = "name/lists.table";
  static final String KIND = "LISTS";
  static final int VERSION = 1;

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(c -> !isOfWord(c))).omitEmptyStrings();
  private static final int LONGEST = 7;
  private static final int PREFIX = 1 << 30;

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
    OCCUPATION,
    MINISTRY,
    PARTY,
    ARMED,
    MEDIA,
    COMPANY,
    UNIVERSITY
  }

  private final HashedValues entries;

  private Gazetteer(HashedValues entries) {
    this.entries = entries;
  }

  /**
   * Reads what {@link GazetteerPacker} made of the lists.
   *
   * @throws IOException if it is missing or broken
   */
  static Gazetteer load() throws IOException {
    return ModelStore.packed()
        .read(FILE, KIND, VERSION, in -> new Gazetteer(HashedValues.readFrom(in)));
  }

  /** Writes what {@link #load} reads. */
  void writeTo(DataOutputStream out) throws IOException {
    entries.writeTo(out);
  }

  /** Reads the lists themselves. */
  static Gazetteer ofLists() throws IOException {
    Normalizer match = Normalizer.of(Profile.MATCH);
    Map<Long, Integer> entries = new HashMap<>();
    read("gazetteer.tsv", match, entries);
    read("news-names.tsv", match, entries);
    return new Gazetteer(HashedValues.of(entries));
  }

  private static void read(String table, Normalizer match, Map<Long, Integer> entries)
      throws IOException {
    for (CSVRecord row : Table.read(Gazetteer.class, table)) {
      NameClass kind = NameClass.valueOf(row.get("class").toUpperCase(Locale.ROOT));
      List<String> words = WORDS.splitToList(match.apply(row.get("name")));
      if (words.isEmpty() || words.size() > LONGEST) {
        continue;
      }
      long key = 0;
      for (int i = 0; i < words.size(); i++) {
        key = HashedValues.extend(key, words.get(i), 0);
        int mask = i + 1 < words.size() ? PREFIX : 1 << kind.ordinal();
        entries.merge(key, mask, (a, b) -> a | b);
      }
    }
  }

  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** What the lists say of a name, for {@link #classes} and {@link #continues}; 0 for nothing. */
  int entry(long key) {
    return Math.max(0, entries.get(key));
  }

  /** The classes of a name as bits by ordinal. */
  static int classes(int entry) {
    return entry & ~PREFIX;
  }

  /** Whether some longer name begins so. */
  static boolean continues(int entry) {
    return (entry & PREFIX) != 0;
  }
}
