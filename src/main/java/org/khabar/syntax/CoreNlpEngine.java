package org.khabar.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khabar.library.OptionalLibrary;
import org.khabar.token.Sentence;
import org.khabar.token.Token;

/**
 * Reads sentences with Stanford CoreNLP: its Arabic segmenter, part-of-speech tagger and
 * shift-reduce parser.
 *
 * <p>Segments are those of the Penn Arabic Treebank: the article stays with its noun ({@code
 * للقاهرة} is {@code ل} and {@code القاهرة}, the latter without a place of its own for the
 * swallowed alef), every other clitic stands alone. Spans lie in the repaired text. A sentence of
 * more than {@value #LONGEST} tokens is read in pieces, cut at punctuation where there is some,
 * each with a root of its own.
 *
 * <p>Immutable and safe to share: the models are read-only once loaded, and every call makes its
 * own state. Needs CoreNLP and its Arabic models on the class path and about 550 MB of heap.
 */
public final class CoreNlpEngine implements SyntaxEngine {
  /** The most tokens that are parsed in one go; bounds time and memory. */
  static final int LONGEST = 100;

  private final CoreNlpModels models;

  private CoreNlpEngine(CoreNlpModels models) {
    this.models = models;
  }

  /**
   * Loads the models; takes some seconds.
   *
   * @throws IOException if CoreNLP or its Arabic models are not on the class path, or a model
   *     cannot be read; the message says what is missing and what to add
   */
  public static CoreNlpEngine load() throws IOException {
    return new CoreNlpEngine(models());
  }

  /** The models behind the engine, or what to add to the class path. */
  static CoreNlpModels models() throws IOException {
    try {
      return CoreNlpModels.load();
    } catch (NoClassDefFoundError e) {
      throw new IOException(
          "CoreNLP is not on the class path (" + e.getMessage() + ")" + remedy(), e);
    } catch (IOException e) {
      throw new IOException(e.getMessage() + remedy(), e);
    }
  }

  private static String remedy() {
    return "; add the dependencies "
        + OptionalLibrary.CORENLP.coordinate()
        + " and "
        + OptionalLibrary.CORENLP_MODELS.coordinate()
        + ", or choose Engine.LIGHT";
  }

  @Override
  public Parse parse(Sentence sentence) {
    List<Segment> segments = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int from = 0; from < tokens.size(); ) {
      int to = cut(tokens, from);
      append(piece(tokens.subList(from, to)), segments, phrases);
      from = to;
    }
    return new Parse(segments, phrases);
  }

  private Parse piece(List<Token> tokens) {
    try {
      return models.parse(tokens);
    } catch (RuntimeException e) {
      // CoreNLP promises nothing for odd input; a sentence it cannot read keeps its tokens.
      return new Parse(
          tokens.stream().map(t -> new Segment(t.span(), t.form(), Tag.OTHER)).toList(), List.of());
    }
  }

  private static int cut(List<Token> tokens, int from) {
    int furthest = from + LONGEST;
    if (furthest >= tokens.size()) {
      return tokens.size();
    }
    for (int i = furthest; i > from + LONGEST / 2; i--) {
      if (tokens.get(i - 1).kind() == Token.Kind.PUNCTUATION) {
        return i;
      }
    }
    return furthest;
  }

  private static void append(Parse piece, List<Segment> segments, List<Phrase> phrases) {
    int segmentBase = segments.size();
    int phraseBase = phrases.size();
    segments.addAll(piece.segments());
    for (Phrase phrase : piece.phrases()) {
      phrases.add(
          new Phrase(
              phrase.label(),
              phrase.first() + segmentBase,
              phrase.last() + segmentBase,
              phrase.parent() < 0 ? -1 : phrase.parent() + phraseBase));
    }
  }
}
