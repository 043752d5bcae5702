package org.khabar.coreference;

import java.util.List;
import java.util.Optional;
import org.khabar.entity.Entity;
import org.khabar.entity.MentionType;
import org.khabar.name.NameSpan;

/**
 * A person, place or organisation with where the document speaks of it. Immutable.
 *
 * @param index place in {@link Resolution#referents()}
 * @param type never {@link MentionType#TITLE}
 * @param name the fullest form in the document
 * @param aliases the other forms, without doubles, in order of first mention
 * @param mentions its names in text order, at least one
 * @param titles titles that stand beside one of its names, in text order
 * @param references titles without a name that mean this person, in text order
 * @param titleForms what the titles beside its names say, without doubles
 * @param country ISO 3166-1 alpha-2 code of the country it is or belongs to
 * @param wikidata Wikidata item
 * @param reference id of the user's own name that it has
 */
public record Referent(
    int index,
    MentionType type,
    String name,
    List<String> aliases,
    List<NameSpan> mentions,
    List<NameSpan> titles,
    List<NameSpan> references,
    List<String> titleForms,
    Optional<String> country,
    Optional<String> wikidata,
    Optional<String> reference) {

  public Referent {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
    titles = List.copyOf(titles);
    references = List.copyOf(references);
    titleForms = List.copyOf(titleForms);
  }

  /** The id that the entity has in the output: {@code e1} for the first. */
  public String id() {
    return "e" + (index + 1);
  }

  Entity entity() {
    return new Entity(id(), type, name, aliases, titleForms, country, wikidata, reference);
  }
}
