package org.khabar.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khabar.coreference.KnownNames.Known;
import org.khabar.entity.MentionType;

/**
 * All mentions of a document that have the same type, key and reference: one entity from the start.
 *
 * <p>Not safe to share; lives as long as one resolution.
 */
final class NameForm {
  final MentionType type;
  final NameWords name;

  /** Words to compare: countries folded in organisations. */
  final List<String> words;

  /** {@link #words} without a generic head (حركة حماس: حماس). */
  final List<String> core;

  final Set<Known> known;

  /** Id of the user's own name that it is. */
  final Optional<String> reference;

  /** Indices of mentions, ascending. */
  final List<Integer> mentions = new ArrayList<>();

  int cluster = -1;

  /** All words, as {@link #run}. */
  final String whole;

  NameForm(
      MentionType type,
      NameWords name,
      List<String> words,
      List<String> core,
      Set<Known> known,
      Optional<String> reference) {
    this.type = type;
    this.name = name;
    this.words = List.copyOf(words);
    this.core = List.copyOf(core);
    this.known = known;
    this.reference = reference;
    this.whole = run(0, words.size());
  }

  /** Words run together as they are glued in writing: with the article and بن between them. */
  String run(int from, int to) {
    StringBuilder run = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean inside = i > from && words.size() == name.size();
      run.append(inside && name.fathers().get(i) ? "بن" : "");
      run.append(inside && name.articles().get(i) ? "ال" : "");
      run.append(words.get(i));
    }
    return run.toString();
  }

  int first() {
    return mentions.get(0);
  }

  int size() {
    return words.size();
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Whether the tables know the two as different entities. */
  boolean knownApart(NameForm other) {
    return !known.isEmpty()
        && !other.known.isEmpty()
        && known.stream().noneMatch(other.known::contains);
  }
}
