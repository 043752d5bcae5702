package org.khabar.event;

/**
 * A token that was judged to speak of an event.
 *
 * @param scene the sentence
 * @param token index of the token
 * @param candidate the lexeme and its form
 * @param confidence probability of this type, 0 to 1
 */
record TriggerMention(Scene scene, int token, TriggerCandidate candidate, double confidence) {

  EventType type() {
    return candidate.entry().type();
  }

  String lemma() {
    return candidate.entry().lemma();
  }
}
