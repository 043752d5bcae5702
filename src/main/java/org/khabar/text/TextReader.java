package org.khabar.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs a text and cuts it into sentences and tokens. Immutable and safe to share. */
public final class TextReader {
  private static final Pattern LINE =
      Pattern.compile("[^\\n\\r]+?(?:[.!?\\u061F](?=\\s)|$|(?=[\\r\\n]))");
  private final Normalizer repair = Normalizer.of(Profile.REPAIR);

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
      List<Token> tokens = Tokenizer.tokenize(text, line.start(), line.end());
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
