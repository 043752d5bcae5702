package org.khabar.event;

import java.util.List;
import java.util.Optional;

/** One real-world occasion, with all its mentions in a document. Immutable. */
public sealed interface Event permits Meeting, Visit {

  /** {@code v1}, {@code v2}, … in order of the first trigger. */
  String id();

  /** Where the event stands at the time of the article, as the article reports it. */
  Status status();

  /** All mentions of the occasion, in text order, at least one. */
  List<Trigger> triggers();

  /** Who takes part, in text order. */
  List<Participant> participants();

  /** Where it takes place, the most specific first. */
  List<Place> places();

  /** When, if the document says so. */
  Optional<EventTime> time();

  /** Who reports it, if the document attributes it. */
  Optional<Source> source();

  /** Codes of other event ontologies. */
  Codes codes();

  /** Probability, 0 to 1, that the text speaks of such an event. */
  double confidence();
}
