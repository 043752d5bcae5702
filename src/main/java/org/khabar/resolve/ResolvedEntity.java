package org.khabar.resolve;

import java.util.List;
import java.util.Optional;
import org.khabar.entity.Entity;
import org.khabar.entity.MentionType;

/**
 * A person, place or organisation of a collection of documents, however it is written in each.
 * Immutable.
 *
 * @param id made from what it is: the user's id, its Wikidata item, or else its type, most frequent
 *     full name and country. It does not hang on the order of documents; more documents change it
 *     only if another full name becomes the most frequent
 * @param type never {@link MentionType#TITLE}
 * @param name the most frequent full name
 * @param aliases all other forms, the most frequent first
 * @param documents ids of the documents that name it, sorted
 * @param titles those of persons, in most documents first
 * @param country ISO 3166-1 alpha-2 code of the country it is or belongs to
 * @param wikidata Wikidata item, {@code Q…}
 * @param reference id of the user's own name that it has, as {@link Entity#reference}
 */
public record ResolvedEntity(
    String id,
    MentionType type,
    String name,
    List<Alias> aliases,
    List<String> documents,
    List<String> titles,
    Optional<String> country,
    Optional<String> wikidata,
    Optional<String> reference) {

  /**
   * Copies the lists.
   *
   * @param id made from what it is
   * @param type never {@link MentionType#TITLE}
   * @param name the most frequent full name
   * @param aliases all other forms, the most frequent first; copied
   * @param documents ids of the documents that name it, sorted; copied
   * @param titles those of persons, in most documents first; copied
   * @param country ISO 3166-1 alpha-2 code of the country it is or belongs to
   * @param wikidata Wikidata item, {@code Q…}
   * @param reference id of the user's own name that it has, as {@link Entity#reference}
   * @throws NullPointerException if a list is null or holds null
   */
  public ResolvedEntity {
    aliases = List.copyOf(aliases);
    documents = List.copyOf(documents);
    titles = List.copyOf(titles);
  }

  /**
   * Another form of a name.
   *
   * @param text as written
   * @param count of its mentions
   */
  public record Alias(String text, int count) {}
}
