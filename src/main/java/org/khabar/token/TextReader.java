package org.khabar.token;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khabar.learn.ModelStore;
import org.khabar.text.AlignedText;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Token.Kind;

/**
 * Repairs a text and cuts it into sentences and tokens.
 *
 * <p>Takes any sequence of UTF-16 units, in linear time. A sentence has at most {@value
 * #MOST_TOKENS} tokens; a longer one is cut, after a comma where one is near. Immutable and safe to
 * share.
 */
public final class TextReader {
  private static final int MOST_TOKENS = 400;
  private static final int LEAST_TOKENS = 250;

  private final Normalizer repair = Normalizer.of(Profile.REPAIR);
  private final SentenceSplitter splitter;

  private TextReader(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /**
   * Loads the packed sentence model.
   *
   * @throws IOException if it is missing or broken
   */
  public static TextReader load() throws IOException {
    return load(ModelStore.packed());
  }

  /** Loads the sentence model of a store; as {@link #load()}. */
  public static TextReader load(ModelStore models) throws IOException {
    return new TextReader(SentenceSplitter.load(models));
  }

  /** Reads a text; never throws for odd text. */
  public Text read(String original) {
    AlignedText aligned = repair.normalize(original);
    String text = aligned.text();
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : splitter.split(text)) {
      List<Token> tokens = Tokenizer.tokenize(text, span.start(), span.end());
      int from = 0;
      while (from < tokens.size()) {
        int to = cut(tokens, from);
        List<Token> part = tokens.subList(from, to);
        int end = part.get(part.size() - 1).span().end();
        sentences.add(new Sentence(new Span(part.get(0).span().start(), end), part));
        from = to;
      }
    }
    return new Text(aligned, sentences);
  }

  /** Where to cut tokens that begin at {@code from}, so that later stages stay linear. */
  private static int cut(List<Token> tokens, int from) {
    if (tokens.size() - from <= MOST_TOKENS) {
      return tokens.size();
    }
    for (int to = from + MOST_TOKENS; to > from + LEAST_TOKENS; to--) {
      Token last = tokens.get(to - 1);
      if (last.kind() == Kind.PUNCTUATION && "،,؛;".contains(last.form())) {
        return to;
      }
    }
    return from + MOST_TOKENS;
  }
}
