package org.khabar.event;

import java.util.List;
import java.util.Optional;

/**
 * Persons, delegations, bodies or states come together or talk on one bounded occasion.
 *
 * @param id {@code v1}, {@code v2}, … in order of the first trigger
 * @param status where it stands at the time of the article
 * @param channel face to face, by telephone or by video
 * @param partOf id of the {@link Visit} in the course of which it takes place, at whose first place
 *     it is if no other is told
 * @param triggers all its mentions, in text order, at least one
 * @param participants who takes part, in text order
 * @param places where, the most specific first
 * @param time when, if the document says so
 * @param source who reports it, if the document attributes it
 * @param codes in other ontologies
 * @param confidence probability, 0 to 1, that the text speaks of such an event
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

  /**
   * Copies the lists.
   *
   * @param id {@code v1}, {@code v2}, … in order of the first trigger
   * @param status where it stands at the time of the article
   * @param channel face to face, by telephone or by video
   * @param partOf id of the {@link Visit} in the course of which it takes place, at whose first
   *     place it is if no other is told
   * @param triggers all its mentions, in text order, at least one; copied
   * @param participants who takes part, in text order; copied
   * @param places where, the most specific first; copied
   * @param time when, if the document says so
   * @param source who reports it, if the document attributes it
   * @param codes in other ontologies
   * @param confidence probability, 0 to 1, that the text speaks of such an event
   * @throws NullPointerException if a list is null or holds null
   */
  public Meeting {
    triggers = List.copyOf(triggers);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
  }
}
