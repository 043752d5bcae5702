package org.khabar.romanize;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;

/** The romanisation of ALA-LC. Immutable. */
final class AlaLc {
  private static final char SHADDA = '\u0651';
  private static final String ARTICLE = "ال";

  private final LetterRules rules;
  private final ImmutableMap<String, String> words;

  private AlaLc(LetterRules rules, ImmutableMap<String, String> words) {
    this.rules = rules;
    this.words = words;
  }

  static AlaLc load() throws IOException {
    Map<String, String> words = new HashMap<>();
    for (CSVRecord row : Table.read(AlaLc.class, "ala-lc-words.tsv")) {
      words.put(row.get("form"), row.get("latin"));
    }
    return new AlaLc(LetterRules.load("ala-lc.tsv"), ImmutableMap.copyOf(words));
  }

  String romanize(String name) {
    List<String> words = split(name);
    List<String> latin = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      latin.add(word(words.get(i), next.startsWith(ARTICLE)));
    }
    latin.removeIf(String::isEmpty);
    return String.join(" ", latin);
  }

  private String word(String word, boolean construct) {
    if (!NameParts.isArabic(word)) {
      return word;
    }
    if (word.startsWith(NameParts.SERVANT_OF)) {
      return "ʻAbd " + word(word.substring(3), false);
    }
    String known = words.get(word);
    if (known != null) {
      return known;
    }
    if (word.startsWith(ARTICLE) && word.length() > 3) {
      return "al-" + word(word.substring(2), false);
    }
    String latin = String.join("", rules.apply(word, Origin.UNKNOWN));
    if (construct && word.endsWith("ة")) {
      latin = latin.substring(0, latin.length() - 1) + "t";
    }
    int first = 0;
    while (first < latin.length() && "ʻʼ".indexOf(latin.charAt(first)) >= 0) {
      first++;
    }
    int end = Math.min(latin.length(), first + 1);
    return latin.substring(0, first)
        + latin.substring(first, end).toUpperCase(Locale.ROOT)
        + latin.substring(end);
  }

  /** Words with their vowel signs; the sign of doubling directly after its letter. */
  private static List<String> split(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c == SHADDA && word.length() > 1 && mark(word.charAt(word.length() - 1))) {
        word.insert(word.length() - 1, c);
      } else if (Character.isLetterOrDigit(c) && c != '\u0640' || (mark(c) && word.length() > 0)) {
        word.append(c);
      } else if (word.length() > 0 && !Character.isIdentifierIgnorable(c) && c != '\u0640') {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static boolean mark(char c) {
    return c >= '\u064B' && c <= '\u0652';
  }
}
