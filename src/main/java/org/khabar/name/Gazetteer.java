package org.khabar.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.khabar.learn.HashedValues;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Token;

/**
 * Known names by class, found token by token. Immutable and safe to share.
 *
 * <p>Names are compared in the {@link Profile#MATCH} profile, by a hash of their tokens.
 */
final class Gazetteer {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
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

  /** Reads the packed lists. */
  static Gazetteer load() throws IOException {
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
        key = HashedValues.extend(key, words.get(i), 0);
        int mask = i + 1 < words.size() ? PREFIX : 1 << kind.ordinal();
        entries.merge(key, mask, (a, b) -> a | b);
      }
    }
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

  /**
   * For each token what lists say: class, place in the listed name, letters stripped before it. The
   * longest name wins at each starting point.
   */
  int[][] listed(List<Token> tokens, IntFunction<Word> words) {
    int n = tokens.size();
    int[][] found = new int[n][];
    int[] sizes = new int[n];
    for (int t = 0; t < n; t++) {
      found[t] = new int[8];
    }
    for (int t = 0; t < n; t++) {
      if (tokens.get(t).kind() != Token.Kind.WORD) {
        continue;
      }
      Word word = words.apply(t);
      for (int k = 0; k <= word.proclitics(); k++) {
        long key = word.keys()[k];
        int end = -1;
        int classes = 0;
        for (int j = t; j < n; j++) {
          Token token = tokens.get(j);
          if (token.kind() == Token.Kind.PUNCTUATION && token.form().equals("-") && j > t) {
            continue;
          }
          if (j > t) {
            key = HashedValues.extend(key, token.match(), 0);
          }
          int entry = j > t ? entry(key) : word.entries()[k];
          if (classes(entry) != 0) {
            end = j;
            classes = classes(entry);
          }
          if (!continues(entry)) {
            break;
          }
        }
        for (int c = 0; classes >> c != 0; c++) {
          if ((classes >> c & 1) != 0) {
            for (int j = t; j <= end; j++) {
              int place = j > t ? 2 : end > t ? 1 : 0;
              if (sizes[j] == found[j].length) {
                found[j] = Arrays.copyOf(found[j], sizes[j] * 2);
              }
              found[j][sizes[j]++] = (c * 4 + place) * 4 + k;
            }
          }
        }
      }
    }
    for (int t = 0; t < n; t++) {
      found[t] = Arrays.copyOf(found[t], sizes[t]);
    }
    return found;
  }
}
