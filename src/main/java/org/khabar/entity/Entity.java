package org.khabar.entity;

import java.util.List;
import java.util.Optional;

/**
 * A person, place or organisation of a document, however often and however it is written there.
 *
 * @param id {@code e1}, {@code e2}, … in order of first mention
 * @param type never {@link MentionType#TITLE}
 * @param name the fullest form in the document
 * @param aliases the other forms, without doubles
 * @param titles titles that the document gives a person, without doubles
 * @param country ISO 3166-1 alpha-2 code of the country it is or belongs to
 * @param wikidata Wikidata item, {@code Q…}
 * @param reference id of the user's own name that it has ({@link CustomName#id})
 */
public record Entity(
    String id,
    MentionType type,
    String name,
    List<String> aliases,
    List<String> titles,
    Optional<String> country,
    Optional<String> wikidata,
    Optional<String> reference) {

  /**
   * Copies the lists.
   *
   * @param id {@code e1}, {@code e2}, … in order of first mention
   * @param type never {@link MentionType#TITLE}
   * @param name the fullest form in the document
   * @param aliases the other forms, without doubles; copied
   * @param titles titles that the document gives a person, without doubles; copied
   * @param country ISO 3166-1 alpha-2 code of the country it is or belongs to
   * @param wikidata Wikidata item, {@code Q…}
   * @param reference id of the user's own name that it has
   * @throws NullPointerException if a list is null or holds null
   */
  public Entity {
    aliases = List.copyOf(aliases);
    titles = List.copyOf(titles);
  }
}
