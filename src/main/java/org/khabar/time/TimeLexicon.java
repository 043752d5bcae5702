package org.khabar.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/** The words of time, from the tables beside this class. Immutable. */
final class TimeLexicon {
  private final Normalizer normalizer = Normalizer.of(Profile.MATCH);
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final BitSet firstLetters = new BitSet();
  private final Map<String, Tense> cues = new HashMap<>();
  private final Set<String> futureLookalikes = new HashSet<>();
  private final Set<String> falseFriends = new HashSet<>();

  private TimeLexicon() throws IOException {
    for (CSVRecord row : Table.read(TimeLexicon.class, "months.tsv")) {
      add(row, Category.MONTH, row.get("month"), upper(row.get("calendar")), row.get("needs"));
    }
    for (CSVRecord row : Table.read(TimeLexicon.class, "numbers.tsv")) {
      add(row, Category.valueOf(upper(row.get("type"))), row.get("value"), "", "");
    }
    for (CSVRecord row : Table.read(TimeLexicon.class, "words.tsv")) {
      String[] value = row.get("value").split(" ", -1);
      boolean number = value[0].matches("-?\\d+");
      String digits =
          number ? value[0] : value.length > 1 && !value[1].equals("n") ? value[1] : "0";
      add(row, Category.valueOf(row.get("category")), digits, number ? "" : upper(value[0]), "");
    }
    for (CSVRecord row : Table.read(TimeLexicon.class, "cues.tsv")) {
      String form = normalizer.apply(row.get("form"));
      if (row.get("tense").equals("none")) {
        futureLookalikes.add(form);
      } else {
        cues.put(form, Tense.valueOf(upper(row.get("tense"))));
      }
    }
    for (CSVRecord row : Table.read(TimeLexicon.class, "false-friends.tsv")) {
      falseFriends.add(
          friend(row.get("applies"), row.get("side"), normalizer.apply(row.get("word"))));
    }
  }

  static TimeLexicon load() throws IOException {
    return new TimeLexicon();
  }

  /** Whether something may begin with the end of a word; a cheap look before a dear one. */
  boolean mayStartWith(String word, int from) {
    return firstLetters.get(letters(word, from));
  }

  /** Two letters and the length, in few bits. */
  private static int letters(String word, int from) {
    int length = word.length() - from;
    int second = length > 1 ? word.charAt(from + 1) : 0;
    int first = length > 0 ? word.charAt(from) : 0;
    return ((first & 0xFF) << 12) | ((second & 0xFF) << 4) | Math.min(length, 15);
  }

  /** What begins with a word, longest first; the word is in the match profile. */
  List<Entry> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** The tense that a word gives to what follows. */
  Tense tense(String word) {
    Tense cue = cues.get(word);
    if (cue != null) {
      return cue;
    }
    if (word.length() > 3 && word.charAt(0) == 'و') {
      return tense(word.substring(1));
    }
    if (word.startsWith("ال") && cues.get(word.substring(2)) == Tense.FUTURE) {
      return Tense.FUTURE;
    }
    // The prefix of the future before the letters of the imperfect, as in sa-yaltaqi.
    return word.length() > 4
            && word.charAt(0) == 'س'
            && "يت".indexOf(word.charAt(1)) >= 0
            && !futureLookalikes.contains(word)
        ? Tense.FUTURE
        : Tense.UNKNOWN;
  }

  /** Whether a word on that side of an expression shows that it is no date. */
  boolean isFalseFriend(String applies, String side, String word) {
    return falseFriends.contains(friend(applies, side, word));
  }

  private void add(CSVRecord row, Category category, String value, String tag, String note) {
    List<String> words = List.of(normalizer.apply(row.get("form")).split(" "));
    List<Entry> entries = byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>());
    firstLetters.set(letters(words.get(0), 0));
    entries.add(new Entry(words, category, Integer.parseInt(value), tag, note));
    entries.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  private static String friend(String applies, String side, String word) {
    return applies + ' ' + side + ' ' + word;
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
