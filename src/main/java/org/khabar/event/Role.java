package org.khabar.event;

/** What a participant does in an event. */
public enum Role {
  /** Takes part in a meeting. */
  PARTICIPANT,
  /** Receives, in a meeting or a visit. */
  HOST,
  /** Comes, in a visit. */
  VISITOR
}
