package org.khabar.romanize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khabar.entity.MentionType;

/**
 * Writes Arabic names in Latin letters: {@code عبد الفتاح السيسي} as {@code Abdel Fattah al-Sisi},
 * {@code بيونغ يانغ} as {@code Pyongyang}.
 *
 * <p>Names and words that the tables know are written as newspapers in English write them; the rest
 * follows rules, with a plausible vowel where Arabic writes none. The result has Latin letters,
 * digits, spaces, hyphens and apostrophes only, and is empty for a name without any letter or digit
 * that can be written so. Immutable and safe to share between threads.
 */
public final class Romanizer {
  private static final int LONGEST = 4;
  private static final String ARTICLE = "ال";

  private final LatinNames names;
  private final LetterRules rules;
  private final Syllables syllables;
  private final AlaLc alaLc;

  private Romanizer(LatinNames names, LetterRules rules, Syllables syllables, AlaLc alaLc) {
    this.names = names;
    this.rules = rules;
    this.syllables = syllables;
    this.alaLc = alaLc;
  }

  /**
   * Loads the packed tables.
   *
   * @return ready to use
   * @throws IOException if one is missing or broken; the message names it
   */
  public static Romanizer load() throws IOException {
    return new Romanizer(
        LatinNames.load(), LetterRules.load("rules.tsv"), Syllables.load(), AlaLc.load());
  }

  /**
   * A readable Latin form.
   *
   * @param type of what bears the name; the same words may name a person and a place
   * @param name as written, with or without vowel signs
   * @return empty if nothing of it can be written so
   */
  public String romanize(MentionType type, String name) {
    return romanize(type, name, names);
  }

  /** A readable Latin form by rules alone. */
  String romanizeByRules(String name) {
    return romanize(MentionType.PERSON, name, names.particles());
  }

  /**
   * The romanisation of the American Library Association and the Library of Congress (Arabic,
   * 2012), as far as the text allows.
   *
   * <p>Short vowels and doubled consonants are those that the text marks, or that are known of the
   * word (common given names); elsewhere they are left out: {@code فيكتور غوريميكين} is {@code
   * Fīktūr Ghūrīmīkīn}. The article is {@code al-} before every letter.
   *
   * @param name as written, with or without vowel signs
   * @return with the letters and signs of ALA-LC, such as {@code ʻ} and {@code ḥ}
   */
  public String alaLc(String name) {
    return alaLc.romanize(name);
  }

  private String romanize(MentionType type, String name, LatinNames names) {
    List<String> words = NameParts.of(name);
    Optional<String> whole = names.whole(type, words);
    if (whole.isPresent()) {
      return whole.get();
    }
    boolean arabic = words.stream().anyMatch(word -> Origin.of(word) == Origin.ARABIC);
    List<String> latin = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int n = Math.min(LONGEST, words.size() - i);
      Optional<String> known = names.part(type, words.subList(i, i + n), i == 0);
      while (known.isEmpty() && n > 1) {
        n--;
        known = names.part(type, words.subList(i, i + n), i == 0);
      }
      latin.add(known.isPresent() ? known.get() : word(words, i, arabic, names));
      i += n;
    }
    latin.removeIf(String::isEmpty);
    return capital(String.join(" ", latin));
  }

  private String word(List<String> words, int at, boolean arabic, LatinNames names) {
    String word = words.get(at);
    if (!NameParts.isArabic(word)) {
      return word;
    }
    if (word.startsWith(NameParts.SERVANT_OF)
        && word.length() > NameParts.SERVANT_OF.length() + 1) {
      return "Abdul " + bare(word.substring(NameParts.SERVANT_OF.length()), arabic, names);
    }
    if (word.endsWith(NameParts.GOD) && word.length() > NameParts.GOD.length() + 1) {
      return bare(word.substring(0, word.length() - NameParts.GOD.length()), true, names) + "allah";
    }
    if (word.length() > 5 && (word.startsWith("أبو") || word.startsWith("ابو"))) {
      return "Abu " + word(List.of(word.substring(3)), 0, arabic, names);
    }
    if (word.startsWith("وال") && at > 0 && word.length() > 5) {
      return "wa " + word(List.of(word.substring(1)), 0, arabic, names);
    }
    if (word.startsWith("لل") && at > 0 && word.length() > 4) {
      return "lil-" + bare(word.substring(2), arabic, names);
    }
    if (names.word(word).isPresent()) {
      return names.word(word).get();
    }
    if (word.startsWith(ARTICLE) && word.length() > 3) {
      return "al-" + bare(word.substring(2), arabic, names);
    }
    String latin = bare(word, arabic, names);
    // وزارة الدفاع: the first of two nouns keeps its t.
    boolean construct =
        word.endsWith("ة") && at + 1 < words.size() && words.get(at + 1).startsWith(ARTICLE);
    return construct && latin.endsWith("a") ? latin + "t" : latin;
  }

  private String bare(String word, boolean arabic, LatinNames names) {
    Optional<String> known = names.word(word);
    if (known.isPresent()) {
      return known.get();
    }
    Origin origin = Origin.of(word);
    if (origin == Origin.UNKNOWN) {
      origin = arabic ? Origin.ARABIC : Origin.FOREIGN;
    }
    return capital(syllables.complete(rules.apply(word, origin), origin));
  }

  private static String capital(String latin) {
    if (latin.isEmpty()) {
      return latin;
    }
    int first = latin.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + latin.substring(Character.charCount(first));
  }
}
