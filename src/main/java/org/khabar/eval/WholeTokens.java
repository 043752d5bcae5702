package org.khabar.eval;

import java.util.ArrayList;
import java.util.List;
import org.khabar.Analysis;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.text.Span;

/**
 * Makes analyses comparable with annotation in columns ({@link org.khabar.learn.ConllReader}),
 * whose names are whole tokens, proclitics included, and which has nothing else.
 */
public final class WholeTokens {

  private WholeTokens() {}

  /** The names of an analysis, each from white space to white space. */
  public static Analysis names(Analysis analysis) {
    String text = analysis.document().text();
    List<Mention> names = new ArrayList<>();
    for (Mention mention : analysis.mentions()) {
      if (mention.type() != MentionType.TITLE) {
        Span span = extend(mention.span(), text);
        names.add(
            new Mention(
                mention.id(),
                mention.type(),
                span,
                span.of(text),
                mention.confidence(),
                mention.entity(),
                mention.title()));
      }
    }
    return new Analysis(
        analysis.document(),
        analysis.published(),
        names,
        analysis.entities(),
        List.of(),
        analysis.warnings());
  }

  private static Span extend(Span span, String text) {
    int start = span.start();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = span.end();
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }
}
