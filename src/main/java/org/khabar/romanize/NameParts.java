package org.khabar.romanize;

import java.util.ArrayList;
import java.util.List;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/** The words of a name as romanisation takes them. No state. */
final class NameParts {
  /** How compound given names begin once they are one word: عبدالفتاح. */
  static final String SERVANT_OF = "عبدال";

  private static final Normalizer REPAIR = Normalizer.of(Profile.REPAIR);
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);
  private static final String SERVANT = "عبد";

  /** How others end: نصرالله. */
  static final String GOD = "الله";

  private NameParts() {}

  /**
   * Runs of Arabic letters, or of Latin letters and digits; عبد الفتاح and نصر الله are one word
   * each.
   */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : split(REPAIR.apply(name))) {
      int last = words.size() - 1;
      boolean servant = last >= 0 && words.get(last).equals(SERVANT) && word.startsWith("ال");
      boolean god = last >= 0 && word.equals(GOD) && isArabic(words.get(last));
      if (servant || god) {
        words.set(last, words.get(last) + word);
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean arabic = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean kept = isLetter(c) || isLatin(c);
      if (word.length() > 0 && (!kept || isLetter(c) != arabic)) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (kept) {
        arabic = isLetter(c);
        word.append(c);
      }
    }
    return words;
  }

  static boolean isArabic(String word) {
    return isLetter(word.charAt(0));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  private static boolean isLatin(char c) {
    return (c >= '0' && c <= '9')
        || (Character.isLetter(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** What names are looked up by: spellings that differ in hamza, ى or ة only have one key. */
  static String key(List<String> words) {
    String text = String.join(" ", words);
    return MATCH.apply(
        text.replace('\u0624', '\u0648') // waw with hamza
            .replace('\u0626', '\u064A') // yeh with hamza
            .replace("\u0621", "")); // hamza alone
  }
}
