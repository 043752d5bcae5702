package org.khabar.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which two fillers are compared: spelling variants and proclitics before ال gone. */
final class FillerWords {
  private static final Pattern MARK = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640]");
  private static final Pattern ALEF = Pattern.compile("[\\u0623\\u0625\\u0622\\u0671]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern PROCLITIC = Pattern.compile("^[وفبكل](?=ال)");

  private FillerWords() {}

  static List<String> of(String surface) {
    String plain = MARK.matcher(Normalizer.normalize(surface, Normalizer.Form.NFKC)).replaceAll("");
    plain = ALEF.matcher(plain).replaceAll("ا").replace('ى', 'ي').replace('ة', 'ه');
    List<String> words = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(plain); matcher.find(); ) {
      String word = PROCLITIC.matcher(matcher.group()).replaceFirst("");
      words.add(word.startsWith("لل") ? "ا" + word.substring(1) : word);
    }
    return words;
  }

  static String joined(String surface) {
    return String.join(" ", of(surface));
  }

  /** How many words the two have in common, each counted as often as both have it. */
  static int common(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    one.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : other) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common;
  }
}
