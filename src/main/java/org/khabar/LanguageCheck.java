package org.khabar;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.Token;

/**
 * Tells Arabic from other scripts by its letters, and from Persian and Urdu by function words.
 * Immutable and safe to share.
 */
final class LanguageCheck {
  private final Map<String, String> languages;

  private LanguageCheck(Map<String, String> languages) {
    this.languages = languages;
  }

  static LanguageCheck load() throws IOException {
    Map<String, String> languages = new HashMap<>();
    for (CSVRecord row : Table.read(LanguageCheck.class, "function-words.tsv")) {
      languages.put(row.get("word"), row.get("language"));
    }
    return new LanguageCheck(languages);
  }

  /**
   * Whether a text is Arabic: at least half of its words are in Arabic script, and those do not
   * carry more Persian or Urdu function words than Arabic ones. A text without words is not.
   */
  boolean isArabic(Text text) {
    int arabicScript = 0;
    int words = 0;
    int arabic = 0;
    int other = 0;
    String original = text.aligned().original();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.FOREIGN) {
          words++;
        }
        if (token.kind() == Token.Kind.WORD) {
          arabicScript++;
          // As written: repair makes Persian letters Arabic ones.
          String language = languages.get(text.original(token.span()).of(original));
          if (language == null) {
            language = languages.get(token.form());
          }
          if (language != null) {
            if (language.equals("ar")) {
              arabic++;
            } else {
              other++;
            }
          }
        }
      }
    }
    return arabicScript > 0 && arabicScript * 2 >= words && other <= arabic;
  }
}
