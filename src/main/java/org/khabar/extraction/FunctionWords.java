package org.khabar.extraction;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/** Words that show how the parts of a sentence belong together. Immutable and safe to share. */
final class FunctionWords {
  /** What a word shows. */
  enum Use {
    /** Stands before a name and tells its role: prepositions, {@code بحضور}, {@code مدينة}. */
    GOVERNOR,
    /** Begins a clause of its own: what follows hardly belongs to what stands before. */
    CLAUSE,
    /** Never stands inside the description of a party or place. */
    BOUNDARY,
    /** Stands before a title or name and says nothing but respect: {@code معالي}. */
    HONORIFIC,
    /** Right before an imperfect says that it did not happen: {@code لم}. */
    NEGATION,
    /** Begins what a verb of saying says: {@code أن}. */
    COMPLEMENTIZER
  }

  private final Map<Use, Set<String>> words;

  private FunctionWords(Map<Use, Set<String>> words) {
    this.words = words;
  }

  /** Reads {@code function-words.tsv}. */
  static FunctionWords load() throws IOException {
    Normalizer match = Normalizer.of(Profile.MATCH);
    Map<Use, Set<String>> words = new EnumMap<>(Use.class);
    for (Use use : Use.values()) {
      words.put(use, new HashSet<>());
    }
    for (CSVRecord row : Table.read(FunctionWords.class, "function-words.tsv")) {
      words.get(Use.valueOf(row.get("use"))).add(match.apply(row.get("word")));
    }
    words.replaceAll((use, set) -> Set.copyOf(set));
    return new FunctionWords(words);
  }

  /** How many letters of proclitics stand before an honorific; -1 if {@code word} is none. */
  int honorific(String word) {
    for (int skip = 0; skip <= Math.min(2, word.length() - 2); skip++) {
      if (skip > 0 && "وفبكل".indexOf(word.charAt(skip - 1)) < 0) {
        break;
      }
      String rest = word.substring(skip);
      boolean clipped = skip > 0 && word.charAt(skip - 1) == 'ل';
      if (of(Use.HONORIFIC).contains(rest) || (clipped && of(Use.HONORIFIC).contains("ا" + rest))) {
        return skip;
      }
    }
    return -1;
  }

  /** The words of a use, in the match profile. */
  Set<String> of(Use use) {
    return words.getOrDefault(use, Set.of());
  }
}
