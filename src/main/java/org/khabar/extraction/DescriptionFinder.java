package org.khabar.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Token;

/**
 * Finds parties and places that are described, not named: {@code الوفد الروسي}, {@code عدد من
 * المسؤولين}, {@code مقر الوزارة}. Immutable and safe to share.
 */
final class DescriptionFinder {
  private static final int LONGEST = 7;

  private final Map<String, Filler.Kind> heads;
  private final Set<String> boundaries;

  private DescriptionFinder(Map<String, Filler.Kind> heads, Set<String> boundaries) {
    this.heads = heads;
    this.boundaries = boundaries;
  }

  /** Reads {@code descriptions.tsv}; descriptions end before the boundary words. */
  static DescriptionFinder load(FunctionWords words) throws IOException {
    Normalizer match = Normalizer.of(Profile.MATCH);
    Map<String, Filler.Kind> heads = new HashMap<>();
    for (CSVRecord row : Table.read(DescriptionFinder.class, "descriptions.tsv")) {
      heads.put(match.apply(row.get("head")), Filler.Kind.valueOf(row.get("kind")));
    }
    return new DescriptionFinder(heads, words.of(FunctionWords.Use.BOUNDARY));
  }

  /**
   * A described party or place.
   *
   * @param kind {@code PARTY} or {@code VENUE}
   * @param first index of its head token
   * @param last index after its last token
   * @param span place in the repaired text, without proclitics
   */
  record Description(Filler.Kind kind, int first, int last, Span span) {}

  /**
   * Descriptions whose head is not {@code taken}.
   *
   * @param taken tokens that belong to a name or title
   * @param spots tokens that may be triggers; a description stops before them
   */
  List<Description> find(Sentence sentence, boolean[] taken, boolean[] spots) {
    List<Description> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int t = 0; t < tokens.size(); t++) {
      if (taken[t] || tokens.get(t).kind() != Token.Kind.WORD) {
        continue;
      }
      String word = tokens.get(t).match();
      for (int skip = 0; skip <= Math.min(2, word.length() - 2); skip++) {
        if (skip > 0 && "وفبلك".indexOf(word.charAt(skip - 1)) < 0) {
          break;
        }
        String head = word.substring(skip);
        Filler.Kind kind = heads.get(head);
        if (kind == null && skip > 0 && word.startsWith("لل")) {
          kind = heads.get("ا" + head);
        }
        if (kind != null) {
          boolean owned = kind != Filler.Kind.VENUE && owned(tokens.get(t).form());
          int end = end(tokens, t, taken, spots, owned || head.startsWith("ال"));
          Span span =
              new Span(tokens.get(t).span().start() + skip, tokens.get(end - 1).span().end());
          found.add(new Description(kind, t, end, span));
          t = end - 1;
          break;
        }
      }
    }
    return found;
  }

  /** Whether a pronoun closes the noun: {@code نظيره}. */
  private static boolean owned(String head) {
    return head.endsWith("ه") || head.endsWith("ها") || head.endsWith("هم");
  }

  /** The index after the last token of the phrase that {@code head} begins. */
  private int end(
      List<Token> tokens, int head, boolean[] taken, boolean[] spots, boolean definite) {
    boolean closed = definite; // After ال or a pronoun only adjectives with ال may follow.
    int t = head + 1;
    while (t < tokens.size() && t - head < LONGEST) {
      Token token = tokens.get(t);
      String word = token.match();
      boolean article = word.startsWith("ال");
      boolean partitive = (word.equals("من") || word.equals("عن")) && !closed && t == head + 1;
      if (token.kind() != Token.Kind.WORD
          || spots[t]
          || (boundaries.contains(word) && !partitive)
          || (word.equals("من") && !partitive)
          || (closed && !article && !taken[t])
          || (closed && taken[t] && !taken[t - 1])
          || (!article && word.startsWith("و") && word.length() > 3)) {
        break;
      }
      closed |= article || (taken[t] && (t + 1 == tokens.size() || !taken[t + 1]));
      t++;
    }
    String last = tokens.get(t - 1).match();
    return last.equals("من") || last.equals("عن") ? t - 1 : t;
  }
}
