package org.khabar.syntax;

import org.khabar.text.Span;

/**
 * A proclitic, a stem or an enclitic: the units that syntax speaks of.
 *
 * @param span place in the repaired text; of length 0 only for a letter that writing swallowed (the
 *     alef of {@code لل})
 * @param form as the engine writes it, the swallowed alef restored
 * @param tag part of speech
 */
public record Segment(Span span, String form, Tag tag) {}
