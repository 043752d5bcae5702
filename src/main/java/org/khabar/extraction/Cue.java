package org.khabar.extraction;

import org.khabar.event.Channel;
import org.khabar.event.Status;

/**
 * Words of a sentence that tell something about an event nearby.
 *
 * @param kind what they tell about
 * @param value what they say: a {@link Status}, a {@link Channel}, or a finer kind such as {@code
 *     CHAIR} or {@code PRESS}
 * @param first index of the first token
 * @param last index after the last token
 */
record Cue(Kind kind, String value, int first, int last) {

  /** What a cue tells about. */
  enum Kind {
    /** Where the event stands; the value is a {@link Status}. */
    STATUS,
    /** How the parties come together; the value is a {@link Channel}. */
    CHANNEL,
    /** Who reports: SAY, DENY, QUOTE, LEARNED, ANON, STATEMENT, AGENCY. */
    SOURCE,
    /**
     * What the neighbours do: HOST, INVITER, CHAIR, ATTENDEE, COMPANION, COUNTERPART, SIDES,
     * DELEGATION, MEDIATOR, SPONSOR, VENUE, TOPIC.
     */
    ROLE,
    /** No meeting or visit: PRESS, SPORT, ABSTRACT, INSTITUTION. */
    NONEVENT
  }
}
