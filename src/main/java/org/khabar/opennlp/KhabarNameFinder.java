package org.khabar.opennlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.khabar.name.NameSpan;
import org.khabar.name.NameTagger;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/**
 * khabar's name tagger as a name finder of Apache OpenNLP.
 *
 * <p>It finds {@code person}, {@code location}, {@code organization} and {@code title}, each with
 * its confidence. A token counts to a name if part of it does, since OpenNLP's tokens keep
 * proclitics attached. Each call stands by itself, but khabar also learns from the rest of a text:
 * give it as much of an article at once as you have. Immutable and safe to share between threads.
 */
public final class KhabarNameFinder implements TokenNameFinder {
  private final TextReader texts;
  private final NameTagger tagger;

  private KhabarNameFinder(TextReader texts, NameTagger tagger) {
    this.texts = texts;
    this.tagger = tagger;
  }

  /**
   * Loads the packed models.
   *
   * @return ready to use
   * @throws IOException if one is missing or broken; the message names it
   */
  public static KhabarNameFinder load() throws IOException {
    return new KhabarNameFinder(TextReader.load(), NameTagger.load());
  }

  /**
   * The names among tokens, in order and not overlapping.
   *
   * @param tokens a sentence, or several
   * @return half-open spans of tokens
   */
  @Override
  public Span[] find(String[] tokens) {
    int[] starts = new int[tokens.length];
    StringBuilder joined = new StringBuilder();
    for (int t = 0; t < tokens.length; t++) {
      starts[t] = joined.length();
      joined.append(tokens[t]).append(' ');
    }
    Text text = texts.read(joined.toString());
    List<Span> found = new ArrayList<>();
    int first = 0;
    for (NameSpan name : tagger.tag(text)) {
      org.khabar.text.Span span = text.original(name.span());
      while (first < tokens.length && starts[first] + tokens[first].length() <= span.start()) {
        first++;
      }
      int last = first;
      while (last < tokens.length && starts[last] < span.end()) {
        last++;
      }
      if (last > first) {
        String type = name.type().name().toLowerCase(Locale.ROOT);
        found.add(new Span(first, last, type, name.confidence()));
        first = last;
      }
    }
    return found.toArray(Span[]::new);
  }

  /** Does nothing: nothing is kept from one call to the next. */
  @Override
  public void clearAdaptiveData() {}
}
