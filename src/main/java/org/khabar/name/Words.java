package org.khabar.name;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.khabar.learn.HashedValues;
import org.khabar.learn.LabelSums;
import org.khabar.token.Token;

/** The words of a sentence; positions may lie outside of it. */
final class Words {
  /** How many tokens before a token its features look at. */
  static final int BEFORE = 3;

  /** How many after it. */
  static final int AFTER = 2;

  /** The places of those and of the token itself. */
  static final int PLACES = BEFORE + 1 + AFTER;

  private static final String EDGE = "\u0002";
  private static final int MARGIN = BEFORE + AFTER;
  private static final int MOST = NameLabels.MOST_PROCLITICS + 1;

  private final int size;
  private final String[] forms;
  private final Word[] words;
  private final long[] pairKeys;
  private final int[] pairs;

  private Words(int size, Word edge) {
    this.size = size;
    forms = new String[size + 2 * MARGIN];
    words = new Word[forms.length];
    pairKeys = new long[forms.length * MOST];
    pairs = new int[pairKeys.length];
    Arrays.fill(forms, EDGE);
    Arrays.fill(words, edge);
  }

  /**
   * Of a sentence.
   *
   * @param lookUp gives the word of a form
   */
  static Words of(List<Token> tokens, Lexicon lexicon, Function<String, Word> lookUp) {
    Words words = new Words(tokens.size(), lookUp.apply(EDGE));
    for (int t = 0; t < words.size; t++) {
      String form = tokens.get(t).match();
      words.forms[t + MARGIN] = form;
      words.words[t + MARGIN] = lookUp.apply(form);
    }
    for (int t = -1; t <= words.size; t++) {
      long[] keys = words.get(t).keys();
      for (int k = 0; k < keys.length; k++) {
        long pair = HashedValues.extend(keys[k], words.form(t + 1), 0);
        words.pairKeys[(t + MARGIN) * MOST + k] = pair;
        words.pairs[(t + MARGIN) * MOST + k] = lexicon.usage().of(pair);
      }
    }
    return words;
  }

  int size() {
    return size;
  }

  String form(int t) {
    return forms[t + MARGIN];
  }

  Word get(int t) {
    return words[t + MARGIN];
  }

  /** The key of the word without {@code k} letters together with the one after it. */
  long pairKey(int t, int k) {
    return pairKeys[(t + MARGIN) * MOST + k];
  }

  /** Usage of the word without {@code k} letters and the one after it. */
  int pairUsage(int t, int k) {
    return pairs[(t + MARGIN) * MOST + k];
  }

  /** What the words by themselves add to the labels: rows of {@link LabelSums}, by position. */
  long[] sums() {
    int longs = LabelSums.longs(NameLabels.COUNT);
    long[] sums = new long[size * longs];
    for (int t = 0; t < size; t++) {
      for (int place = 0; place < PLACES; place++) {
        long[] added = get(t + place - BEFORE).sums();
        for (int i = 0; i < longs; i++) {
          sums[t * longs + i] += added[place * longs + i];
        }
      }
    }
    return sums;
  }
}
