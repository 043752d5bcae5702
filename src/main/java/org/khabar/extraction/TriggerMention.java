package org.khabar.extraction;

import org.khabar.event.EventType;

/**
 * A token that was judged to speak of an event.
 *
 * @param scene the sentence
 * @param token index of the token
 * @param candidate the lexeme and its form
 * @param confidence probability of this type, 0 to 1
 */
record TriggerMention(Scene scene, int token, TriggerCandidate candidate, double confidence) {
  private static final int NEAR = 8;

  EventType type() {
    return candidate.entry().type();
  }

  String lemma() {
    return candidate.entry().lemma();
  }

  /** Whether words nearby tell of a mediator: محادثات بوساطة عمانية. */
  boolean mediated() {
    return scene.cues().stream()
        .anyMatch(
            cue ->
                cue.kind() == Cue.Kind.ROLE
                    && cue.value().equals("MEDIATOR")
                    && Math.abs(cue.first() - token) <= NEAR);
  }
}
