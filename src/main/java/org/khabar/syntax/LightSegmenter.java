package org.khabar.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
        split(token, units);
      } else {
        units.add(
            new LightUnit(
                token.span(), token.form(), token.match(), LightUnit.Part.STEM, token.kind()));
      }
    }
    return units;
  }

  private void split(Token token, List<LightUnit> units) {
    String form = token.form();
    Clitics clitics = splitter.split(form);
    List<Span> proclitics = clitics.proclitics();
    int attached = proclitics.size() - (clitics.definite() ? 1 : 0);
    for (Span proclitic : proclitics.subList(0, attached)) {
      add(token, proclitic, proclitic.of(form), LightUnit.Part.PROCLITIC, units);
    }
    add(token, clitics.withArticle(), clitics.stemForm(form), LightUnit.Part.STEM, units);
    clitics
        .enclitic()
        .ifPresent(span -> add(token, span, span.of(form), LightUnit.Part.ENCLITIC, units));
  }

  private void add(
      Token token, Span inside, String form, LightUnit.Part part, List<LightUnit> units) {
    int base = token.span().start();
    units.add(
        new LightUnit(
            new Span(base + inside.start(), base + inside.end()),
            form,
            match.apply(form),
            part,
            token.kind()));
  }
}
