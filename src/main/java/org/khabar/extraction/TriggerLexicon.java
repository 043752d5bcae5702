package org.khabar.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.event.EventType;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Token;

/**
 * The words that may speak of meetings and visits, from {@code triggers.tsv}. It proposes; a judge
 * that sees the sentence decides. Immutable and safe to share.
 */
public final class TriggerLexicon {
  private final List<TriggerEntry> entries;
  private final Inflection<TriggerEntry> inflection;

  private TriggerLexicon(List<TriggerEntry> entries) {
    this.entries = List.copyOf(entries);
    this.inflection =
        new Inflection<>(
            entries,
            (entry, paradigm) ->
                switch (paradigm) {
                  case PERFECT -> entry.perfect();
                  case IMPERFECT -> entry.imperfect();
                  case NOUN -> entry.noun();
                });
  }

  /**
   * Reads the packed lexicon.
   *
   * @throws IOException if it is missing or broken
   */
  public static TriggerLexicon load() throws IOException {
    List<TriggerEntry> entries = new ArrayList<>();
    Normalizer match = Normalizer.of(Profile.MATCH);
    for (CSVRecord row : Table.read(TriggerLexicon.class, "triggers.tsv")) {
      Set<String> except = new HashSet<>();
      for (String form : Table.words(row, "except")) {
        except.add(match.apply(form));
      }
      entries.add(
          new TriggerEntry(
              row.get("id"),
              EventType.valueOf(row.get("type")),
              row.get("subtype"),
              row.get("lemma"),
              TriggerEntry.Pos.valueOf(row.get("pos")),
              Table.words(row, "perfect"),
              Table.words(row, "imperfect"),
              Table.words(row, "noun"),
              except,
              row.get("frame"),
              row.get("roles"),
              row.get("false_friends")));
    }
    return new TriggerLexicon(entries);
  }

  /** All lexemes, in the order of the file. */
  List<TriggerEntry> entries() {
    return entries;
  }

  /**
   * The dictionary form of a word that speaks of an event.
   *
   * @param type what it speaks of
   * @return the first lexeme of that type, of any type if there is none; empty if the word is not
   *     in the lexicon
   */
  public Optional<String> lemma(Token token, EventType type) {
    List<TriggerEntry> readings = candidates(token).stream().map(TriggerCandidate::entry).toList();
    return readings.stream()
        .filter(entry -> entry.type() == type)
        .findFirst()
        .or(() -> readings.stream().findFirst())
        .map(TriggerEntry::lemma);
  }

  /**
   * The lexemes that a token may be a form of, verbs before nouns, each at most once. Two may share
   * a type where verb and noun look alike ({@code توجه}).
   */
  List<TriggerCandidate> candidates(Token token) {
    if (token.kind() != Token.Kind.WORD) {
      return List.of();
    }
    List<TriggerCandidate> candidates = new ArrayList<>();
    for (Inflection.Reading<TriggerEntry> reading : inflection.read(token)) {
      Set<String> except = reading.lexeme().except();
      String bare = token.match().substring(reading.start());
      if (!except.contains(token.match()) && !except.contains(bare)) {
        int at = token.span().start();
        candidates.add(
            new TriggerCandidate(
                reading.lexeme(),
                new Span(at + reading.start(), at + reading.end()),
                reading.form(),
                reading.proclitics(),
                reading.enclitic()));
      }
    }
    return candidates;
  }
}
