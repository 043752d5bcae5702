package org.khabar.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khabar.text.Span;

/**
 * One way of cutting a word: a chain of proclitics, a stem and an enclitic.
 *
 * @param chain number of the chain of proclitics, 0 for none
 * @param stemStart first unit of the stem
 * @param stemEnd unit after the stem
 * @param pronoun number of the enclitic, 0 for none
 */
record CliticCandidate(int chain, int stemStart, int stemEnd, int pronoun) {
  /** What may follow the conjunction; the last is للغة, whose article is swallowed whole. */
  private static final List<String> REST =
      List.of("", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل", "ل\0");

  private static final List<String> CONJUNCTIONS = List.of("", "و", "ف");
  private static final List<String> PRONOUNS =
      List.of("", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "ي", "نا", "ني");
  private static final int SWALLOWED = REST.size() - 1;
  private static final int FIRST_DEFINITE = 5;

  static final int CHAINS = CONJUNCTIONS.size() * REST.size();

  /** Every way of cutting {@code word} that the shapes of clitics allow; the first is uncut. */
  static List<CliticCandidate> of(String word) {
    List<CliticCandidate> candidates = new ArrayList<>();
    for (int conjunction = 0; conjunction < CONJUNCTIONS.size(); conjunction++) {
      String first = CONJUNCTIONS.get(conjunction);
      if (!word.startsWith(first)) {
        continue;
      }
      for (int rest = 0; rest < REST.size(); rest++) {
        int start = stemStart(word, first.length(), rest);
        if (start >= 0) {
          addEnclitics(word, conjunction * REST.size() + rest, start, candidates);
        }
      }
    }
    return candidates;
  }

  private static int stemStart(String word, int at, int rest) {
    if (rest == SWALLOWED) {
      return word.startsWith("لل", at) ? at + 1 : -1;
    }
    String letters = REST.get(rest);
    boolean future = letters.equals("س");
    if (!word.startsWith(letters, at)
        || (future && (at + 1 >= word.length() || "يتنأا".indexOf(word.charAt(at + 1)) < 0))) {
      return -1;
    }
    return at + letters.length();
  }

  private static void addEnclitics(
      String word, int chain, int start, List<CliticCandidate> candidates) {
    int letters = word.length() - start;
    if (letters >= 2 || chain == 0) {
      candidates.add(new CliticCandidate(chain, start, word.length(), 0));
    }
    if (isDefinite(chain)) {
      return;
    }
    for (int pronoun = 1; pronoun < PRONOUNS.size(); pronoun++) {
      int end = word.length() - PRONOUNS.get(pronoun).length();
      if (end > start && word.endsWith(PRONOUNS.get(pronoun))) {
        candidates.add(new CliticCandidate(chain, start, end, pronoun));
      }
    }
  }

  static boolean isDefinite(int chain) {
    return chain % REST.size() >= FIRST_DEFINITE;
  }

  /** The number of units of its conjunction. */
  int conjunction() {
    return chain >= REST.size() ? 1 : 0;
  }

  boolean isDefinite() {
    return isDefinite(chain);
  }

  /** Where its article begins; its stem, where it has none. */
  int articleStart() {
    String rest = REST.get(chain % REST.size());
    return switch (rest) {
      case "ال", "بال", "كال" -> stemStart - 2;
      case "لل" -> stemStart - 1;
      default -> stemStart;
    };
  }

  Clitics clitics(int length) {
    int article = articleStart();
    List<Span> proclitics = new ArrayList<>(3);
    for (int at = 0; at < article; at++) {
      proclitics.add(new Span(at, at + 1));
    }
    if (isDefinite()) {
      proclitics.add(new Span(article, stemStart));
    }
    return new Clitics(
        proclitics,
        isDefinite(),
        new Span(stemStart, stemEnd),
        pronoun == 0 ? Optional.empty() : Optional.of(new Span(stemEnd, length)));
  }
}
