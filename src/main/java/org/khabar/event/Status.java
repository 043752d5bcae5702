package org.khabar.event;

/** Where an event stands at the time of the article. */
public enum Status {
  OCCURRED,
  ONGOING,
  /** Certain or scheduled. */
  PLANNED,
  /** Proposed, invited, called for, expected or hypothetical. */
  POSSIBLE,
  /** Cancelled, postponed or refused. */
  CANCELLED,
  DENIED
}
