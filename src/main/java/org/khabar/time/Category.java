package org.khabar.time;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a word is to the grammar of time. The value in {@code words.tsv} is explained beside each.
 */
enum Category {
  /** Value: 1 to 12; tag: calendar; note: what it needs beside it. */
  MONTH,
  /** Value: 1, Monday, to 7. */
  WEEKDAY,
  /** A word that alone names a day; value: days from today. */
  DEICTIC,
  /** Tag: {@link Unit}; value: 1, 2 (dual) or 0 (plural). */
  UNIT,
  /** Value: the number. */
  CARDINAL,
  /** Value: the number; -1 is the last. */
  ORDINAL,
  /** Last, this, next; value: -1, 0, 1. */
  MODIFIER,
  /** The last but one, the next but one; value: -2, 2. */
  BEYOND,
  /** "About", between a preposition and a length of time. */
  ABOUT,
  /** The next after something else. */
  FOLLOWING,
  /** "This" before a unit. */
  THIS,
  /** "The same" or "that" before a unit, of a date told before. */
  SAME,
  /** "Itself" after a unit, of a date told before. */
  SELF,
  /** Tag: {@link Meaning.Part.Edge}. */
  EDGE,
  /** Tag: TIMEX3 part of the day. */
  PART,
  /** Tag: TIMEX3 season. */
  SEASON,
  /** Value: 20 to 90. */
  DECADE,
  /** "His age": tens of years before it are of a life. */
  AGE,
  /** Tag: calendar of the year before it. */
  ERA,
  /** "Every". */
  EVERY,
  /** "Daily"; tag: TIMEX3 period. */
  CADENCE,
  /** Before a length of time: so long ago. */
  AGO,
  /** Before a length of time: in so long. */
  AFTER,
  /** Joins the two ends of a range. */
  UNTIL,
  /** Begins a range that {@link #UNTIL} goes on with. */
  FROM,
  /** Begins a range that "and" goes on with. */
  BETWEEN,
  /** "In" and the like, after which a month or year alone is a date. */
  IN,
  /** Joins the same day in two calendars. */
  EQUIVALENT,
  /** "The two days", "the days": begins a list. */
  DAYS,
  /** Before a length of time: for so long. */
  LASTING,
  /** "Earlier in", before a date. */
  EARLIER,
  /** "Few", in place of a number. */
  VAGUE,
  /** "Dated". */
  OF_DATE,
  /** The letters after an English ordinal number. */
  SUFFIX;

  private static final Set<Category> LATER =
      EnumSet.of(MODIFIER, BEYOND, ABOUT, FOLLOWING, SELF, AGE, ERA, UNTIL, IN, EQUIVALENT, SUFFIX);

  /** Whether an expression may begin with it. Most words of time in a text are "in" or "to". */
  boolean begins() {
    return !LATER.contains(this);
  }
}
