package org.khabar.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.khabar.extraction.TriggerCandidate.Form;
import org.khabar.learn.HashedValues;
import org.khabar.learn.Memory;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.token.Token;

/**
 * Finds lexemes under the regular affixes of Arabic: conjunctions, prepositions, article, future
 * marker, person, number, gender and attached pronouns.
 *
 * <p>Stems are written without marks and compared in the {@link Profile#MATCH} profile. A stem that
 * ends in a hyphen needs a suffix or attached pronoun (in {@code زر-} that of {@code زرت}, not the
 * button); one that ends in teh marbuta also stands as teh before those. Immutable and safe to
 * share.
 *
 * @param <L> the lexemes
 */
final class Inflection<L> {

  /** The sets of affixes. */
  enum Paradigm {
    PERFECT,
    /** Stems lack the letter of the person. */
    IMPERFECT,
    NOUN
  }

  /**
   * A lexeme recognised in a token.
   *
   * @param lexeme what was found
   * @param form how it is inflected
   * @param start first character within the token of the word without its proclitics
   * @param end character after the last one of the word without attached pronoun and case ending
   * @param proclitics conjunction and preposition before the word, empty if there are none
   * @param enclitic pronoun after the word, empty if there is none
   */
  record Reading<L>(L lexeme, Form form, int start, int end, String proclitics, String enclitic) {}

  /** All readings of a form. */
  private record Readings<L>(long key, List<Reading<L>> readings) implements Memory.Keyed {}

  private record Stem<L>(L lexeme, boolean bound, boolean feminine, boolean bareAlef) {}

  /** A letter or two after the stem; {@code kept} ones belong to the span of the word. */
  private record Suffix(String letters, boolean kept, Enclitic enclitic) {}

  /** Whether a pronoun may follow a suffix. */
  private enum Enclitic {
    ALLOWED,
    REQUIRED,
    BARRED
  }

  /** What stands before the stem. */
  private record Opening(Form form, int start, int stem, String proclitics, int cost) {}

  private record Ranked<L>(Reading<L> reading, int cost) {}

  private static final Map<Paradigm, List<Suffix>> SUFFIXES =
      Map.of(
          Paradigm.PERFECT,
          List.of(
              new Suffix("", true, Enclitic.ALLOWED),
              new Suffix("ا", true, Enclitic.ALLOWED),
              new Suffix("ت", true, Enclitic.ALLOWED),
              new Suffix("تا", true, Enclitic.ALLOWED),
              new Suffix("وا", true, Enclitic.BARRED),
              new Suffix("و", true, Enclitic.REQUIRED),
              new Suffix("ن", true, Enclitic.ALLOWED),
              new Suffix("نا", true, Enclitic.ALLOWED),
              new Suffix("تم", true, Enclitic.BARRED),
              new Suffix("تمو", true, Enclitic.REQUIRED),
              new Suffix("تما", true, Enclitic.ALLOWED),
              new Suffix("تن", true, Enclitic.ALLOWED)),
          Paradigm.IMPERFECT,
          List.of(
              new Suffix("", true, Enclitic.ALLOWED),
              new Suffix("ان", true, Enclitic.ALLOWED),
              new Suffix("ا", true, Enclitic.ALLOWED),
              new Suffix("ون", true, Enclitic.ALLOWED),
              new Suffix("وا", true, Enclitic.BARRED),
              new Suffix("و", true, Enclitic.REQUIRED),
              new Suffix("ين", true, Enclitic.ALLOWED),
              new Suffix("ي", true, Enclitic.ALLOWED),
              new Suffix("ن", true, Enclitic.ALLOWED)),
          Paradigm.NOUN,
          List.of(
              new Suffix("", true, Enclitic.ALLOWED),
              new Suffix("ا", false, Enclitic.BARRED),
              new Suffix("ان", true, Enclitic.BARRED),
              new Suffix("ين", true, Enclitic.BARRED),
              new Suffix("ي", true, Enclitic.ALLOWED)));

  private static final List<String> OBJECTS =
      List.of("", "ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "ني", "نا");
  private static final List<String> POSSESSORS =
      List.of("", "ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "ي", "نا");

  /** A thousand words make most of a text, and have no readings. */
  private final Memory<Readings<L>> remembered = Memory.ofWords();

  private final Map<Paradigm, Map<String, List<Stem<L>>>> stems = new EnumMap<>(Paradigm.class);

  /**
   * An index of stems.
   *
   * @param lexemes what to find
   * @param written the stems of a lexeme in a paradigm, empty if it has none there
   */
  Inflection(Collection<L> lexemes, BiFunction<L, Paradigm, List<String>> written) {
    for (Paradigm paradigm : Paradigm.values()) {
      Map<String, List<Stem<L>>> index = new HashMap<>();
      for (L lexeme : lexemes) {
        for (String stem : written.apply(lexeme, paradigm)) {
          add(index, stem, lexeme);
        }
      }
      stems.put(paradigm, index);
    }
  }

  private static <L> void add(Map<String, List<Stem<L>>> index, String written, L lexeme) {
    boolean bound = written.endsWith("-");
    String stem = bound ? written.substring(0, written.length() - 1) : written;
    Normalizer match = Normalizer.of(Profile.MATCH);
    boolean bareAlef = stem.startsWith("ا");
    index
        .computeIfAbsent(match.apply(stem), s -> new ArrayList<>())
        .add(new Stem<>(lexeme, bound, false, bareAlef));
    if (stem.endsWith("ة")) {
      index
          .computeIfAbsent(
              match.apply(stem.substring(0, stem.length() - 1) + "ت"), s -> new ArrayList<>())
          .add(new Stem<>(lexeme, true, true, bareAlef));
    }
  }

  /** The lexemes that a token may be a form of, each in its likeliest reading. */
  List<Reading<L>> read(Token token) {
    long key = HashedValues.key(token.form());
    return remembered.get(key, () -> new Readings<>(key, find(token))).readings;
  }

  private List<Reading<L>> find(Token token) {
    String word = token.match();
    Map<L, Ranked<L>> best = new LinkedHashMap<>();
    for (Opening opening : verbOpenings(token)) {
      boolean perfect = opening.form == Form.PERFECT;
      close(token, opening, perfect ? Paradigm.PERFECT : Paradigm.IMPERFECT, OBJECTS, best);
    }
    for (Opening opening : nounOpenings(word)) {
      // A word with the article takes no pronoun.
      boolean definite = opening.form == Form.DEFINITE_NOUN;
      close(token, opening, Paradigm.NOUN, definite ? List.of("") : POSSESSORS, best);
    }
    return best.values().stream().map(Ranked::reading).toList();
  }

  private void close(
      Token token,
      Opening opening,
      Paradigm paradigm,
      List<String> enclitics,
      Map<L, Ranked<L>> best) {
    String word = token.match();
    Map<String, List<Stem<L>>> index = stems.getOrDefault(paradigm, Map.of());
    boolean tehMarbuta = token.form().endsWith("ة");
    for (String enclitic : enclitics) {
      int end = word.length() - enclitic.length();
      boolean misread = tehMarbuta && !enclitic.isEmpty();
      if (end <= opening.stem || !word.endsWith(enclitic) || misread) {
        continue;
      }
      for (Suffix suffix : SUFFIXES.getOrDefault(paradigm, List.of())) {
        int stemEnd = end - suffix.letters.length();
        boolean follows =
            switch (suffix.enclitic) {
              case ALLOWED -> true;
              case REQUIRED -> !enclitic.isEmpty();
              case BARRED -> enclitic.isEmpty();
            };
        if (!follows || stemEnd <= opening.stem || !word.startsWith(suffix.letters, stemEnd)) {
          continue;
        }
        for (Stem<L> stem : index.getOrDefault(word.substring(opening.stem, stemEnd), List.of())) {
          boolean bare = enclitic.isEmpty() && suffix.letters.isEmpty();
          // "زيارتي" is my visit; the two visits of somebody are as good as never written so.
          boolean mine = stem.feminine && suffix.letters.equals("ي") && enclitic.isEmpty();
          boolean caseEnding = !suffix.kept && (stem.bound || opening.form == Form.DEFINITE_NOUN);
          if ((stem.bound && bare) || mine || caseEnding) {
            continue;
          }
          Form form =
              opening.form == Form.NOUN && !enclitic.isEmpty() ? Form.POSSESSED_NOUN : opening.form;
          // A written hamza speaks against a perfect whose alef has none: "أجتمع" is "I meet".
          boolean hamza = token.form().charAt(opening.start) == 'أ';
          int cost = form == Form.PERFECT && hamza && stem.bareAlef ? 2 : opening.cost;
          Reading<L> reading =
              new Reading<>(
                  stem.lexeme,
                  form,
                  opening.start,
                  suffix.kept ? end : stemEnd,
                  opening.proclitics,
                  enclitic);
          best.merge(stem.lexeme, new Ranked<>(reading, cost), Inflection::better);
        }
      }
    }
  }

  private static <L> Ranked<L> better(Ranked<L> a, Ranked<L> b) {
    Comparator<Ranked<L>> order =
        Comparator.comparingInt((Ranked<L> r) -> r.reading.end - r.reading.start)
            .thenComparingInt(r -> -r.cost);
    return order.compare(b, a) > 0 ? b : a;
  }

  private static List<Opening> verbOpenings(Token token) {
    String word = token.match();
    List<Opening> openings = new ArrayList<>();
    for (int at : afterConjunction(word)) {
      String conjunction = word.substring(0, at);
      openings.add(new Opening(Form.PERFECT, at, at, conjunction, 0));
      addPersons(token, at, Form.IMPERFECT, conjunction, openings);
      if (word.startsWith("س", at)) {
        addPersons(token, at + 1, Form.FUTURE, conjunction, openings);
      } else if (word.startsWith("ل", at)) {
        addPersons(token, at + 1, Form.IMPERFECT, word.substring(0, at + 1), openings);
      }
    }
    return openings;
  }

  private static void addPersons(
      Token token, int at, Form form, String proclitics, List<Opening> openings) {
    // The written form, since only an alef with hamza is "I": "واصل" is no "and I arrive".
    if (at < token.form().length() && "يتنأ".indexOf(token.form().charAt(at)) >= 0) {
      openings.add(new Opening(form, at, at + 1, proclitics, 1));
    }
  }

  private static List<Opening> nounOpenings(String word) {
    List<Opening> openings = new ArrayList<>();
    for (int at : afterConjunction(word)) {
      addArticle(word, at, openings);
      if (at < word.length() && "بكل".indexOf(word.charAt(at)) >= 0) {
        addArticle(word, at + 1, openings);
        if (word.startsWith("لل", at)) {
          String proclitics = word.substring(0, at + 1);
          openings.add(new Opening(Form.DEFINITE_NOUN, at + 2, at + 2, proclitics, 0));
        }
      }
    }
    return openings;
  }

  private static void addArticle(String word, int at, List<Opening> openings) {
    String proclitics = word.substring(0, at);
    openings.add(new Opening(Form.NOUN, at, at, proclitics, 0));
    if (word.startsWith("ال", at)) {
      openings.add(new Opening(Form.DEFINITE_NOUN, at + 2, at + 2, proclitics, 0));
    }
  }

  private static int[] afterConjunction(String word) {
    boolean conjunction = word.startsWith("و") || word.startsWith("ف");
    return conjunction ? new int[] {0, 1} : new int[] {0};
  }
}
