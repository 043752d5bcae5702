package org.khabar.token;

import org.khabar.text.Profile;
import org.khabar.text.Span;

/**
 * A word, number or punctuation mark of a sentence, with its clitics still attached.
 *
 * @param span place in the repaired text ({@link Text#repaired()})
 * @param form the repaired surface
 * @param match the surface in the {@link Profile#MATCH} profile, for look-up only
 * @param kind what sort of token it is
 */
public record Token(Span span, String form, String match, Kind kind) {

  /** What a token is made of. */
  public enum Kind {
    /** Arabic letters. */
    WORD,
    /** Letters of another script. */
    FOREIGN,
    /** Digits, with inner separators as in {@code 5.3} or {@code 2015/11/8}. */
    NUMBER,
    /** Anything else. */
    PUNCTUATION
  }
}
