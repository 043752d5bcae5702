package org.khabar.event;

/** How the parties of a meeting come together. */
public enum Channel {
  /** In one place. */
  IN_PERSON,
  /** By telephone. */
  PHONE,
  /** By video link. */
  VIDEO
}
