package org.khabar.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.khabar.text.Span;
import org.khabar.time.TimeExpression;
import org.khabar.token.Sentence;
import org.khabar.token.Token;

/**
 * A sentence with all that is known of it.
 *
 * @param index place in the document
 * @param headline whether it looks like a headline: short, without a full stop
 * @param sentence its tokens
 * @param groups mentions of fillers, in order
 * @param times dates in it, with their tokens
 * @param cues cue words in it
 * @param spots tokens that may be triggers
 * @param parsing asks the engine, once, when it is needed; empty where no event may stand
 */
record Scene(
    int index,
    boolean headline,
    Sentence sentence,
    List<Group> groups,
    List<TimeMention> times,
    List<Cue> cues,
    List<Spot> spots,
    Optional<Supplier<SceneSyntax>> parsing) {

  /** A token that may be a trigger, with its readings. */
  record Spot(int token, List<TriggerCandidate> candidates) {}

  /** A time expression at tokens {@code [first, last)}. */
  record TimeMention(TimeExpression expression, int first, int last) {}

  Scene {
    groups = List.copyOf(groups);
    times = List.copyOf(times);
    cues = List.copyOf(cues);
    spots = List.copyOf(spots);
  }

  /** What the engine says; empty where no event may stand. */
  Optional<SceneSyntax> syntax() {
    return parsing.map(Supplier::get);
  }

  /** The match form of a token; an edge sign outside of the sentence. */
  String word(int token) {
    List<Token> tokens = sentence.tokens();
    return token < 0 ? "^" : token >= tokens.size() ? "$" : tokens.get(token).match();
  }

  /** Whether both parties are spoken of together: الجانبان, الوزيرين. */
  boolean sides() {
    return cues.stream()
        .anyMatch(cue -> cue.kind() == Cue.Kind.ROLE && cue.value().equals("SIDES"));
  }

  /** The groups whose filler is {@code filler}. */
  List<Group> groupsOf(Filler filler) {
    List<Group> found = new ArrayList<>();
    for (Group group : groups) {
      if (group.filler().index() == filler.index()) {
        found.add(group);
      }
    }
    return found;
  }

  /** Index of the first token that ends after {@code offset}; the token count if none does. */
  static int tokenAt(List<Token> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The tokens that {@code span} touches, half-open. */
  static Span tokensOf(List<Token> tokens, Span span) {
    int first = tokenAt(tokens, span.start());
    int last = first;
    while (last < tokens.size() && tokens.get(last).span().start() < span.end()) {
      last++;
    }
    return new Span(first, Math.max(first, last));
  }
}
