package org.khabar.syntax;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.international.arabic.process.IOBUtils;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.DomainAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.GoldAnswerAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.khabar.text.Span;
import org.khabar.token.Token;

/**
 * Cuts tokens into the segments of the Penn Arabic Treebank with CoreNLP's character model.
 *
 * <p>Asks the model for a label a character instead of a segmented string, so that every segment
 * knows its characters by construction and nothing has to be aligned afterwards. Gives the same
 * segments as {@code ArabicSegmenter} on the same tokens. Safe to share: the model is only read.
 */
final class CoreNlpSegmenter {
  private static final String BOUNDARY = ".##.";

  /** Longer than any word: such a token is debris, and is left whole. */
  private static final int LONGEST_WORD = 40;

  private final CRFClassifier<CoreLabel> model;

  CoreNlpSegmenter(CRFClassifier<CoreLabel> model) {
    this.model = model;
  }

  /**
   * A segment.
   *
   * @param span place in the repaired text
   * @param form its letters, those that segmentation changes back in their own shape: {@code ة} for
   *     {@code ت} before an enclitic, the article for {@code ل} after {@code ل}
   * @param atb as the treebank writes it: {@link #form} without hamzas on alef, punctuation in
   *     ASCII
   */
  record Unit(Span span, String form, String atb) {}

  List<Unit> segment(List<Token> tokens) {
    List<CoreLabel> characters = new ArrayList<>();
    for (Token token : tokens) {
      if (!characters.isEmpty()) {
        add(characters, IOBUtils.getBoundaryCharacter(), BOUNDARY, 0, "");
      }
      String atb = atb(token.form());
      if (splits(token)) {
        for (int i = 0; i < atb.length(); i++) {
          String label = i == 0 ? IOBUtils.BeginSymbol : IOBUtils.ContinuationSymbol;
          add(characters, atb.substring(i, i + 1), label, i, atb);
        }
      } else {
        add(characters, atb, IOBUtils.NosegSymbol, 0, atb);
      }
    }
    List<CoreLabel> labelled = model.classify(characters);
    List<Unit> units = new ArrayList<>();
    int at = 0;
    for (Token token : tokens) {
      if (splits(token)) {
        split(token, labelled.subList(at, at + token.form().length()), units);
        at += token.form().length() + 1;
      } else {
        units.add(new Unit(token.span(), token.form(), atb(token.form())));
        at += 2;
      }
    }
    return units;
  }

  private static boolean splits(Token token) {
    return token.kind() == Token.Kind.WORD
        && token.form().length() <= LONGEST_WORD
        && token.form().length() == token.span().length()
        && token.form().chars().allMatch(c -> c >= 0x621 && c <= 0x6D3 && Character.isLetter(c));
  }

  private static void split(Token token, List<CoreLabel> labels, List<Unit> units) {
    String form = token.form();
    String atb = atb(form);
    int start = 0;
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      String label = labels.get(i).get(AnswerAnnotation.class);
      boolean rewrite = label.equals(IOBUtils.RewriteSymbol);
      boolean article = rewrite && form.charAt(i) == 'ل';
      if (i > 0 && (article || label.equals(IOBUtils.BeginSymbol))) {
        units.add(unit(token, start, i, written));
        start = i;
        written.setLength(0);
      }
      written.append(rewrite ? rewritten(atb.charAt(i), form.charAt(i)) : form.substring(i, i + 1));
    }
    units.add(unit(token, start, form.length(), written));
  }

  private static Unit unit(Token token, int start, int end, StringBuilder written) {
    int base = token.span().start();
    String form = written.toString();
    return new Unit(new Span(base + start, base + end), form, atb(form));
  }

  /** What a letter was before clitics were attached to its word. */
  private static String rewritten(char atb, char letter) {
    return switch (atb) {
      case 'ت', 'ه' -> "ة";
      case 'ل' -> "ال";
      case 'ي', 'ا' -> "ى";
      case 'ى' -> "ي";
      default -> String.valueOf(letter);
    };
  }

  /** A form in the orthography of the treebank. */
  private static String atb(String form) {
    if (form.length() != 1) {
      StringBuilder out = new StringBuilder(form.length());
      form.chars().forEach(c -> out.append(atb((char) c)));
      return out.toString();
    }
    return switch (form.charAt(0)) {
      case '(' -> "-LRB-";
      case ')' -> "-RRB-";
      case '\u00AB', '\u00BB', '\u201C', '\u201D' -> "\"";
      case '\u061B' -> ";";
      case '\u061F' -> "?";
      default -> String.valueOf(atb(form.charAt(0)));
    };
  }

  private static char atb(char c) {
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671', '\u0672', '\u0673' -> '\u0627';
      case '\u060C', '\u066B' -> ',';
      case '\u066A' -> '%';
      default -> c;
    };
  }

  private static void add(
      List<CoreLabel> characters, String character, String label, int index, String word) {
    CoreLabel datum = new CoreLabel();
    datum.set(TextAnnotation.class, character);
    datum.set(CharAnnotation.class, character);
    datum.set(AnswerAnnotation.class, label);
    datum.set(GoldAnswerAnnotation.class, label);
    datum.set(DomainAnnotation.class, "atb");
    datum.setIndex(index);
    datum.setWord(word);
    characters.add(datum);
  }
}
