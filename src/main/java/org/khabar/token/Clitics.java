package org.khabar.token;

import java.util.List;
import java.util.Optional;
import org.khabar.text.Span;

/**
 * A word cut into its clitics and its stem. Spans lie in the word's form, follow each other without
 * gaps and cover it. Immutable.
 *
 * @param proclitics what is attached in front, in order: one letter each of و ف ب ك ل س, then the
 *     article ال if the word has it. In للأمم the article is the second ل, since writing swallows
 *     its alef; in للغة, where three ل would meet, it is swallowed whole and its span is empty
 * @param definite whether the last of {@code proclitics} is the article
 * @param stem what is left; never empty for a form that is not empty
 * @param enclitic an attached pronoun
 */
public record Clitics(List<Span> proclitics, boolean definite, Span stem, Optional<Span> enclitic) {

  public Clitics {
    proclitics = List.copyOf(proclitics);
  }

  /** A form of {@code length} units without clitics. */
  static Clitics none(int length) {
    return new Clitics(List.of(), false, new Span(0, length), Optional.empty());
  }

  /**
   * The article, if there is one, and the stem: what names are made of. القاهرة in بالقاهرة, and
   * لأمم in للأمم.
   */
  public Span withArticle() {
    return definite ? new Span(proclitics.get(proclitics.size() - 1).start(), stem.end()) : stem;
  }

  /** {@link #withArticle()} as it is written where nothing is attached: الأمم for للأمم. */
  public String stemForm(String form) {
    String letters = stem.of(form);
    return definite ? "ال" + letters : letters;
  }
}
