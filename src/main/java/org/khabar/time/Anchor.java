package org.khabar.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an expression is resolved against.
 *
 * @param day the publication day
 * @param tense what the words around the expression say
 * @param mentioned the first day of the last date that the text told before
 */
record Anchor(Optional<LocalDate> day, Tense tense, Optional<LocalDate> mentioned) {}
