package org.khabar.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Role;
import org.khabar.event.Status;

/**
 * An event of a document, as far as it is compared with those of others. Immutable.
 *
 * @param document its number
 * @param channel of a meeting; empty for a visit
 * @param start as {@link EventTime#start()}; empty if the document doesn't say it
 * @param end as {@link EventTime#end()}
 */
record EventRecord(
    int document,
    String id,
    String channel,
    Status status,
    String start,
    String end,
    List<Filler> participants,
    List<Filler> places) {

  /** What {@link Filler#name} is without a name. */
  static final int NAMELESS = -1;

  /**
   * Who takes part, or where.
   *
   * @param role empty for a place
   * @param name number of the name record, or {@link #NAMELESS}
   */
  record Filler(String role, String text, int name) {}

  EventRecord {
    participants = List.copyOf(participants);
    places = List.copyOf(places);
  }

  /**
   * The event of a document.
   *
   * @param names numbers of name records by the document's entity ids
   */
  static EventRecord of(Event event, int document, Map<String, Integer> names) {
    return new EventRecord(
        document,
        event.id(),
        event instanceof Meeting meeting ? meeting.channel().name() : "",
        event.status(),
        event.time().map(EventTime::start).orElse(""),
        event.time().map(EventTime::end).orElse(""),
        event.participants().stream()
            .map(
                p ->
                    new Filler(
                        p.role().name(),
                        p.text(),
                        p.entity().map(e -> names.getOrDefault(e, NAMELESS)).orElse(NAMELESS)))
            .toList(),
        event.places().stream()
            .map(
                p ->
                    new Filler(
                        "",
                        p.text(),
                        p.entity().map(e -> names.getOrDefault(e, NAMELESS)).orElse(NAMELESS)))
            .toList());
  }

  boolean meeting() {
    return !channel.isEmpty();
  }

  static boolean visitor(Filler participant) {
    return participant.role.equals(Role.VISITOR.name());
  }

  /** The days on which it may have been. */
  Days days(LocalDate published) {
    return Days.of(start, end, status, published);
  }
}
