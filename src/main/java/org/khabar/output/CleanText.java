package org.khabar.output;

/** Text for formats that cannot hold every UTF-16 unit; each method keeps the length. */
final class CleanText {
  private static final char REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /**
   * One line of valid Unicode: controls and line separators become spaces, surrogates without a
   * partner U+FFFD.
   */
  static String oneLine(String text) {
    return of(text).replace('\n', ' ');
  }

  /** As {@link #oneLine}, but line feeds stay. */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          clean.setCharAt(i, REPLACEMENT);
        }
      } else if (c != '\n' && breaks(c)) {
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }

  private static boolean breaks(char c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
