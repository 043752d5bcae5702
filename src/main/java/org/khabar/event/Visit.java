package org.khabar.event;

import java.util.List;
import java.util.Optional;

/**
 * A person or delegation goes to a place or host not their own for a bounded stay.
 *
 * @param id {@code v1}, {@code v2}, … in order of the first trigger
 * @param status where it stands at the time of the article
 * @param triggers all its mentions, in text order, at least one
 * @param participants visitors and hosts, in text order
 * @param places where, the most specific first
 * @param time when, if the document says so
 * @param source who reports it, if the document attributes it
 * @param codes in other ontologies
 * @param confidence probability, 0 to 1, that the text speaks of such an event
 */
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

  /**
   * Copies the lists.
   *
   * @param id {@code v1}, {@code v2}, … in order of the first trigger
   * @param status where it stands at the time of the article
   * @param triggers all its mentions, in text order, at least one; copied
   * @param participants visitors and hosts, in text order; copied
   * @param places where, the most specific first; copied
   * @param time when, if the document says so
   * @param source who reports it, if the document attributes it
   * @param codes in other ontologies
   * @param confidence probability, 0 to 1, that the text speaks of such an event
   * @throws NullPointerException if a list is null or holds null
   */
  public Visit {
    triggers = List.copyOf(triggers);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
  }
}
