package org.khabar.resolve;

import java.util.List;
import java.util.Optional;
import org.khabar.event.Channel;
import org.khabar.event.EventType;
import org.khabar.event.Role;
import org.khabar.event.Status;

/**
 * One occasion, in however many documents it is reported. Immutable.
 *
 * @param id made from the first report, so that later ones do not change it
 * @param type of all reports
 * @param channel of a meeting
 * @param status what the latest report says; of reports of one day, that of the last document id
 * @param start first day, {@code YYYY-MM-DD}, or {@code YYYY-MM} or {@code YYYY}, of the most exact
 *     report
 * @param end last day, of the same form
 * @param participants of all reports
 * @param places of all reports
 * @param reports in order of publication
 */
public record ResolvedEvent(
    String id,
    EventType type,
    Optional<Channel> channel,
    Status status,
    Optional<String> start,
    Optional<String> end,
    List<Party> participants,
    List<Site> places,
    List<Report> reports) {

  /**
   * Copies the lists.
   *
   * @param id made from the first report, so that later ones do not change it
   * @param type of all reports
   * @param channel of a meeting
   * @param status what the latest report says
   * @param start first day, {@code YYYY-MM-DD}, or {@code YYYY-MM} or {@code YYYY}, of the most
   *     exact report
   * @param end last day, of the same form
   * @param participants of all reports; copied
   * @param places of all reports; copied
   * @param reports in order of publication; copied
   * @throws NullPointerException if a list is null or holds null
   */
  public ResolvedEvent {
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    reports = List.copyOf(reports);
  }

  /**
   * Somebody who takes part.
   *
   * @param role what they do in it
   * @param text as a report has it
   * @param entity id of the {@link ResolvedEntity}; empty for a mere description
   */
  public record Party(Role role, String text, Optional<String> entity) {}

  /**
   * Where it takes place.
   *
   * @param text as a report has it
   * @param entity id of the {@link ResolvedEntity}; empty if the place has no name
   */
  public record Site(String text, Optional<String> entity) {}

  /**
   * Where it is told.
   *
   * @param document the document's id
   * @param event the event's id in it
   */
  public record Report(String document, String event) {}
}
