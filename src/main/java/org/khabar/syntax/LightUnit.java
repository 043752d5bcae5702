package org.khabar.syntax;

import org.khabar.text.Span;
import org.khabar.token.Token;

/**
 * A segment before it has a tag.
 *
 * @param span place in the repaired text
 * @param form its letters, a swallowed alef of the article restored
 * @param match the form in the profile for comparing
 * @param part what part of its word it is
 * @param kind what sort of token it comes from
 */
record LightUnit(Span span, String form, String match, Part part, Token.Kind kind) {

  enum Part {
    PROCLITIC,
    STEM,
    ENCLITIC
  }
}
