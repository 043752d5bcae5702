package org.khabar.romanize;

/** Where a word of a name seems to come from; the same letters then sound differently. */
enum Origin {
  ARABIC,
  FOREIGN,
  UNKNOWN;

  // Sounds that names from elsewhere have seldom; ta and qaf are left out, for بريطانيا and
  // كاراباق.
  private static final String ARABIC_LETTERS = "\u062D\u0635\u0636\u0638\u0639\u0621\u0624";

  /** The origin that the letters of a word tell. */
  static Origin of(String word) {
    if (word.contains("تش")
        || word.chars().anyMatch(c -> "\u067E\u0686\u06A4\u06AF".indexOf(c) >= 0)) {
      return FOREIGN;
    }
    boolean arabic =
        (word.startsWith("ال") && word.length() > 3)
            || word.equals("بن")
            || word.startsWith(NameParts.SERVANT_OF)
            || word.chars().anyMatch(c -> ARABIC_LETTERS.indexOf(c) >= 0);
    return arabic ? ARABIC : UNKNOWN;
  }
}
