package org.khabar.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khabar.learn.HashedValues;
import org.khabar.learn.Memory;
import org.khabar.learn.ModelStore;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.CliticSplitter;
import org.khabar.token.Clitics;
import org.khabar.token.Token;

/**
 * Cuts tokens into proclitics, stem and enclitic, the article left on its stem as in the Penn
 * Arabic Treebank. Immutable and safe to share.
 */
final class LightSegmenter {
  private final CliticSplitter splitter;
  private final Normalizer match = Normalizer.of(Profile.MATCH);
  private final Memory<Cut> cuts = Memory.ofWords();

  /** A word's pieces, whatever stands around it. */
  private record Cut(long key, List<Piece> pieces) implements Memory.Keyed {}

  /**
   * A piece of a word.
   *
   * @param span in the word
   * @param match the form in the {@link Profile#MATCH} profile
   */
  private record Piece(Span span, String form, String match, LightUnit.Part part) {
    LightUnit at(Token token) {
      int base = token.span().start();
      Span place = new Span(base + span.start(), base + span.end());
      return new LightUnit(place, form, match, part, token.kind());
    }
  }

  private LightSegmenter(CliticSplitter splitter) {
    this.splitter = splitter;
  }

  static LightSegmenter load(ModelStore models) throws IOException {
    return new LightSegmenter(CliticSplitter.load(models));
  }

  List<LightUnit> segment(List<Token> tokens) {
    List<LightUnit> units = new ArrayList<>(tokens.size() * 5 / 4);
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD && token.form().length() == token.span().length()) {
        for (Piece piece : cut(token.form()).pieces) {
          units.add(piece.at(token));
        }
      } else {
        units.add(
            new LightUnit(
                token.span(), token.form(), token.match(), LightUnit.Part.STEM, token.kind()));
      }
    }
    return units;
  }

  private Cut cut(String form) {
    long key = HashedValues.key(form);
    return cuts.get(key, () -> new Cut(key, pieces(form)));
  }

  private List<Piece> pieces(String form) {
    List<Piece> pieces = new ArrayList<>();
    Clitics clitics = splitter.split(form);
    List<Span> proclitics = clitics.proclitics();
    int attached = proclitics.size() - (clitics.definite() ? 1 : 0);
    for (Span proclitic : proclitics.subList(0, attached)) {
      pieces.add(piece(proclitic, proclitic.of(form), LightUnit.Part.PROCLITIC));
    }
    pieces.add(piece(clitics.withArticle(), clitics.stemForm(form), LightUnit.Part.STEM));
    clitics
        .enclitic()
        .ifPresent(span -> pieces.add(piece(span, span.of(form), LightUnit.Part.ENCLITIC)));
    return pieces;
  }

  private Piece piece(Span span, String form, LightUnit.Part part) {
    return new Piece(span, form, match.apply(form), part);
  }
}
