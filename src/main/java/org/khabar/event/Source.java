package org.khabar.event;

import java.util.Optional;
import org.khabar.text.Span;

/**
 * Who reports an event.
 *
 * @param text as written
 * @param span place of {@code text} in the text the caller gave
 * @param entity the entity, where the source has a name
 */
public record Source(String text, Span span, Optional<String> entity) {}
