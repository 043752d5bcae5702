package org.khabar.entity;

import java.util.Optional;
import org.khabar.text.Span;

/**
 * A name or title in the text.
 *
 * @param id {@code m1}, {@code m2}, … in text order
 * @param type what it names
 * @param span place in the text the caller gave, without attached proclitics
 * @param text what {@code span} covers
 * @param confidence probability, 0 to 1, that type and span are right
 * @param entity id of the entity it refers to; empty for a title whose bearer has no name here
 * @param title what it says, if it is a title
 */
public record Mention(
    String id,
    MentionType type,
    Span span,
    String text,
    double confidence,
    Optional<String> entity,
    Optional<Title> title) {

  /**
   * First UTF-16 unit.
   *
   * @return index into the text that the caller gave
   */
  public int start() {
    return span.start();
  }

  /**
   * UTF-16 unit after the last one.
   *
   * @return index into the text that the caller gave, more than {@link #start}
   */
  public int end() {
    return span.end();
  }
}
