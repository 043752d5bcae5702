package org.khabar.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.khabar.time.TimeExpression.Precision;

/** A unit of time. Weeks begin on Monday, as in ISO 8601. */
enum Unit {
  MINUTE("M", Precision.DAY),
  HOUR("H", Precision.DAY),
  DAY("D", Precision.DAY),
  WEEK("W", Precision.WEEK),
  MONTH("M", Precision.MONTH),
  QUARTER("Q", Precision.SEASON),
  HALF("H", Precision.SEASON),
  YEAR("Y", Precision.YEAR),
  DECADE("DE", Precision.LONGER),
  CENTURY("CE", Precision.LONGER);

  private final String letter;
  private final Precision precision;

  Unit(String letter, Precision precision) {
    this.letter = letter;
    this.precision = precision;
  }

  Precision precision() {
    return precision;
  }

  /** Whether it is a share of a longer time: a quarter or a half, of a year unless told. */
  boolean isShare() {
    return this == QUARTER || this == HALF;
  }

  /** The TIMEX3 value of a length of time. */
  String period(String amount) {
    return (this == MINUTE || this == HOUR ? "PT" : "P") + amount + letter;
  }

  /** A day so many units later. */
  LocalDate plus(LocalDate day, int amount) {
    return switch (this) {
      case MINUTE -> day;
      case HOUR -> day.plusDays(amount / 24);
      case DAY -> day.plusDays(amount);
      case WEEK -> day.plusWeeks(amount);
      case MONTH -> day.plusMonths(amount);
      case QUARTER -> day.plusMonths(3L * amount);
      case HALF -> day.plusMonths(6L * amount);
      case YEAR -> day.plusYears(amount);
      case DECADE -> day.plusYears(10L * amount);
      case CENTURY -> day.plusYears(100L * amount);
    };
  }

  /** The unit of the calendar in which a day lies. */
  DateRange around(LocalDate day) {
    LocalDate first =
        switch (this) {
          case MINUTE, HOUR, DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
          case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
          case YEAR -> day.withDayOfYear(1);
          case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
          // The twentieth century began on 1 January 1901.
          case CENTURY -> LocalDate.of((day.getYear() - 1) / 100 * 100 + 1, 1, 1);
        };
    int days = this == MINUTE || this == HOUR ? 1 : 0;
    return new DateRange(first, days == 1 ? first : plus(first, 1).minusDays(1));
  }

  /** The TIMEX3 value of the unit of the calendar in which a day lies. */
  String timex(LocalDate day) {
    return switch (this) {
      case MINUTE, HOUR, DAY -> day.toString();
      case WEEK ->
          day.get(IsoFields.WEEK_BASED_YEAR)
              + "-W"
              + twoDigits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> fourDigits(day) + "-Q" + (day.getMonthValue() + 2) / 3;
      case HALF -> fourDigits(day) + "-H" + (day.getMonthValue() <= 6 ? 1 : 2);
      case YEAR -> fourDigits(day);
      case DECADE -> fourDigits(day).substring(0, 3);
      case CENTURY -> twoDigits((day.getYear() - 1) / 100);
    };
  }

  /** As a format would, in a fraction of the time. */
  static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** The year of a day. */
  static String fourDigits(LocalDate day) {
    return YearMonth.from(day).toString().substring(0, 4);
  }
}
