package org.khabar.text;

/**
 * A normalised text whose every character knows its span in the original.
 *
 * <p>Marks and tatweel belong to the letter before them; the letters of a ligature share its span;
 * invisible controls belong to nothing. Memory grows with the number of changes that altered the
 * length, not with the text. Immutable. A class, not a record, since its way back must not leak.
 */
public final class AlignedText {
  private final String original;
  private final String text;
  private final Alignment alignment;

  AlignedText(String original, String text, Alignment alignment) {
    this.original = original;
    this.text = text;
    this.alignment = alignment;
  }

  /**
   * The text before normalisation.
   *
   * @return as it was given
   */
  public String original() {
    return original;
  }

  /**
   * The text after normalisation.
   *
   * @return possibly empty; mostly of the same length or shorter
   */
  public String text() {
    return text;
  }

  /**
   * Where {@code span} of {@link #text()} lies in {@link #original()}: from the start of its first
   * character to the end of its last one with all its marks. An empty span stays empty.
   *
   * @param span of {@link #text()}
   * @return half-open, in UTF-16 units of {@link #original()}
   * @throws IllegalArgumentException if it reaches beyond the text
   */
  public Span toOriginal(Span span) {
    check(span, text.length());
    int start = alignment.sourceStart(span.start());
    return new Span(start, span.length() == 0 ? start : alignment.sourceEnd(span.end() - 1));
  }

  /**
   * The characters of {@link #text()} that came from {@code span} of {@link #original()}, wholly or
   * in part; an empty span where nothing of it is left.
   *
   * @param span of {@link #original()}
   * @return half-open, in UTF-16 units of {@link #text()}
   * @throws IllegalArgumentException if it reaches beyond the original
   */
  public Span toNormalized(Span span) {
    check(span, original.length());
    int start = alignment.firstEndingAfter(span.start());
    int end = span.length() == 0 ? start : alignment.lastStartingBefore(span.end());
    return new Span(start, Math.max(start, end));
  }

  private static void check(Span span, int length) {
    if (span.end() > length) {
      throw new IllegalArgumentException("span " + span + ": needs an end of at most " + length);
    }
  }
}
