package org.khabar.coreference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.khabar.entity.MentionType;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/**
 * The words of a name as names are compared: match profile, hamza and borrowed letters folded,
 * article off, compound given names in one word.
 *
 * <p>{@code بن} is no word of its own: it marks the next word as the father's name.
 *
 * @param words in order
 * @param fathers which words stand after {@code بن}
 * @param articles which words had the article
 */
record NameWords(List<String> words, BitSet fathers, BitSet articles) {
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);
  private static final Set<String> SON = Set.of("بن", "ابن", "بنت");
  private static final String SERVANT = "عبد";
  private static final Set<String> FATHER_OF = Set.of("ابو", "ابي", "ابا");
  private static final String FAMILY = "ال";

  NameWords {
    words = List.copyOf(words);
  }

  /** The words of a surface; the surface itself where it has no letters. */
  static NameWords of(String surface, MentionType type) {
    boolean person = type == MentionType.PERSON;
    List<String> words = new ArrayList<>();
    BitSet fathers = new BitSet();
    BitSet articles = new BitSet();
    String pending = "";
    boolean father = false;
    for (String raw : split(surface)) {
      if (person && SON.contains(raw)) {
        father = true;
        continue;
      }
      if (person && (raw.equals(FAMILY) || raw.equals("ذو") || raw.equals("ذي"))) {
        continue;
      }
      if (person && pending.isEmpty() && raw.equals(SERVANT)) {
        pending = raw;
        continue;
      }
      if (person && pending.isEmpty() && FATHER_OF.contains(raw)) {
        pending = "ابو";
        continue;
      }
      boolean joins =
          !words.isEmpty() && !father && (raw.equals("الله") || (person && raw.equals("الدين")));
      if (joins && pending.isEmpty()) {
        words.set(words.size() - 1, words.get(words.size() - 1) + raw);
        continue;
      }
      String word = person ? article(raw) : article(conjunction(raw));
      if (!pending.isEmpty()) {
        // عبد العزيز and عبدالعزيز, أبو مازن and أبومازن: one word, its article kept as glued
        // writing has it.
        word = pending.equals("ابو") ? pending + word : pending + raw;
        pending = "";
      } else if (person && word.startsWith("ابوال") && word.length() > 6) {
        word = "ابو" + word.substring(5);
      } else if (person && word.startsWith("ابا") && word.length() > 5) {
        word = "ابو" + word.substring(3);
      }
      fathers.set(words.size(), father);
      articles.set(words.size(), word.length() < raw.length());
      father = false;
      words.add(word);
    }
    if (!pending.isEmpty()) {
      words.add(pending);
    }
    if (words.isEmpty() && !surface.isEmpty()) {
      words.add(surface);
    }
    return new NameWords(words, fathers, articles);
  }

  /** The words run together: equal for surfaces that differ by article, spaces or hyphens only. */
  String key() {
    return String.join("", words);
  }

  /** Whether it is one word with the article: الفيصل, a family, unlike the man فيصل. */
  boolean family() {
    return words.size() == 1 && articles.get(0);
  }

  int size() {
    return words.size();
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Cuts a surface in the match form into words, folding what the profile leaves apart. */
  static List<String> split(String surface) {
    String text = MATCH.apply(surface).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        char folded = fold(c);
        if (folded != 0) {
          word.append(folded);
        }
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u0624' -> '\u0648'; // waw with hamza
      case '\u0626' -> '\u064A'; // yeh with hamza
      case '\u0621' -> 0; // hamza alone
      case '\u06A4' -> '\u0641'; // v
      case '\u067E' -> '\u0628'; // p
      case '\u06AF' -> '\u0643'; // g
      case '\u0686' -> '\u062C'; // ch
      case '\u0698' -> '\u0632'; // zh
      default -> c;
    };
  }

  /** The word without its article. */
  static String article(String word) {
    return word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
  }

  /** The word without what joins it to the one before: و, ب or ل before an article. */
  static String conjunction(String word) {
    if (word.length() > 4 && (word.startsWith("وال") || word.startsWith("بال"))) {
      return word.substring(1);
    }
    return word.length() > 4 && word.startsWith("لل") ? "ال" + word.substring(2) : word;
  }
}
