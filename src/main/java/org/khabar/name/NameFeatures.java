package org.khabar.name;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.khabar.learn.Crf;
import org.khabar.learn.Features;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelStore;
import org.khabar.text.Sentence;
import org.khabar.text.Text;
import org.khabar.text.Token;
import org.khabar.text.WordClasses;

/** What the tagger looks at around each token. Safe to share. */
final class NameFeatures {
  private static final String EDGE = "\u0002";
  private static final long EDGE_KEY = HashedValues.key(EDGE);
  private static final int CUES_BEFORE = 3;
  private static final int CUES_AFTER = 2;

  /** Shares of words of sport in a text, from a mention to nothing else. */
  private static final double[] SPORT = {0.007, 0.018, 0.04};

  /** A text with fewer words than this is taken to have so many. */
  private static final int SHORT = 30;

  private final Gazetteer gazetteer;
  private final CueWords cues;
  private final WordClasses classes;
  private final WordUsage usage;

  private NameFeatures(Gazetteer gazetteer, CueWords cues, WordClasses classes, WordUsage usage) {
    this.gazetteer = gazetteer;
    this.cues = cues;
    this.classes = classes;
    this.usage = usage;
  }

  /** Loads the lists, and the classes of words of a store; knows no usage of words. */
  static NameFeatures load(ModelStore models) throws IOException {
    return new NameFeatures(
        Gazetteer.load(), CueWords.load(), WordClasses.load(models), WordUsage.NONE);
  }

  /** The same with a usage of words. */
  NameFeatures with(WordUsage usage) {
    return new NameFeatures(gazetteer, cues, classes, usage);
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

  /** The sentences of a text. */
  List<Observed> observe(Text text) {
    int sport = sport(text);
    return text.sentences().stream().map(sentence -> observe(sentence, sport)).toList();
  }

  /** How much a text speaks of sport, 0 to 3: where clubs bear the names of towns. */
  private int sport(Text text) {
    int words = 0;
    int found = 0;
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        words++;
        found += isSport(token.match()) ? 1 : 0;
      }
    }
    double share = found / (double) Math.max(SHORT, words);
    int level = 0;
    while (level < SPORT.length && share >= SPORT[level]) {
      level++;
    }
    return level;
  }

  private boolean isSport(String word) {
    for (int k = 0; k <= NameLabels.proclitics(word); k++) {
      if (CueWords.CueClass.SPORT.in(cues.classes(HashedValues.extend(0, word, k)))) {
        return true;
      }
    }
    return false;
  }

  private Observed observe(Sentence sentence, int sport) {
    List<Token> tokens = sentence.tokens();
    int n = tokens.size();
    Words words = new Words(tokens);
    int[][] lists = listed(tokens, words);
    int[][] features = new int[n][];
    long[] allowed = new long[n];
    Features sink = new Features();
    boolean headline = n < 20 && !isStop(tokens.get(n - 1));
    for (int t = 0; t < n; t++) {
      allowed[t] = NameLabels.allowed(tokens.get(t));
      forms(sink, words, t);
      shape(sink, tokens.get(t), t == 0, headline);
      for (int d = -1; d <= 1; d++) {
        if (t + d >= 0 && t + d < n) {
          for (int feature : lists[t + d]) {
            sink.add(40 + d, feature);
            if (sport > 0 && d == 0) {
              sink.add(110 + sport, feature);
            }
          }
        }
      }
      cues(sink, words, t);
      classes(sink, words, t);
      usage(sink, words, t);
      if (sport > 0) {
        sport(sink, words, t, sport);
      }
      features[t] = sink.take();
    }
    return new Observed(features, allowed);
  }

  /**
   * A sentence's words with what the tables say of each; positions may lie two tokens outside of
   * the sentence. Arrays of three hold the whole word, and what is left of it without one and two
   * proclitic letters.
   */
  private final class Words {
    private static final int MARGIN = 3;
    private static final int MOST = NameLabels.MOST_PROCLITICS + 1;

    private final String[] forms;
    private final int[] proclitics;
    private final long[] keys;
    private final int[] cue;
    private final int[] company;
    private final int[] usages;
    private final int[] pairs;

    Words(List<Token> tokens) {
      int size = tokens.size() + 2 * MARGIN;
      forms = new String[size];
      proclitics = new int[size];
      keys = new long[size * MOST];
      cue = new int[size];
      company = new int[size * MOST];
      usages = new int[size * MOST];
      pairs = new int[size * MOST];
      for (int i = 0; i < size; i++) {
        int t = i - MARGIN;
        boolean inside = t >= 0 && t < tokens.size();
        forms[i] = inside ? tokens.get(t).match() : EDGE;
        proclitics[i] = inside ? NameLabels.proclitics(forms[i]) : 0;
        for (int k = 0; k <= proclitics[i]; k++) {
          long key = inside ? HashedValues.extend(0, forms[i], k) : EDGE_KEY;
          keys[i * MOST + k] = key;
          company[i * MOST + k] = classes.of(key);
          usages[i * MOST + k] = usage.of(key);
          cue[i] = cue[i] == 0 ? cues.classes(key) : cue[i];
        }
      }
      for (int i = 0; i + 1 < size; i++) {
        for (int k = 0; k <= proclitics[i]; k++) {
          pairs[i * MOST + k] = usage.of(HashedValues.extend(keys[i * MOST + k], forms[i + 1], 0));
        }
      }
    }

    String form(int t) {
      return forms[t + MARGIN];
    }

    int proclitics(int t) {
      return proclitics[t + MARGIN];
    }

    long key(int t, int k) {
      return keys[(t + MARGIN) * MOST + k];
    }

    int cues(int t) {
      return cue[t + MARGIN];
    }

    int classes(int t, int k) {
      return company[(t + MARGIN) * MOST + k];
    }

    /** Of the whole word, or if it has none, of the word without one letter. */
    int nearClasses(int t) {
      int whole = classes(t, 0);
      return whole < 0 && proclitics(t) > 0 ? classes(t, 1) : whole;
    }

    int usage(int t, int k) {
      return usages[(t + MARGIN) * MOST + k];
    }

    /** Of the word and the one after it. */
    int pairUsage(int t, int k) {
      return pairs[(t + MARGIN) * MOST + k];
    }
  }

  private static void forms(Features sink, Words words, int t) {
    String w = words.form(t);
    String before = words.form(t - 1);
    String after = words.form(t + 1);
    sink.add(0);
    sink.add(1, w);
    sink.add(2, before);
    sink.add(3, after);
    sink.add(4, words.form(t - 2));
    sink.add(5, words.form(t + 2));
    sink.add(6, before, w);
    sink.add(7, w, after);
    sink.add(8, words.form(t - 2), before);
    sink.add(9, after, words.form(t + 2));
    sink.add(10, before, after);
    sink.add(18, words.form(t - 3));
    int n = w.length();
    for (int k = 1; k <= 4 && k < n; k++) {
      sink.add(10 + k, w, 0, k);
      sink.add(13 + k + 1, w, n - k, n);
    }
    affixes(sink, 20, before);
    affixes(sink, 22, after);
    int most = words.proclitics(t);
    for (int k = 1; k <= most; k++) {
      sink.add(24 + k, w, k, n);
      sink.add(27, w, k, n);
      sink.add(28, w, k, Math.min(n, k + 3));
    }
    if (most == 0) {
      sink.add(27, w);
    }
    for (int k = 1; k <= words.proclitics(t - 1); k++) {
      sink.add(30, before, k, before.length());
    }
    for (int k = 1; k <= words.proclitics(t + 1); k++) {
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

  private static void cues(Features sink, Words words, int t) {
    for (int d = -CUES_BEFORE; d <= CUES_AFTER; d++) {
      for (int mask = words.cues(t + d); mask != 0; mask &= mask - 1) {
        sink.add(43 + CUES_BEFORE + d, Integer.numberOfTrailingZeros(mask));
      }
    }
  }

  private static void classes(Features sink, Words words, int t) {
    for (int k = 0; k <= words.proclitics(t); k++) {
      classes(sink, 70 + 4 * k, words.classes(t, k));
    }
    for (int d = -2; d <= 2; d++) {
      if (d != 0) {
        classes(sink, 90 + 4 * d, words.nearClasses(t + d));
      }
    }
    int own = middle(words.classes(t, 0));
    int before = middle(words.nearClasses(t - 1));
    int after = middle(words.nearClasses(t + 1));
    sink.add(103, before * (WordClasses.MIDDLE + 1) + own);
    sink.add(104, after * (WordClasses.MIDDLE + 1) + own);
    sink.add(105, before * (WordClasses.MIDDLE + 1) + after);
    sink.add(106, middle(words.nearClasses(t - 2)) * (WordClasses.MIDDLE + 1) + before);
  }

  private static void classes(Features sink, int template, int classes) {
    if (classes < 0) {
      sink.add(template, -1);
    } else {
      sink.add(template + 1, WordClasses.coarse(classes));
      sink.add(template + 2, WordClasses.middle(classes));
      sink.add(template + 3, WordClasses.fine(classes));
    }
  }

  private static int middle(int classes) {
    return classes < 0 ? WordClasses.MIDDLE : WordClasses.middle(classes);
  }

  private static void usage(Features sink, Words words, int t) {
    for (int k = 0; k <= words.proclitics(t); k++) {
      levels(sink, 50 + k, words.usage(t, k));
      levels(sink, 54 + k, words.pairUsage(t, k));
    }
    for (int k = 0; k <= words.proclitics(t - 1); k++) {
      top(sink, 58 + k, words.usage(t - 1, k));
      levels(sink, 62 + k, words.pairUsage(t - 1, k));
    }
    top(sink, 66, words.usage(t + 1, 0));
    levels(sink, 67, words.pairUsage(t + 1, 0));
  }

  private static void sport(Features sink, Words words, int t, int sport) {
    sink.add(110, sport);
    sink.add(114, words.form(t));
    int classes = words.classes(t, 0);
    if (classes >= 0) {
      sink.add(115, WordClasses.coarse(classes) * 4 + sport);
      sink.add(116, WordClasses.middle(classes) * 4 + sport);
    }
  }

  private static void levels(Features sink, int template, int usage) {
    if (usage < 0) {
      sink.add(template, -1);
      return;
    }
    int frequency = WordUsage.frequency(usage);
    boolean any = false;
    for (int place = 0; place < WordUsage.PLACES; place++) {
      int level = WordUsage.level(usage, place);
      if (level > 0) {
        any = true;
        sink.add(template, (frequency * WordUsage.PLACES + place) * 8 + level);
      }
    }
    if (!any) {
      sink.add(template, -2 - frequency);
    }
  }

  /** The place where the word stands most. */
  private static void top(Features sink, int template, int usage) {
    int best = 0;
    int top = -1;
    for (int place = 0; place < WordUsage.PLACES && usage >= 0; place++) {
      int level = WordUsage.level(usage, place);
      if (level > best) {
        best = level;
        top = place;
      }
    }
    sink.add(template, usage < 0 ? -9 : top * 8 + best);
  }

  /**
   * For each token what lists say: class, place in the listed name, letters stripped before it. The
   * longest name wins at each starting point.
   */
  private int[][] listed(List<Token> tokens, Words words) {
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
      for (int k = 0; k <= words.proclitics(t); k++) {
        long key = words.key(t, k);
        int end = -1;
        int classes = 0;
        for (int j = t; j < n; j++) {
          Token token = tokens.get(j);
          if (token.kind() == Token.Kind.PUNCTUATION && token.form().equals("-") && j > t) {
            continue;
          }
          if (j > t) {
            key = HashedValues.extend(key, token.match(), 0);
          }
          int entry = gazetteer.entry(key);
          if (Gazetteer.classes(entry) != 0) {
            end = j;
            classes = Gazetteer.classes(entry);
          }
          if (!Gazetteer.continues(entry)) {
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
}
