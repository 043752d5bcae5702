package org.khabar;

import java.nio.ByteBuffer;
import org.khabar.text.Span;

/** What the fuzz targets share. */
public final class Fuzzed {

  private Fuzzed() {}

  /** The bytes as UTF-16 units, whatever they are; an odd last byte is left out. */
  public static String text(byte[] bytes) {
    return ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }

  /**
   * Says what broke the contract.
   *
   * @throws AssertionError if {@code holds} is false
   */
  public static void check(boolean holds, String contract, Object found) {
    if (!holds) {
      throw new AssertionError(contract + ": " + found);
    }
  }

  /** Whether the span lies in the text and covers what it says. */
  public static void checkSpan(String text, Span span, String covered) {
    check(span.start() >= 0 && span.end() <= text.length(), "span in bounds", span);
    check(span.of(text).equals(covered), "text of the span", covered);
  }
}
