package org.khabar.event;

import java.util.List;
import java.util.Optional;

/** A person or delegation goes to a place or host not their own for a bounded stay. */
public record Visit(
    String id,
    Status status,
    List<Trigger> triggers,
    List<Participant> participants,
    List<Place> places,
    Optional<EventTime> time,
    Optional<Source> source,
    Codes codes,
    double confidence)
    implements Event {

  public Visit {
    triggers = List.copyOf(triggers);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
  }
}
