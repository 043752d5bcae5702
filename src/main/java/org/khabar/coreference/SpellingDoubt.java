package org.khabar.coreference;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import org.khabar.entity.MentionType;
import org.khabar.token.Vocabulary;

/**
 * How doubtful it is that two names which {@link NameMatcher#compare} takes for spellings are one,
 * where nothing but the names is known.
 *
 * <p>Usual Arabic names and common words are spelled in one way: a letter more makes another of
 * them, while it is nothing in a foreign name. Immutable and safe to share.
 */
final class SpellingDoubt {
  /** How many times more a difference weighs between two usual words, and in an Arabic one. */
  private static final double USUAL = 3;

  private static final double ARABIC = 2;
  private static final double DERIVED = 1.5;
  private static final double BY_SPACES = 2;

  /** Letters that foreign names are hardly ever written with. */
  private static final String OF_ARABIC = "عحضظ";

  private final NameMatcher matcher;
  private final ImmutableSet<String> usualNames;
  private final Vocabulary vocabulary;

  private SpellingDoubt(
      NameMatcher matcher, ImmutableSet<String> usualNames, Vocabulary vocabulary) {
    this.matcher = matcher;
    this.usualNames = usualNames;
    this.vocabulary = vocabulary;
  }

  static SpellingDoubt load(NameMatcher matcher) throws IOException {
    return new SpellingDoubt(
        matcher,
        ImmutableSet.copyOf(
            Iterables.concat(
                NameMatcher.names(NameMatcher.GIVEN_NAMES), NameMatcher.names("family-names.tsv"))),
        Vocabulary.load());
  }

  /**
   * The doubt about two names: 0 for equal words, above 1 for words by which many different names
   * differ.
   *
   * @param full has at least as many words as {@code form}
   */
  double of(NameForm full, NameForm form) {
    double doubt = 0;
    for (int i = 0; i < form.size(); i++) {
      double least = NameMatcher.APART;
      for (int j = 0; j < full.size(); j++) {
        if (full.size() != form.size() || i == j) {
          least = Math.min(least, of(full, j, form, i));
        }
      }
      doubt = Math.max(doubt, least);
    }
    if (doubt < NameMatcher.APART) {
      // Among many words that are equal a misprint is likelier than another name.
      return doubt * 2 / Math.max(2, form.size());
    }
    return BY_SPACES * matcher.perLetter(full.name.key(), form.name.key());
  }

  private double of(NameForm a, int i, NameForm b, int j) {
    String x = a.words.get(i);
    String y = b.words.get(j);
    double difference = matcher.difference(a, x, y);
    if (difference == 0 || difference >= NameMatcher.APART) {
      return difference;
    }
    if (a.type != MentionType.PERSON) {
      return known(x) && known(y) && !stem(x).equals(stem(y)) ? USUAL * difference : difference;
    }
    if (derived(x, a.name.articles().get(i), y, b.name.articles().get(j))
        || derived(y, b.name.articles().get(j), x, a.name.articles().get(i))) {
      return DERIVED;
    }
    return usualNames.contains(x) && usualNames.contains(y)
        ? USUAL * difference
        : arabic(x) || arabic(y) ? ARABIC * difference : difference;
  }

  /** Whether one is the nisba of the other: البوزيدي, بوزيد. */
  private static boolean derived(String nisba, boolean article, String base, boolean itsArticle) {
    return article && !itsArticle && nisba.endsWith("ي") && !base.endsWith("ي");
  }

  private static boolean arabic(String word) {
    return word.chars().anyMatch(c -> OF_ARABIC.indexOf(c) >= 0);
  }

  private boolean known(String word) {
    return vocabulary.contains(word) || vocabulary.contains("ال" + word);
  }

  /** The word without endings of the feminine and of nisba adjectives: الأمن, الأمنية. */
  private static String stem(String word) {
    String stem = word.length() > 3 && word.endsWith("ه") ? cut(word) : word;
    return stem.length() > 3 && stem.endsWith("ي") ? cut(stem) : stem;
  }

  private static String cut(String word) {
    return word.substring(0, word.length() - 1);
  }
}
