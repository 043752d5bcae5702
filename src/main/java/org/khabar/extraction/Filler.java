package org.khabar.extraction;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Somebody or something that may fill a role in an event: an entity of the document, or a
 * description where the document gives no name.
 *
 * @param index place in {@link Story#fillers()}
 * @param kind what sort of filler
 * @param entity index of the entity; empty for a description
 * @param name the fullest form
 * @param office head word, without article, of a person's first title or of another filler's name
 *     if it has several words; in the match profile
 * @param country ISO 3166-1 alpha-2 code of the country it is or belongs to
 * @param groups how often the document mentions it
 * @param firstScene index of the sentence that mentions it first
 */
record Filler(
    int index,
    Kind kind,
    OptionalInt entity,
    String name,
    Optional<String> office,
    Optional<String> country,
    int groups,
    int firstScene) {

  /** Sorts of filler. */
  enum Kind {
    PERSON,
    LOCATION,
    ORGANIZATION,
    /** A title whose bearer has no name in the document. */
    TITLE,
    /** People without names: a delegation, officials. */
    PARTY,
    /** A place without a name: an office, a headquarters. */
    VENUE;

    /** Whether it may take part, rather than be the place. */
    boolean personal() {
      return this == PERSON || this == TITLE || this == PARTY;
    }
  }
}
