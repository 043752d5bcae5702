package org.khabar.event;

import java.util.Optional;
import org.khabar.text.Span;

/**
 * Where an event takes place.
 *
 * @param text as written
 * @param span place of {@code text} in the text the caller gave
 * @param entity the entity, where the place is one that has a name
 */
public record Place(String text, Span span, Optional<String> entity) {}
