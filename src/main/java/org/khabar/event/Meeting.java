package org.khabar.event;

import java.util.List;
import java.util.Optional;

/**
 * Persons, delegations, bodies or states come together or talk on one bounded occasion.
 *
 * @param channel face to face, by telephone or by video
 */
public record Meeting(
    String id,
    Status status,
    Channel channel,
    List<Trigger> triggers,
    List<Participant> participants,
    List<Place> places,
    Optional<EventTime> time,
    Optional<Source> source,
    Codes codes,
    double confidence)
    implements Event {

  public Meeting {
    triggers = List.copyOf(triggers);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
  }
}
