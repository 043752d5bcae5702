package org.khabar.syntax;

/** Coarse part of speech of a segment, the same for every engine. */
public enum Tag {
  NOUN,
  PROPER_NOUN,
  ADJECTIVE,
  VERB_PERFECT,
  VERB_IMPERFECT,
  VERB_IMPERATIVE,
  VERB_PASSIVE,
  PRONOUN,
  RELATIVE,
  PREPOSITION,
  CONJUNCTION,
  PARTICLE,
  DETERMINER,
  ADVERB,
  NUMBER,
  PUNCTUATION,
  OTHER;

  /** Whether it is a verb of any form. */
  public boolean isVerb() {
    return this == VERB_PERFECT
        || this == VERB_IMPERFECT
        || this == VERB_IMPERATIVE
        || this == VERB_PASSIVE;
  }
}
