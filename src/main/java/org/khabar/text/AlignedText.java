package org.khabar.text;

import java.util.Arrays;

/**
 * A normalised text whose every character knows its span in the original.
 *
 * <p>Immutable. A class, not a record, since its arrays must not leak.
 */
public final class AlignedText {
  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  AlignedText(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = Arrays.copyOf(starts, text.length());
    this.ends = Arrays.copyOf(ends, text.length());
  }

  /** The text before normalisation. */
  public String original() {
    return original;
  }

  /** The text after normalisation. */
  public String text() {
    return text;
  }

  /** Where {@code span} of {@link #text()} lies in {@link #original()}. */
  public Span toOriginal(Span span) {
    if (span.length() == 0) {
      int at = span.start() < text.length() ? starts[span.start()] : original.length();
      return new Span(at, at);
    }
    return new Span(starts[span.start()], ends[span.end() - 1]);
  }
}
