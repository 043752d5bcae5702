package org.khabar.time;

/**
 * Lexemes that mean something.
 *
 * @param start first lexeme
 * @param end lexeme after the last one
 */
record Phrase(int start, int end, Meaning meaning) {

  Phrase with(Meaning value) {
    return new Phrase(start, end, value);
  }

  Phrase until(int value) {
    return new Phrase(start, value, meaning);
  }

  Phrase from(int value) {
    return new Phrase(value, end, meaning);
  }
}
