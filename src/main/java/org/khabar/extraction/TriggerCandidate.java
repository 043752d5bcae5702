package org.khabar.extraction;

import org.khabar.text.Span;

/**
 * A token that may be a trigger.
 *
 * @param entry the lexeme
 * @param span its stem in the repaired text: without article, proclitics, attached pronoun and case
 *     ending; verbs keep the letters of person, number and gender
 * @param form how it is inflected
 * @param proclitics conjunction and preposition attached before it, in the match profile, such as
 *     {@code و}, {@code ب}, {@code ول}; empty if there are none
 * @param enclitic pronoun attached after it; empty if there is none
 */
record TriggerCandidate(
    TriggerEntry entry, Span span, Form form, String proclitics, String enclitic) {

  /** Inflection, as far as letters without marks tell it. */
  enum Form {
    PERFECT,
    /** Without future marker: present, jussive, subjunctive. */
    IMPERFECT,
    /** With attached {@code س}. */
    FUTURE,
    /** A noun or participle with neither article nor pronoun. */
    NOUN,
    /** With the article. */
    DEFINITE_NOUN,
    /** With an attached pronoun. */
    POSSESSED_NOUN
  }
}
