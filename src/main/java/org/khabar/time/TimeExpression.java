package org.khabar.time;

import java.time.LocalDate;
import java.util.Optional;
import org.khabar.text.Span;

/**
 * A time expression and what it means.
 *
 * @param span place in the text that was searched
 * @param text what {@code span} covers
 * @param kind date, duration or set
 * @param precision how exactly it says when
 * @param from first day; empty where no day can be told (a duration, no reference day)
 * @param to last day, inclusive
 * @param timex TIMEX3 value, such as {@code 2015-07-23}, {@code 2015-07}, {@code P3D}
 * @param calendar in which it is told; of two, the Gregorian one
 * @param anchor what its days were counted from
 * @param consistent false if it gives one day in two calendars and they lie more than a day apart
 * @param confidence 0 to 1
 */
public record TimeExpression(
    Span span,
    String text,
    Kind kind,
    Precision precision,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String timex,
    CalendarSystem calendar,
    Anchor anchor,
    boolean consistent,
    double confidence) {

  /** What an expression denotes. */
  public enum Kind {
    /** A day or a stretch of days on the calendar. */
    DATE,
    /** A length of time. */
    DURATION,
    /** A recurring time. */
    SET
  }

  /** What the days of an expression are counted from. */
  public enum Anchor {
    /** Nothing: the expression tells its days in full, or has none. */
    NONE,
    /** The publication day. */
    PUBLICATION,
    /** A date that the text told before. */
    MENTIONED_DATE
  }

  /** How exactly a date is told. */
  public enum Precision {
    /** A day, or several. */
    DAY,
    /** A week. */
    WEEK,
    /** A month. */
    MONTH,
    /** A quarter, season, half year. */
    SEASON,
    /** A year. */
    YEAR,
    /** A decade or century. */
    LONGER
  }
}
