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

  /** The same meeting in the course of a visit; where no place is told, at that of the visit. */
  Meeting during(Visit visit) {
    return new Meeting(
        id,
        status,
        channel,
        Optional.of(visit.id()),
        triggers,
        participants,
        places.isEmpty() ? visit.places().stream().limit(1).toList() : places,
        time,
        source,
        codes,
        confidence);
  }
}
