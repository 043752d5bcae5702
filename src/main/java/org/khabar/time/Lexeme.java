package org.khabar.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, words that the lexicon knows as one, a number, a mark or a line end.
 *
 * @param start place in the normalised text, after the proclitics
 * @param end unit after the last one
 * @param text the normalised characters, proclitics included
 * @param type what it is made of
 * @param number the value of digits; -1 if not digits or too long to matter
 * @param conjoined whether "and" is attached before it
 * @param definite whether it bears the article
 * @param glued whether nothing stands between it and the lexeme before
 * @param entries what the lexicon says
 */
record Lexeme(
    int start,
    int end,
    String text,
    Type type,
    int number,
    boolean conjoined,
    boolean definite,
    boolean glued,
    List<Entry> entries) {

  enum Type {
    WORD,
    NUMBER,
    MARK,
    /** A line end, or the end of the text: no expression goes past it. */
    BREAK
  }

  /** Whether an expression may begin here. */
  boolean mayBegin() {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).category().begins()) {
        return true;
      }
    }
    return type == Type.NUMBER;
  }

  /** The first entry of a category. */
  @Nullable Entry as(Category category) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).category() == category) {
        return entries.get(i);
      }
    }
    return null;
  }

  boolean is(Category category) {
    return as(category) != null;
  }

  boolean isMark(String marks) {
    return type == Type.MARK && marks.indexOf(text.charAt(0)) >= 0;
  }

  /** Digits between two bounds, inclusive. */
  boolean isNumber(int low, int high) {
    return type == Type.NUMBER && number >= low && number <= high;
  }
}
