package org.khabar.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.extraction.TriggerCandidate.Form;
import org.khabar.learn.HashedValues;
import org.khabar.learn.Memory;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.token.Sentence;
import org.khabar.token.Token;

/**
 * Phrases that tell about events: status, channel, source, roles, and what is no event.
 *
 * <p>From {@code cues.tsv}, a phrase a line. A word of a phrase stands for itself; {@code نظير+}
 * for the word with any attached pronoun; {@code ألغى~} for all forms that {@code words.tsv} gives
 * that lexeme, {@code ألغى~perfect} for those of one {@link Form}. The first word may have a
 * conjunction attached. Immutable and safe to share.
 */
final class CueLexicon {
  private static final List<String> PRONOUNS =
      List.of("ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "ي", "نا");

  private record Word(
      String lemma, List<String> perfect, List<String> imperfect, List<String> noun) {}

  /** A word of some phrases; what ends here and what may follow. */
  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final Map<Cue.Kind, String> values = new EnumMap<>(Cue.Kind.class);
  }

  /**
   * The ways to read a word as one of a phrase, the most literal first.
   *
   * @param first as the first word of a phrase
   * @param inner as a later one
   */
  private record Edges(long key, List<String> first, List<String> inner) implements Memory.Keyed {}

  private final Node root;
  private final Set<String> known; // what some phrase has
  private final Inflection<Word> inflection;
  private final Memory<Edges> remembered = Memory.ofWords();

  private CueLexicon(Node root, Set<String> known, Inflection<Word> inflection) {
    this.root = root;
    this.known = known;
    this.inflection = inflection;
  }

  /**
   * Reads the packed lexicon.
   *
   * @throws IOException if it is missing or broken, or a phrase has two values of one kind or a
   *     lexeme that {@code words.tsv} lacks
   */
  static CueLexicon load() throws IOException {
    Map<String, Word> words = new HashMap<>();
    for (CSVRecord row : Table.read(CueLexicon.class, "words.tsv")) {
      String lemma = row.get("lemma");
      words.put(
          lemma,
          new Word(
              lemma,
              Table.words(row, "perfect"),
              Table.words(row, "imperfect"),
              Table.words(row, "noun")));
    }
    Node root = new Node();
    Set<String> known = new HashSet<>();
    for (CSVRecord row : Table.read(CueLexicon.class, "cues.tsv")) {
      Node node = root;
      for (String word : Table.words(row, "phrase")) {
        String edge = edge(word, words);
        known.add(edge);
        node = node.next.computeIfAbsent(edge, any -> new Node());
      }
      Cue.Kind kind = Cue.Kind.valueOf(row.get("class"));
      String old = node.values.put(kind, row.get("value"));
      if (old != null) {
        throw new IOException(
            "cues.tsv: " + row.get("phrase") + ": both " + old + " and " + row.get("value"));
      }
    }
    Inflection<Word> inflection =
        new Inflection<>(
            words.values(),
            (word, paradigm) ->
                switch (paradigm) {
                  case PERFECT -> word.perfect;
                  case IMPERFECT -> word.imperfect;
                  case NOUN -> word.noun;
                });
    return new CueLexicon(root, known, inflection);
  }

  private static String edge(String word, Map<String, Word> words) throws IOException {
    int tilde = word.indexOf('~');
    if (tilde >= 0) {
      if (!words.containsKey(word.substring(0, tilde))) {
        throw new IOException("cues.tsv: " + word + ": words.tsv has no such lemma");
      }
      return word;
    }
    Normalizer match = Normalizer.of(Profile.MATCH);
    return word.endsWith("+")
        ? match.apply(word.substring(0, word.length() - 1)) + "+"
        : match.apply(word);
  }

  /**
   * The cues of a sentence in text order. Of one kind none overlap: the earlier and then the longer
   * wins.
   */
  List<Cue> find(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Edges> edges = tokens.stream().map(this::edges).toList();
    List<Cue> cues = new ArrayList<>();
    Map<Cue.Kind, Integer> free = new EnumMap<>(Cue.Kind.class);
    for (int i = 0; i < tokens.size(); i++) {
      if (edges.get(i).first.isEmpty()) {
        continue;
      }
      Map<Cue.Kind, Cue> longest = new EnumMap<>(Cue.Kind.class);
      follow(root, i, i, edges.get(i).first, edges, longest);
      for (Cue cue : longest.values()) {
        if (free.getOrDefault(cue.kind(), 0) <= i) {
          free.put(cue.kind(), cue.last());
          cues.add(cue);
        }
      }
    }
    return cues;
  }

  private static void follow(
      Node node,
      int start,
      int at,
      List<String> here,
      List<Edges> edges,
      Map<Cue.Kind, Cue> longest) {
    for (String edge : here) {
      Node next = node.next.get(edge);
      if (next == null) {
        continue;
      }
      next.values.forEach(
          (kind, value) ->
              longest.merge(
                  kind,
                  new Cue(kind, value, start, at + 1),
                  (a, b) -> Comparator.comparingInt(Cue::last).compare(b, a) > 0 ? b : a));
      if (at + 1 < edges.size() && !next.next.isEmpty()) {
        follow(next, start, at + 1, edges.get(at + 1).inner, edges, longest);
      }
    }
  }

  private Edges edges(Token token) {
    long key = HashedValues.key(token.form());
    return remembered.get(key, () -> edges(key, token));
  }

  private Edges edges(long key, Token token) {
    List<Inflection.Reading<Word>> readings =
        token.kind() == Token.Kind.WORD ? inflection.read(token) : List.of();
    return new Edges(key, edges(token, readings, true), edges(token, readings, false));
  }

  private List<String> edges(Token token, List<Inflection.Reading<Word>> readings, boolean first) {
    Set<String> edges = new LinkedHashSet<>();
    String word = token.match();
    addBare(word, edges);
    boolean conjoined = first && (word.startsWith("و") || word.startsWith("ف"));
    if (conjoined && word.length() > 2) {
      addBare(word.substring(1), edges);
    }
    for (Inflection.Reading<Word> reading : readings) {
      if (first || reading.proclitics().isEmpty()) {
        String lemma = reading.lexeme().lemma + "~";
        edges.add(lemma + reading.form().name().toLowerCase(Locale.ROOT));
        edges.add(lemma);
      }
    }
    edges.retainAll(known);
    return List.copyOf(edges);
  }

  private static void addBare(String word, Set<String> edges) {
    edges.add(word);
    for (String pronoun : PRONOUNS) {
      if (word.endsWith(pronoun)) {
        edges.add(word.substring(0, word.length() - pronoun.length()) + "+");
      }
    }
  }
}
