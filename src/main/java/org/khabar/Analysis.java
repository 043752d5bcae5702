package org.khabar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.event.Event;

/**
 * What khabar read in a document. Immutable.
 *
 * @param document what was analysed
 * @param published day of publication, given or found in a dateline
 * @param mentions in text order
 * @param entities in order of first mention
 * @param events in order of first trigger
 * @param warnings what made the analysis poorer
 */
public record Analysis(
    Document document,
    Optional<LocalDate> published,
    List<Mention> mentions,
    List<Entity> entities,
    List<Event> events,
    List<Warning> warnings) {

  /**
   * Copies the lists.
   *
   * @param document what was analysed
   * @param published day of publication, given or found in a dateline
   * @param mentions in text order; copied
   * @param entities in order of first mention; copied
   * @param events in order of first trigger; copied
   * @param warnings what made the analysis poorer; copied
   * @throws NullPointerException if a list is null or holds null
   */
  public Analysis {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    events = List.copyOf(events);
    warnings = List.copyOf(warnings);
  }

  /**
   * The document's id.
   *
   * @return as {@link Document#id}, never empty
   */
  public String id() {
    return document.id();
  }
}
