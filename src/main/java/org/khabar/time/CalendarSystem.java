package org.khabar.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** A calendar in which dates are written. Hijri dates follow Umm al-Qura, 1300 to 1600 AH. */
public enum CalendarSystem {
  /** The calendar of most dates in news, 1000 to 2200. */
  GREGORIAN(IsoChronology.INSTANCE, 1000, 2200),
  /** Umm al-Qura. */
  HIJRI(HijrahChronology.INSTANCE, 1300, 1599);

  private final Chronology chronology;
  private final int firstYear;
  private final int lastYear;

  CalendarSystem(Chronology chronology, int firstYear, int lastYear) {
    this.chronology = chronology;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /** Whether a number can be a year of this calendar in the news. */
  boolean hasYear(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /** The year in which a day lies. */
  int yearOf(LocalDate day) {
    return local(day).get(ChronoField.YEAR);
  }

  /** The month, 1 to 12, in which a day lies. */
  int monthOf(LocalDate day) {
    return local(day).get(ChronoField.MONTH_OF_YEAR);
  }

  /** Whether a Gregorian day can be told in this calendar. */
  boolean covers(LocalDate day) {
    return this == GREGORIAN
        || (day.getYear() > 1883 && day.getYear() < 2173); // 1301 to 1595 AH, whole years
  }

  /**
   * The Gregorian day. The thirtieth of a Hijri month that Umm al-Qura gives 29 days is the day
   * after the 29th, since newspapers that follow a sighting do write it.
   */
  Optional<LocalDate> day(int year, int month, int day) {
    if (!hasYear(year) || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    ChronoLocalDate first = chronology.date(year, month, 1);
    if (day > (this == HIJRI ? 30 : first.lengthOfMonth())) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.from(first).plusDays(day - 1L));
  }

  /** The days of a month. */
  Optional<DateRange> month(int year, int month) {
    return day(year, month, 1)
        .map(
            first ->
                new DateRange(
                    first, first.plusDays(chronology.date(year, month, 1).lengthOfMonth() - 1L)));
  }

  /** The days of a year. */
  Optional<DateRange> year(int year) {
    return day(year, 1, 1)
        .flatMap(first -> month(year, 12).map(last -> new DateRange(first, last.to())));
  }

  private ChronoLocalDate local(LocalDate day) {
    if (!covers(day)) {
      throw new DateTimeException("day: " + day + " lies outside " + this);
    }
    return chronology.date(day);
  }
}
