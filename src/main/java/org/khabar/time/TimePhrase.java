package org.khabar.time;

/**
 * Lexemes that mean something.
 *
 * @param start first lexeme
 * @param end lexeme after the last one
 */
record TimePhrase(int start, int end, Meaning meaning) {

  TimePhrase with(Meaning value) {
    return new TimePhrase(start, end, value);
  }

  TimePhrase until(int value) {
    return new TimePhrase(start, value, meaning);
  }

  TimePhrase from(int value) {
    return new TimePhrase(value, end, meaning);
  }
}
