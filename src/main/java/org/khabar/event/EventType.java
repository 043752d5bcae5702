package org.khabar.event;

/** The kinds of event that khabar finds. */
public enum EventType {
  MEETING,
  VISIT
}
