package org.khabar.token;

import java.util.List;
import org.khabar.text.AlignedText;
import org.khabar.text.Span;

/**
 * A document as the later stages read it: repaired characters aligned to the original, cut into
 * sentences and tokens. All spans of sentences and tokens lie in {@link #repaired()}.
 *
 * @param aligned the repaired text with its way back to the original
 * @param sentences in order, not overlapping
 */
public record Text(AlignedText aligned, List<Sentence> sentences) {

  public Text {
    sentences = List.copyOf(sentences);
  }

  /** The repaired characters. */
  public String repaired() {
    return aligned.text();
  }

  /** Where {@code span} of the repaired text lies in the text the caller gave. */
  public Span original(Span span) {
    return aligned.toOriginal(span);
  }
}
