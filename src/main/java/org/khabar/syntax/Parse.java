package org.khabar.syntax;

import java.util.List;

/**
 * What an engine knows of one sentence.
 *
 * @param segments in order, covering every token of the sentence
 * @param phrases constituents in preorder; chunks without nesting where an engine does not parse
 */
public record Parse(List<Segment> segments, List<Phrase> phrases) {

  public Parse {
    segments = List.copyOf(segments);
    phrases = List.copyOf(phrases);
  }
}
