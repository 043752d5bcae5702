package org.khabar.event;

import org.khabar.text.Span;

/**
 * When an event takes place.
 *
 * @param text the expression that says so
 * @param span place of {@code text} in the text the caller gave
 * @param start first day, {@code YYYY-MM-DD}; or {@code YYYY-MM} or {@code YYYY} where the text
 *     says no more
 * @param end last day, of the same form
 */
public record EventTime(String text, Span span, String start, String end) {}
