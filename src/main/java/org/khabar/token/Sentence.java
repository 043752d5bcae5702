package org.khabar.token;

import java.util.List;
import org.khabar.text.Span;

/**
 * A sentence, or a headline or other line of its own.
 *
 * @param span place in the repaired text, without surrounding white space
 * @param tokens in order, not overlapping, inside {@code span}
 */
public record Sentence(Span span, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
