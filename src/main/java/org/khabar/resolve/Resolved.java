package org.khabar.resolve;

import java.util.List;

/**
 * The entities and events of a collection of documents. Immutable.
 *
 * @param entities those of most documents first
 * @param events in order of time, those without a day last
 */
public record Resolved(List<ResolvedEntity> entities, List<ResolvedEvent> events) {

  /**
   * Copies the lists.
   *
   * @param entities those of most documents first; copied
   * @param events in order of time, those without a day last; copied
   * @throws NullPointerException if a list is null or holds null
   */
  public Resolved {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
  }
}
