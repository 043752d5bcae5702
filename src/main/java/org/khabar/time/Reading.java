package org.khabar.time;

import java.time.LocalDate;
import java.util.Optional;
import org.khabar.time.TimeExpression.Kind;
import org.khabar.time.TimeExpression.Precision;

/** What a {@link Meaning} comes to in a {@link Context}; see {@link TimeExpression}. */
record Reading(
    Kind kind, Precision precision, Optional<DateRange> days, String timex, double confidence) {

  /** A unit of the calendar. */
  static Reading of(Unit unit, LocalDate day, double confidence) {
    return new Reading(
        Kind.DATE, unit.precision(), Optional.of(unit.around(day)), unit.timex(day), confidence);
  }

  /** A stretch of days that is no unit of the Gregorian calendar. */
  static Reading of(Precision precision, DateRange days, double confidence) {
    return new Reading(
        Kind.DATE, precision, Optional.of(days), days.from() + "/" + days.to(), confidence);
  }

  /** A date that cannot be told. */
  static Reading unresolved(Precision precision, String timex) {
    return new Reading(Kind.DATE, precision, Optional.empty(), timex, 0.5);
  }

  Reading withDays(DateRange value) {
    return new Reading(kind, precision, Optional.of(value), timex, confidence);
  }

  Reading withTimex(String value) {
    return new Reading(kind, precision, days, value, confidence);
  }

  Reading withConfidence(double value) {
    return new Reading(kind, precision, days, timex, value);
  }

  /** Whether it is one known day. */
  boolean isDay() {
    return days.filter(d -> d.from().equals(d.to())).isPresent();
  }
}
