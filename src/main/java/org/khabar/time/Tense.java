package org.khabar.time;

/** On which side of the publication day something lies. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNKNOWN;

  /** The tense of a modifier's value: -1, 0 or 1. */
  static Tense of(int sign) {
    return sign < 0 ? PAST : sign > 0 ? FUTURE : PRESENT;
  }
}
