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

  /** How exactly a date is told. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    /** A quarter, season, half year. */
    SEASON,
    YEAR,
    /** A decade or century. */
    LONGER
  }
}
