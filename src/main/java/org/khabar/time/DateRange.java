package org.khabar.time;

import java.time.LocalDate;

/**
 * A stretch of days.
 *
 * @param from first day
 * @param to last day, inclusive
 */
record DateRange(LocalDate from, LocalDate to) {

  static DateRange of(LocalDate day) {
    return new DateRange(day, day);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
