package org.khabar.name;

import org.khabar.text.Span;

/**
 * A name or title that the tagger found.
 *
 * @param type what it names
 * @param span place in the repaired text, proclitics excluded
 * @param confidence probability, 0 to 1, that type and span are right
 */
public record NameSpan(MentionType type, Span span, double confidence) {}
