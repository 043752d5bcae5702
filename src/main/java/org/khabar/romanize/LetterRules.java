package org.khabar.romanize;

import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;

/**
 * Rules that write letters and groups of letters in Latin letters, each in its context. Immutable.
 *
 * <p>At each place of a word the first rule of the table that fits applies. A context is the
 * letters that stand directly before or after; {@code ^} and {@code $} are the ends of the word.
 */
final class LetterRules {
  private final ImmutableListMultimap<Character, Rule> rules;

  private record Rule(String before, String letters, String after, String origin, String latin) {
    boolean fits(String word, int at, Origin wordOrigin) {
      return word.startsWith(letters, at)
          && (origin.isEmpty() || wordOrigin.name().equalsIgnoreCase(origin))
          && ends(word.substring(0, at))
          && begins(word.substring(at + letters.length()));
    }

    private boolean ends(String start) {
      return before.startsWith("^") ? start.equals(before.substring(1)) : start.endsWith(before);
    }

    private boolean begins(String rest) {
      return after.endsWith("$")
          ? rest.equals(after.substring(0, after.length() - 1))
          : rest.startsWith(after);
    }
  }

  private LetterRules(ImmutableListMultimap<Character, Rule> rules) {
    this.rules = rules;
  }

  static LetterRules load(String table) throws IOException {
    ImmutableListMultimap.Builder<Character, Rule> rules = ImmutableListMultimap.builder();
    for (CSVRecord row : Table.read(LetterRules.class, table)) {
      Rule rule =
          new Rule(
              row.get("before"),
              row.get("letters"),
              row.get("after"),
              row.get("origin"),
              row.get("latin"));
      rules.put(rule.letters.charAt(0), rule);
    }
    return new LetterRules(rules.build());
  }

  /** What the rules write, rule by rule; letters without a rule are left out. */
  List<String> apply(String word, Origin origin) {
    List<String> latin = new ArrayList<>();
    for (int i = 0; i < word.length(); ) {
      int next = i + 1;
      for (Rule rule : rules.get(word.charAt(i))) {
        if (rule.fits(word, i, origin)) {
          latin.add(rule.latin);
          next = i + rule.letters.length();
          break;
        }
      }
      i = next;
    }
    return latin;
  }
}
