package org.khabar.event;

import java.util.Optional;

/**
 * The event in the terms of other ontologies; empty where one has no code for it.
 *
 * @param cameo CAMEO 1.1b3, such as {@code 042}
 * @param plover PLOVER event type, such as {@code CONSULT}
 * @param mode PLOVER mode, such as {@code visit}
 * @param ace ACE 2005, such as {@code Contact.Meet}
 */
public record Codes(
    Optional<String> cameo, Optional<String> plover, Optional<String> mode, Optional<String> ace) {

  /** No code at all. */
  public static final Codes NONE =
      new Codes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
