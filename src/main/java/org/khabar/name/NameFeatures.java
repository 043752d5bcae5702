package org.khabar.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.khabar.learn.Crf;
import org.khabar.learn.Features;
import org.khabar.learn.ModelStore;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.Token;
import org.khabar.token.WordClasses;

/** What the tagger looks at around each token. Safe to share. */
final class NameFeatures {
  private static final int BEFORE = Words.BEFORE;
  private static final int AFTER = Words.AFTER;

  /** Shares of words of sport in a text, from a mention to nothing else. */
  private static final double[] SPORT = {0.007, 0.018, 0.04};

  /** Templates of the forms around a token, from the first before it. */
  private static final int[] FORM = {18, 4, 2, 1, 3, 5};

  /** A text with fewer words than this is taken to have so many. */
  private static final int SHORT = 30;

  private final Lexicon lexicon;

  private NameFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Loads the lists, and the classes of words of a store; knows no usage of words. */
  static NameFeatures load(ModelStore models) throws IOException {
    return new NameFeatures(Lexicon.load(models));
  }

  /** The same with a usage of words. */
  NameFeatures with(WordUsage usage) {
    return new NameFeatures(lexicon.with(usage));
  }

  /**
   * A sentence as the tagger sees it.
   *
   * @param words its words
   * @param features hashes, by token
   * @param allowed labels, by token, as bit masks
   * @param sums what other features add to the labels; empty for nothing
   */
  record Observed(Words words, int[][] features, long[] allowed, long[] sums)
      implements Crf.Sequence {
    private static final long[] NOTHING = {};

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

  /** The sentences of a text with all their features. */
  List<Observed> observe(Text text) {
    List<Observed> observed = new ArrayList<>();
    observe(text, lexicon::word, true, observed::add);
    return observed;
  }

  /**
   * Gives the sentences of a text one after another, with sums in place of the features of single
   * words.
   */
  void observe(Text text, WordMemory memory, Consumer<Observed> each) {
    observe(text, memory::word, false, each);
  }

  private void observe(
      Text text, Function<String, Word> lookUp, boolean singles, Consumer<Observed> each) {
    List<Words> sentences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      sentences.add(Words.of(sentence.tokens(), lexicon, lookUp));
    }
    int sport = sport(sentences);
    Features sink = new Features();
    for (int s = 0; s < sentences.size(); s++) {
      List<Token> tokens = text.sentences().get(s).tokens();
      each.accept(observe(tokens, sentences.get(s), sport, singles, sink));
    }
  }

  /** The word of a form with its sums. */
  Word word(String form, Crf crf) {
    Word word = lexicon.word(form);
    Features sink = new Features();
    int[][] places = new int[Words.PLACES][];
    for (int place = 0; place < places.length; place++) {
      single(sink, form, word, place - BEFORE);
      places[place] = sink.take();
    }
    return word.with(crf.sums(places, Words.PLACES));
  }

  /** How much a text speaks of sport, 0 to 3: where clubs bear the names of towns. */
  private static int sport(List<Words> sentences) {
    int words = 0;
    int found = 0;
    for (Words sentence : sentences) {
      words += sentence.size();
      for (int t = 0; t < sentence.size(); t++) {
        found += sentence.get(t).sport() ? 1 : 0;
      }
    }
    double share = found / (double) Math.max(SHORT, words);
    int level = 0;
    while (level < SPORT.length && share >= SPORT[level]) {
      level++;
    }
    return level;
  }

  private Observed observe(
      List<Token> tokens, Words words, int sport, boolean singles, Features sink) {
    int n = tokens.size();
    int[][] lists = lexicon.listed(tokens, words);
    int[][] features = new int[n][];
    long[] allowed = new long[n];
    boolean headline = n < 20 && !isStop(tokens.get(n - 1));
    for (int t = 0; t < n; t++) {
      allowed[t] = NameLabels.allowed(words.get(t).proclitics());
      for (int d = -BEFORE; d <= AFTER && singles; d++) {
        single(sink, words.form(t + d), words.get(t + d), d);
      }
      if (t == 0 || headline) {
        boolean article = words.form(t).startsWith("ال");
        sink.add(37, (article ? 1 : 0) + (t == 0 ? 2 : 0) + (headline ? 4 : 0));
      }
      if (!tokens.get(t).form().equals(words.form(t))) {
        sink.add(35, tokens.get(t).form());
      }
      lists(sink, lists, t, sport);
      classes(sink, words, t);
      pairs(sink, words, t);
      if (sport > 0) {
        sport(sink, words, t, sport);
      }
      features[t] = sink.take();
    }
    return new Observed(words, features, allowed, singles ? Observed.NOTHING : words.sums());
  }

  /** What a word by itself says of the token that it stands {@code d} tokens after. */
  private static void single(Features sink, String form, Word word, int d) {
    sink.add(FORM[BEFORE + d], form);
    for (int cues = word.cues(); cues != 0; cues &= cues - 1) {
      sink.add(43 + BEFORE + d, Integer.numberOfTrailingZeros(cues));
    }
    if (d == 0) {
      own(sink, form, word);
    } else if (d >= -2) {
      classes(sink, 90 + 4 * d, word.nearClasses());
    }
    if (Math.abs(d) == 1) {
      next(sink, form, word, d);
    }
  }

  private static void own(Features sink, String form, Word word) {
    int n = form.length();
    sink.add(0);
    for (int k = 1; k <= 4 && k < n; k++) {
      sink.add(10 + k, form, 0, k);
      sink.add(14 + k, form, n - k, n);
    }
    for (int k = 1; k <= word.proclitics(); k++) {
      sink.add(24 + k, form, k, n);
      sink.add(27, form, k, n);
      sink.add(28, form, k, Math.min(n, k + 3));
    }
    if (word.proclitics() == 0) {
      sink.add(27, form);
    }
    for (int i = 0; i + 3 <= n; i++) {
      sink.add(36, form, i, i + 3);
    }
    int letter = n == 0 ? 0 : Character.getType(form.codePointAt(0));
    sink.add(33, letter * 16 + Math.min(n, 9));
    sink.add(34, form.startsWith("ال") ? 1 : 0);
    for (int k = 0; k <= word.proclitics(); k++) {
      classes(sink, 70 + 4 * k, word.classes()[k]);
      levels(sink, 50 + k, word.usages()[k]);
    }
  }

  /** What only the words next to a token say of it. */
  private static void next(Features sink, String form, Word word, int d) {
    int n = form.length();
    sink.add(d < 0 ? 20 : 22, form, 0, Math.min(2, n));
    sink.add(d < 0 ? 21 : 23, form, Math.max(0, n - 3), n);
    for (int k = 1; k <= word.proclitics(); k++) {
      sink.add(d < 0 ? 30 : 31, form, k, n);
    }
    for (int k = 0; k <= (d < 0 ? word.proclitics() : 0); k++) {
      top(sink, d < 0 ? 58 + k : 66, word.usages()[k]);
    }
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

  /** What lists say of a token and of those next to it. */
  private static void lists(Features sink, int[][] lists, int t, int sport) {
    for (int d = -1; d <= 1; d++) {
      if (t + d >= 0 && t + d < lists.length) {
        for (int feature : lists[t + d]) {
          sink.add(40 + d, feature);
          if (sport > 0 && d == 0) {
            sink.add(110 + sport, feature);
          }
        }
      }
    }
  }

  /** The classes of a token together with those next to it. */
  private static void classes(Features sink, Words words, int t) {
    int own = middle(words.get(t).classes()[0]);
    int before = middle(words.get(t - 1).nearClasses());
    int after = middle(words.get(t + 1).nearClasses());
    sink.add(103, before * (WordClasses.MIDDLE + 1) + own);
    sink.add(104, after * (WordClasses.MIDDLE + 1) + own);
  }

  private static int middle(int classes) {
    return classes < 0 ? WordClasses.MIDDLE : WordClasses.middle(classes);
  }

  /** The pairs of words around a token, and their usage. */
  private static void pairs(Features sink, Words words, int t) {
    sink.add(6, words.pairKey(t - 1, 0));
    sink.add(7, words.pairKey(t, 0));
    for (int k = 0; k <= words.get(t).proclitics(); k++) {
      levels(sink, 54 + k, words.pairUsage(t, k));
    }
    for (int k = 0; k <= words.get(t - 1).proclitics(); k++) {
      levels(sink, 62 + k, words.pairUsage(t - 1, k));
    }
    levels(sink, 67, words.pairUsage(t + 1, 0));
  }

  private static void sport(Features sink, Words words, int t, int sport) {
    sink.add(110, sport);
    sink.add(114, words.form(t));
    int classes = words.get(t).classes()[0];
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
    int first = WordUsage.place(usage, 0);
    if (first == WordUsage.PLACES) {
      sink.add(template, -2 - frequency);
    }
    for (int at = first; at < WordUsage.PLACES; at = WordUsage.place(usage, at + 1)) {
      sink.add(template, (frequency * WordUsage.PLACES + at) * 8 + WordUsage.level(usage, at));
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

  private static boolean isStop(Token token) {
    return ".!?؟…".contains(token.form());
  }
}
