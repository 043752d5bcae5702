package org.khabar.name;

import java.util.Optional;
import org.khabar.entity.CustomName;
import org.khabar.entity.MentionType;
import org.khabar.text.Span;

/**
 * A name or title in a text.
 *
 * @param type what it names
 * @param span place in the repaired text, proclitics excluded
 * @param confidence probability, 0 to 1, that type and span are right
 * @param reference {@link CustomName#id} of the user's own name that it is
 */
public record NameSpan(MentionType type, Span span, double confidence, Optional<String> reference) {

  /** One that is no name of the user's own. */
  public NameSpan(MentionType type, Span span, double confidence) {
    this(type, span, confidence, Optional.empty());
  }
}
