package org.khabar.event;

import java.util.Optional;
import org.khabar.text.Span;

/**
 * Somebody who takes part in an event.
 *
 * @param role what they do in it
 * @param text the mention that stands nearest to the event, or a description where no name is given
 * @param span place of {@code text} in the text the caller gave
 * @param entity the entity; empty only when the document gives no name
 */
public record Participant(Role role, String text, Span span, Optional<String> entity) {}
