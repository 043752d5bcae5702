package org.khabar.event;

/** Where an event stands at the time of the article. */
public enum Status {
  /** It took place. */
  OCCURRED,
  /** It has begun and not ended. */
  ONGOING,
  /** Certain or scheduled. */
  PLANNED,
  /** Proposed, invited, called for, expected or hypothetical. */
  POSSIBLE,
  /** Cancelled, postponed or refused. */
  CANCELLED,
  /** It did not or will not take place, as the article says. */
  DENIED
}
