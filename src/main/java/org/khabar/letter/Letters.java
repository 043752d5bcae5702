package org.khabar.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;
import org.khabar.text.Profile;

/** What {@code characters.tsv} says of each character. Immutable. */
public final class Letters {
  /** The rules that treat one character without looking at its neighbours, and the fold. */
  public enum Rule {
    /** Stays as it is. */
    KEEP,
    /** Vowel signs and Quranic marks: removed, a combining hamza or madda after it composed. */
    MARK,
    /** Lengthening strokes: removed. */
    TATWEEL,
    /** Zero-width characters and directional controls: removed. */
    INVISIBLE,
    /** Every other space, and controls without a meaning: a space. */
    SPACE,
    /** Every other line end: a line feed. */
    LINE,
    /** Arabic-Indic and Persian digits: ASCII. */
    DIGIT,
    /** Arabic separators inside numbers, percent sign, Urdu full stop: ASCII. */
    SEPARATOR,
    /** Letters of other languages that look like Arabic ones: the Arabic letter. */
    LOOK_ALIKE,
    /** Letters that {@link Profile#MATCH} lets fall together; {@link Profile#REPAIR} keeps them. */
    FOLD
  }

  private static final Letters TABLE = load();

  private final Rule[] rules = new Rule[1 << 16];
  private final char[] targets = new char[1 << 16];

  private Letters() {}

  public static Rule rule(char c) {
    return TABLE.rules[c];
  }

  /** What {@code c} becomes; itself where its rule removes or keeps it. */
  public static char target(char c) {
    return TABLE.targets[c];
  }

  /** {@code c}, a character of repaired text, as {@link Profile#MATCH} sees it. */
  public static char fold(char c) {
    return TABLE.rules[c] == Rule.FOLD ? TABLE.targets[c] : c;
  }

  /** Repaired text as {@link Profile#MATCH} sees it: one character for one. */
  public static String fold(String repaired) {
    for (int i = 0; i < repaired.length(); i++) {
      if (fold(repaired.charAt(i)) != repaired.charAt(i)) {
        char[] folded = repaired.toCharArray();
        for (int j = i; j < folded.length; j++) {
          folded[j] = fold(folded[j]);
        }
        return new String(folded);
      }
    }
    return repaired;
  }

  /** Whether {@code c} is a letter of the Arabic script. */
  public static boolean isArabic(char c) {
    return c >= 0x620
        && (c <= 0x6FF || (c >= 0x750 && c <= 0x77F) || (c >= 0x870 && c <= 0x8C9))
        && c != 0x640
        && Character.isLetter(c);
  }

  private static Letters load() {
    Letters table = new Letters();
    Arrays.fill(table.rules, Rule.KEEP);
    for (int c = 0; c < table.targets.length; c++) {
      table.targets[c] = (char) c;
    }
    try {
      for (CSVRecord row : Table.read(Letters.class, "characters.tsv")) {
        Rule rule = Rule.valueOf(row.get("rule"));
        int first = Integer.parseInt(row.get("first"), 16);
        int last = Integer.parseInt(row.get("last"), 16);
        String to = row.get("to");
        for (int c = first; c <= last; c++) {
          table.rules[c] = rule;
          if (!to.isEmpty()) {
            table.targets[c] = (char) Integer.parseInt(to, 16);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("characters.tsv", e);
    }
    return table;
  }
}
