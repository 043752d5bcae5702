package org.khabar.coreference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.coreference.KnownNames.Nation;
import org.khabar.entity.MentionType;
import org.khabar.name.NameSpan;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.Token;

/**
 * Finds whom {@code نظيره الروسي} means: who bears the office just spoken of, for the country of
 * the adjective. Immutable and safe to share.
 */
final class CounterpartFinder {
  private static final String PROCLITICS = "وفبلك";
  private static final int LONGEST = 2;

  private final Set<String> words;
  private final KnownNames known;
  private final TitleReader titles;

  private CounterpartFinder(Set<String> words, KnownNames known, TitleReader titles) {
    this.words = Set.copyOf(words);
    this.known = known;
    this.titles = titles;
  }

  static CounterpartFinder load(KnownNames known, TitleReader titles) throws IOException {
    Normalizer match = Normalizer.of(Profile.MATCH);
    Set<String> words = new HashSet<>();
    for (CSVRecord row : Table.read(CounterpartFinder.class, "anaphora.tsv")) {
      if (!row.get("kind").equals("COUNTERPART")) {
        throw new IOException("anaphora.tsv: no such kind: " + row.get("kind"));
      }
      words.add(match.apply(row.get("form")));
    }
    return new CounterpartFinder(words, known, titles);
  }

  /** In text order, those whose bearer the document names elsewhere and only one agrees. */
  List<Anaphor> find(Text text, List<NameSpan> names, TitleBearers bearers) {
    List<Anaphor> found = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int t = 0; t + 1 < tokens.size(); t++) {
        Token token = tokens.get(t);
        while (next < names.size() && names.get(next).span().start() < token.span().end()) {
          next++;
        }
        int skip = proclitics(token);
        if (skip < 0) {
          continue;
        }
        Span after =
            new Span(
                tokens.get(t + 1).span().start(),
                tokens.get(Math.min(t + LONGEST, tokens.size() - 1)).span().end());
        Optional<Nation> nation =
            known
                .nation(NameWords.of(after.of(text.repaired()), MentionType.LOCATION).words())
                .filter(one -> one.adjective() && one.words() <= LONGEST);
        if (nation.isEmpty()) {
          continue;
        }
        Span span =
            new Span(
                token.span().start() + skip, tokens.get(t + nation.get().words()).span().end());
        if (next < names.size() && introduces(text.repaired(), span, names.get(next))) {
          continue;
        }
        OptionalInt bearer = bearers.counterpart(next - 1, nation.get().country());
        bearer.ifPresent(entity -> found.add(new Anaphor(span, entity)));
      }
    }
    return found;
  }

  /** How many letters stand before the word; -1 if it is another word. */
  private int proclitics(Token token) {
    String word = token.match();
    for (int skip = 0; skip <= Math.min(2, word.length()); skip++) {
      if (skip > 0 && PROCLITICS.indexOf(word.charAt(skip - 1)) < 0) {
        return -1;
      }
      if (words.contains(word.substring(skip))) {
        return skip;
      }
    }
    return -1;
  }

  /** Whether the name of the counterpart follows: نظيره المصري، سامح شكري. */
  private boolean introduces(String text, Span anaphor, NameSpan name) {
    if (name.type() != MentionType.PERSON && name.type() != MentionType.TITLE) {
      return false;
    }
    for (String word :
        NameWords.split(
            text.substring(anaphor.end(), Math.max(anaphor.end(), name.span().start())))) {
      if (!titles.honorific(word)) {
        return false;
      }
    }
    return true;
  }
}
