package org.khabar.event;

import java.util.List;
import java.util.Optional;

/**
 * Persons, delegations, bodies or states come together or talk on one bounded occasion.
 *
 * @param channel face to face, by telephone or by video
 * @param partOf id of the {@link Visit} in the course of which it takes place, at whose first place
 *     it is if no other is told
 */
public record Meeting(
    String id,
    Status status,
    Channel channel,
    Optional<String> partOf,
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
