package org.khabar.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds base chunks by tags: a sentence over noun, prepositional and verb phrases that do not nest.
 */
final class Chunker {
  private static final Set<Tag> NOMINAL =
      EnumSet.of(Tag.NOUN, Tag.PROPER_NOUN, Tag.ADJECTIVE, Tag.NUMBER, Tag.DETERMINER, Tag.PRONOUN);

  private final List<Segment> segments;
  private final List<Phrase> phrases = new ArrayList<>();

  private Chunker(List<Segment> segments) {
    this.segments = segments;
  }

  static List<Phrase> chunk(List<Segment> segments) {
    Chunker chunker = new Chunker(segments);
    if (!segments.isEmpty()) {
      chunker.phrases.add(new Phrase("S", 0, segments.size(), -1));
      for (int i = 0; i < segments.size(); ) {
        i = chunker.next(i);
      }
    }
    return chunker.phrases;
  }

  /** Adds the chunk that starts at a segment, if one does; returns the segment to go on from. */
  private int next(int first) {
    if (tag(first) == Tag.PREPOSITION) {
      // A double preposition, as in من بعد, takes one noun phrase.
      int noun = first;
      while (noun < segments.size() && tag(noun) == Tag.PREPOSITION) {
        noun++;
      }
      return add("PP", first, nounPhrase(noun));
    }
    int verb = first;
    while (verb < segments.size() && tag(verb) == Tag.PARTICLE) {
      verb++;
    }
    if (verb < segments.size() && tag(verb).isVerb()) {
      boolean object =
          verb + 1 < segments.size() && tag(verb + 1) == Tag.PRONOUN && attached(verb + 1);
      return add("VP", first, object ? verb + 2 : verb + 1);
    }
    int last = nounPhrase(first);
    return last > first ? add("NP", first, last) : first + 1;
  }

  private int add(String label, int first, int last) {
    phrases.add(new Phrase(label, first, last, 0));
    return last;
  }

  /** The segment after the noun phrase that starts at {@code first}; itself if none does. */
  private int nounPhrase(int first) {
    int i = first;
    while (i < segments.size() && NOMINAL.contains(tag(i)) && (i == first || !startsAnother(i))) {
      i++;
    }
    return i;
  }

  /** Whether a nominal in the midst of a run belongs to the next noun phrase. */
  private boolean startsAnother(int i) {
    Tag before = tag(i - 1);
    return switch (tag(i)) {
      // Only the first noun of an idafa may lack what closes it: in الرئيس نظيره and in
      // نظيره المصري وزير the second noun stands alone.
      case NOUN ->
          before == Tag.ADJECTIVE
              || before == Tag.PROPER_NOUN
              || before == Tag.PRONOUN
              || (before == Tag.NOUN && definite(i - 1));
      case DETERMINER -> true;
      case PRONOUN -> !attached(i);
      default -> false;
    };
  }

  private boolean definite(int i) {
    return segments.get(i).form().startsWith("ال") && segments.get(i).form().length() > 4;
  }

  private boolean attached(int i) {
    return i > 0 && segments.get(i - 1).span().end() == segments.get(i).span().start();
  }

  private Tag tag(int i) {
    return segments.get(i).tag();
  }
}
