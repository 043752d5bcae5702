package org.khabar.event;

/** The kinds of event that khabar finds. */
public enum EventType {
  /** {@link Meeting}. */
  MEETING,
  /** {@link Visit}. */
  VISIT
}
