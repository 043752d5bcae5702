package org.khabar.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.khabar.event.Status;

/**
 * The days on which an event may have been. Immutable.
 *
 * @param first as {@link LocalDate#toEpochDay()}
 * @param last the same day or later
 */
record Days(long first, long last) {
  /** Nothing is known: no day is common with any other. */
  static final Days UNKNOWN = new Days(Long.MIN_VALUE, Long.MIN_VALUE);

  /** What {@link #of} is given for a document without a day. */
  static final LocalDate UNDATED = LocalDate.MIN;

  /** Months and years are no day: two occasions of a month are not one. */
  private static final int LONGEST = 10;

  /** News of the past tells of these days up to publication. */
  private static final int PAST = 2;

  private static final int FUTURE = 7;

  /** From what the text says or, where it says nothing, from status and publication. */
  static Days of(String start, String end, Status status, LocalDate published) {
    if (!start.isEmpty()) {
      Optional<LocalDate> first = day(start, false);
      Optional<LocalDate> last = day(end.isEmpty() ? start : end, true);
      if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
        return UNKNOWN;
      }
      Days days = new Days(first.get().toEpochDay(), last.get().toEpochDay());
      return days.last - days.first < LONGEST ? days : UNKNOWN;
    }
    if (published.equals(UNDATED)) {
      return UNKNOWN;
    }
    long day = published.toEpochDay();
    return switch (status) {
      case OCCURRED -> new Days(day - PAST, day);
      case ONGOING -> new Days(day - 1, day + 1);
      case PLANNED, POSSIBLE -> new Days(day, day + FUTURE);
      case CANCELLED, DENIED -> new Days(day - PAST, day + FUTURE);
    };
  }

  private static Optional<LocalDate> day(String iso, boolean last) {
    try {
      if (iso.length() == 10) {
        return Optional.of(LocalDate.parse(iso));
      }
      YearMonth month = iso.length() == 4 ? YearMonth.parse(iso + "-01") : YearMonth.parse(iso);
      return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean known() {
    return !equals(UNKNOWN);
  }

  long length() {
    return last - first;
  }

  boolean overlap(Days other) {
    return known() && other.known() && first <= other.last && other.first <= last;
  }

  /** The days of both, which must overlap. */
  Days common(Days other) {
    return new Days(Math.max(first, other.first), Math.min(last, other.last));
  }
}
