package org.khabar.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 units.
 *
 * <p>Public results measure it in the text that the caller gave, so that {@code
 * text.substring(span.start(), span.end())} is what they speak of. Immutable.
 *
 * @param start first unit, at least 0
 * @param end unit after the last one, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks its bounds.
   *
   * @param start first unit, at least 0
   * @param end unit after the last one, at least {@code start}
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + "): needs 0 <= start <= end");
    }
  }

  /**
   * How long it is.
   *
   * @return number of UTF-16 units, 0 or more
   */
  public int length() {
    return end - start;
  }

  /**
   * Whether {@code other} lies wholly inside this span.
   *
   * @param other a span of the same text
   * @return true also where the two are equal, or {@code other} is empty and at an edge
   */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /**
   * Whether the two share at least one unit.
   *
   * @param other a span of the same text
   * @return false where they only touch
   */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * What this span covers of {@code text}.
   *
   * @param text the one it was measured in
   * @return the units from {@link #start} to before {@link #end}
   * @throws IndexOutOfBoundsException if it reaches beyond {@code text}
   */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Orders by start, then the shorter first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
