package org.khabar.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a {@link Meaning} is resolved against.
 *
 * @param day the publication day
 * @param tense what the words around the expression say
 * @param mentioned the first day of the last date that the text told before
 * @param bareDates what a bare date means
 */
record Context(
    Optional<LocalDate> day, Tense tense, Optional<LocalDate> mentioned, BareDates bareDates) {

  /** Of a text that stands alone: only what it tells in full can be resolved. */
  static final Context NONE =
      new Context(Optional.empty(), Tense.UNKNOWN, Optional.empty(), BareDates.NEAREST);

  Context withDay(Optional<LocalDate> value) {
    return new Context(value, tense, mentioned, bareDates);
  }
}
