package org.khabar.extraction;

import java.util.List;
import java.util.Set;
import org.khabar.event.EventType;

/**
 * A word that speaks of a meeting or visit: a line of {@code triggers.tsv}.
 *
 * @param id names the line
 * @param type what the word speaks of
 * @param subtype finer kind, such as {@code TALKS} or {@code ARRIVAL}; {@link CodeBook} knows it
 * @param lemma dictionary form
 * @param pos part of speech
 * @param perfect stems of the perfect, as {@link Inflection} takes them
 * @param imperfect stems of the imperfect, without the letter of the person
 * @param noun stems of nouns and participles, broken and feminine plurals among them
 * @param except words, with or without their proclitics, in the match profile, that look like this
 *     word and are another
 * @param frame the patterns it stands in: V verb, N noun, S subject, O object, T topic
 * @param roles which place of the frame bears which role, such as {@code S=HOST; O=PARTICIPANT}
 * @param falseFriends where the same letters speak of no event
 */
record TriggerEntry(
    String id,
    EventType type,
    String subtype,
    String lemma,
    Pos pos,
    List<String> perfect,
    List<String> imperfect,
    List<String> noun,
    Set<String> except,
    String frame,
    String roles,
    String falseFriends) {

  /** Parts of speech of triggers. */
  enum Pos {
    VERB,
    NOUN,
    PARTICIPLE
  }

  TriggerEntry {
    perfect = List.copyOf(perfect);
    imperfect = List.copyOf(imperfect);
    noun = List.copyOf(noun);
    except = Set.copyOf(except);
  }
}
