package org.khabar.event;

import java.util.List;
import java.util.Optional;

/** One real-world occasion, with all its mentions in a document. Immutable. */
public sealed interface Event permits Meeting, Visit {

  /**
   * Its id in the document.
   *
   * @return {@code v1}, {@code v2}, … in order of the first trigger
   */
  String id();

  /**
   * Where the event stands at the time of the article, as the article reports it.
   *
   * @return as the article as a whole tells it, not what came of it later
   */
  Status status();

  /**
   * All mentions of the occasion.
   *
   * @return in text order, at least one
   */
  List<Trigger> triggers();

  /**
   * Who takes part.
   *
   * @return in text order; empty if the document tells nobody
   */
  List<Participant> participants();

  /**
   * Where it takes place.
   *
   * @return the most specific first; empty if the document tells no place
   */
  List<Place> places();

  /**
   * When it takes place.
   *
   * @return empty if the document does not say
   */
  Optional<EventTime> time();

  /**
   * Who reports it.
   *
   * @return empty if the document reports it in its own name
   */
  Optional<Source> source();

  /**
   * The event in the terms of other ontologies.
   *
   * @return {@link Codes#NONE} where none has a code for it
   */
  Codes codes();

  /**
   * How sure khabar is that the text speaks of such an event.
   *
   * @return probability, 0 to 1
   */
  double confidence();
}
