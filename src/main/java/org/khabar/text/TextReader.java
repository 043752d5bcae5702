package org.khabar.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs a text and cuts it into sentences and tokens. Immutable and safe to share. */
public final class TextReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\d+(?:[.,/:-]\\d+)*|[\\u0621-\\u064A\\u0671-\\u06D3]+|\\p{L}+|\\S");
  private static final Pattern LINE =
      Pattern.compile("[^\\n\\r]+?(?:[.!?\\u061F](?=\\s)|$|(?=[\\r\\n]))");
  private final Normalizer repair = Normalizer.of(Profile.REPAIR);
  private final Normalizer match = Normalizer.of(Profile.MATCH);

  private TextReader() {}

  /** Loads the packed sentence model. */
  public static TextReader load() throws IOException {
    return new TextReader();
  }

  /** Reads a text; never throws for odd text. */
  public Text read(String original) {
    AlignedText aligned = repair.normalize(original);
    String text = aligned.text();
    List<Sentence> sentences = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      List<Token> tokens = new ArrayList<>();
      Matcher token = TOKEN.matcher(text).region(line.start(), line.end());
      while (token.find()) {
        String form = token.group();
        char c = form.charAt(0);
        Token.Kind kind =
            c >= 0x621 && c <= 0x6D3 && Character.isLetter(c)
                ? Token.Kind.WORD
                : Character.isLetter(c)
                    ? Token.Kind.FOREIGN
                    : Character.isDigit(c) ? Token.Kind.NUMBER : Token.Kind.PUNCTUATION;
        tokens.add(new Token(new Span(token.start(), token.end()), form, match.apply(form), kind));
      }
      if (!tokens.isEmpty()) {
        sentences.add(
            new Sentence(
                new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end()),
                tokens));
      }
    }
    return new Text(aligned, sentences);
  }
}
