package org.khabar.name;

import java.util.Arrays;
import java.util.List;
import org.khabar.learn.Crf;
import org.khabar.learn.Features;
import org.khabar.text.Sentence;
import org.khabar.text.Token;

/** What the tagger looks at around each token. Safe to share. */
final class NameFeatures {
  private static final String EDGE = "\u0002";
  private final Gazetteer gazetteer;

  NameFeatures(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A sentence as the tagger sees it. */
  record Observed(int[][] features, long[] allowed) implements Crf.Sequence {
    @Override
    public int length() {
      return features.length;
    }

    @Override
    public int[] features(int position) {
      return features[position];
    }

    @Override
    public long allowed(int position) {
      return allowed[position];
    }
  }

  Observed observe(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int n = tokens.size();
    int[][] lists = listed(tokens);
    int[][] features = new int[n][];
    long[] allowed = new long[n];
    Features sink = new Features();
    boolean headline = n < 20 && !isStop(tokens.get(n - 1));
    for (int t = 0; t < n; t++) {
      allowed[t] = NameLabels.allowed(tokens.get(t));
      words(sink, tokens, t);
      shape(sink, tokens.get(t), t == 0, headline);
      for (int d = -1; d <= 1; d++) {
        if (t + d >= 0 && t + d < n) {
          for (int feature : lists[t + d]) {
            sink.add(40 + d, feature);
          }
        }
      }
      features[t] = sink.take();
    }
    return new Observed(features, allowed);
  }

  private static void words(Features sink, List<Token> tokens, int t) {
    String w = word(tokens, t);
    String before = word(tokens, t - 1);
    String after = word(tokens, t + 1);
    sink.add(0);
    sink.add(1, w);
    sink.add(2, before);
    sink.add(3, after);
    sink.add(4, word(tokens, t - 2));
    sink.add(5, word(tokens, t + 2));
    sink.add(6, before, w);
    sink.add(7, w, after);
    sink.add(8, word(tokens, t - 2), before);
    sink.add(9, after, word(tokens, t + 2));
    sink.add(10, before, after);
    sink.add(18, word(tokens, t - 3));
    int n = w.length();
    for (int k = 1; k <= 4 && k < n; k++) {
      sink.add(10 + k, w, 0, k);
      sink.add(13 + k + 1, w, n - k, n);
    }
    affixes(sink, 20, before);
    affixes(sink, 22, after);
    int most = NameLabels.proclitics(w);
    for (int k = 1; k <= most; k++) {
      sink.add(24 + k, w, k, n);
      sink.add(27, w, k, n);
      sink.add(28, w, k, Math.min(n, k + 3));
    }
    if (most == 0) {
      sink.add(27, w);
    }
    for (int k = 1; k <= NameLabels.proclitics(before); k++) {
      sink.add(30, before, k, before.length());
    }
    for (int k = 1; k <= NameLabels.proclitics(after); k++) {
      sink.add(31, after, k, after.length());
    }
  }

  private static void affixes(Features sink, int template, String w) {
    int n = w.length();
    sink.add(template, w, 0, Math.min(2, n));
    sink.add(template + 1, w, Math.max(0, n - 3), n);
  }

  private static void shape(Features sink, Token token, boolean first, boolean headline) {
    String w = token.match();
    sink.add(33, token.kind().ordinal() * 16 + Math.min(w.length(), 9));
    sink.add(34, (w.startsWith("ال") ? 1 : 0) + (first ? 2 : 0) + (headline ? 4 : 0));
    if (!token.form().equals(w)) {
      sink.add(35, token.form());
    }
    for (int i = 0; i + 3 <= w.length(); i++) {
      sink.add(36, w, i, i + 3);
    }
  }

  /**
   * For each token what lists say: class, place in the listed name, letters stripped before it. The
   * longest name wins at each starting point.
   */
  private int[][] listed(List<Token> tokens) {
    int n = tokens.size();
    int[][] found = new int[n][];
    int[] sizes = new int[n];
    for (int t = 0; t < n; t++) {
      found[t] = new int[8];
    }
    for (int t = 0; t < n; t++) {
      if (tokens.get(t).kind() != Token.Kind.WORD) {
        continue;
      }
      int most = NameLabels.proclitics(tokens.get(t).match());
      for (int k = 0; k <= most; k++) {
        long key = 0;
        int end = -1;
        int classes = 0;
        for (int j = t; j < n; j++) {
          Token token = tokens.get(j);
          if (token.kind() == Token.Kind.PUNCTUATION && token.form().equals("-") && j > t) {
            continue;
          }
          key = Gazetteer.extend(key, token.match(), j == t ? k : 0);
          int here = gazetteer.classes(key);
          if (here != 0) {
            end = j;
            classes = here;
          }
          if (!gazetteer.continues(key)) {
            break;
          }
        }
        for (int c = 0; classes >> c != 0; c++) {
          if ((classes >> c & 1) != 0) {
            for (int j = t; j <= end; j++) {
              int place = j > t ? 2 : end > t ? 1 : 0;
              if (sizes[j] == found[j].length) {
                found[j] = Arrays.copyOf(found[j], sizes[j] * 2);
              }
              found[j][sizes[j]++] = (c * 4 + place) * 4 + k;
            }
          }
        }
      }
    }
    for (int t = 0; t < n; t++) {
      found[t] = Arrays.copyOf(found[t], sizes[t]);
    }
    return found;
  }

  private static boolean isStop(Token token) {
    return ".!?؟…".contains(token.form());
  }

  private static String word(List<Token> tokens, int t) {
    return t < 0 || t >= tokens.size() ? EDGE : tokens.get(t).match();
  }
}
