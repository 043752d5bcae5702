package org.khabar.event;

/** How the parties of a meeting come together. */
public enum Channel {
  IN_PERSON,
  PHONE,
  VIDEO
}
