package org.khabar.event;

import org.khabar.text.Span;

/**
 * The word that speaks of an event, without clitics.
 *
 * @param span place in the text the caller gave
 * @param text what {@code span} covers
 */
public record Trigger(Span span, String text) {}
