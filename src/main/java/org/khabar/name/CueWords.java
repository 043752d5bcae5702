package org.khabar.name;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.khabar.learn.HashedValues;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/** Words that announce or follow names, by class. Immutable and safe to share. */
final class CueWords {

  /** What a word does near a name. */
  enum CueClass {
    DIRECTION,
    HONORIFIC,
    KIN,
    MEDIA_HEAD,
    MEET,
    MOVE,
    NAME_PART,
    ORG_HEAD,
    PLACE_HEAD,
    QUANTITY,
    RANK,
    REFLEXIVE,
    SPEECH,
    SPORT,
    TEAM_HEAD,
    TITLE_HEAD;

    /** Whether this is among {@code classes}. */
    boolean in(int classes) {
      return (classes >> ordinal() & 1) != 0;
    }
  }

  private final HashedValues classes;

  private CueWords(HashedValues classes) {
    this.classes = classes;
  }

  /** Reads the packed list. */
  static CueWords load() throws IOException {
    Normalizer match = Normalizer.of(Profile.MATCH);
    Map<Long, Integer> classes = new HashMap<>();
    for (CSVRecord row : Table.read(CueWords.class, "cue-words.tsv")) {
      CueClass kind = CueClass.valueOf(row.get("class").toUpperCase(Locale.ROOT));
      classes.merge(
          HashedValues.key(match.apply(row.get("form"))), 1 << kind.ordinal(), (a, b) -> a | b);
    }
    return new CueWords(HashedValues.of(classes));
  }

  /**
   * The classes of a word as bits by ordinal; 0 for none.
   *
   * @param key of the word in the {@link Profile#MATCH} profile
   */
  int classes(long key) {
    return Math.max(0, classes.get(key));
  }
}
