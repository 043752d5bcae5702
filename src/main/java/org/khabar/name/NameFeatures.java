package org.khabar.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
   * @param sums what other features add to the labels; empty for nothing
   */
  record Observed(int[][] features, long[] allowed, int[] sums) implements Crf.Sequence {
    private static final int[] NOTHING = {};

    Observed(int[][] features, long[] allowed) {
      this(features, allowed, NOTHING);
    }

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
    observe(text, lexicon::word, Sinks.one(new Features()), observed::add);
    return observed;
  }

  /**
   * Gives the sentences of a text one after another, with sums in place of the features of single
   * words.
   */
  void observe(Text text, WordMemory memory, Consumer<Observed> each) {
    observe(text, memory::word, Sinks.joint(new Features()), each);
  }

  private void observe(
      Text text, Function<String, Word> lookUp, Sinks sinks, Consumer<Observed> each) {
    List<Words> sentences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      sentences.add(Words.of(sentence.tokens(), lexicon, lookUp));
    }
    int sport = sport(sentences);
    for (int s = 0; s < sentences.size(); s++) {
      each.accept(observe(text.sentences().get(s).tokens(), sentences.get(s), sport, sinks));
    }
  }

  /** The word of a form with its sums. */
  Word word(String form, Crf crf) {
    Word word = lexicon.word(form);
    return word.with(crf.sums(alone(form, word)));
  }

  /** The features that a word by itself adds to the tokens around it, by place. */
  private static int[][] alone(String form, Word word) {
    Features sink = new Features();
    Words words = Words.alone(form, word);
    int[][] features = new int[Words.PLACES][];
    for (int place = 0; place < Words.PLACES; place++) {
      Sinks sinks = Sinks.single(sink, place);
      int t = BEFORE - place;
      forms(sinks, words, t);
      trigrams(sinks, words, t);
      cues(sinks, words, t);
      classes(sinks, words, t);
      usage(sinks, words, t);
      features[place] = sink.take();
    }
    return features;
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

  private Observed observe(List<Token> tokens, Words words, int sport, Sinks sinks) {
    int n = tokens.size();
    int[][] lists = lexicon.listed(tokens, words);
    int[][] features = new int[n][];
    long[] allowed = new long[n];
    Features sink = sinks.joint;
    boolean headline = n < 20 && !isStop(tokens.get(n - 1));
    for (int t = 0; t < n; t++) {
      allowed[t] = NameLabels.allowed(tokens.get(t));
      forms(sinks, words, t);
      shape(sink, tokens.get(t), t == 0, headline);
      trigrams(sinks, words, t);
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
      cues(sinks, words, t);
      classes(sinks, words, t);
      usage(sinks, words, t);
      if (sport > 0) {
        sport(sink, words, t, sport);
      }
      features[t] = sink.take();
    }
    return new Observed(features, allowed, words.sums());
  }

  /**
   * Where a token's features go.
   *
   * @param joint those of more than one word
   * @param singles those of one word, by its place
   */
  private record Sinks(Features joint, Features[] singles) {

    /** All into one. */
    static Sinks one(Features sink) {
      Features[] singles = new Features[Words.PLACES];
      Arrays.fill(singles, sink);
      return new Sinks(sink, singles);
    }

    /** Only those of more than one word. */
    static Sinks joint(Features sink) {
      return new Sinks(sink, one(Features.none()).singles);
    }

    /** Only those of the word at a place. */
    static Sinks single(Features sink, int place) {
      Sinks sinks = one(Features.none());
      sinks.singles[place] = sink;
      return sinks;
    }

    /** For the word {@code d} tokens after the token. */
    Features at(int d) {
      return singles[d + BEFORE];
    }
  }

  private static void forms(Sinks sinks, Words words, int t) {
    Features joint = sinks.joint;
    Features own = sinks.at(0);
    String w = words.form(t);
    String before = words.form(t - 1);
    String after = words.form(t + 1);
    joint.add(0);
    own.add(1, w);
    sinks.at(-1).add(2, before);
    sinks.at(1).add(3, after);
    sinks.at(-2).add(4, words.form(t - 2));
    sinks.at(2).add(5, words.form(t + 2));
    joint.add(6, before, w);
    joint.add(7, w, after);
    joint.add(8, words.form(t - 2), before);
    joint.add(9, after, words.form(t + 2));
    joint.add(10, before, after);
    sinks.at(-3).add(18, words.form(t - 3));
    int n = w.length();
    for (int k = 1; k <= 4 && k < n; k++) {
      own.add(10 + k, w, 0, k);
      own.add(13 + k + 1, w, n - k, n);
    }
    affixes(sinks.at(-1), 20, before);
    affixes(sinks.at(1), 22, after);
    int most = words.get(t).proclitics();
    for (int k = 1; k <= most; k++) {
      own.add(24 + k, w, k, n);
      own.add(27, w, k, n);
      own.add(28, w, k, Math.min(n, k + 3));
    }
    if (most == 0) {
      own.add(27, w);
    }
    for (int k = 1; k <= words.get(t - 1).proclitics(); k++) {
      sinks.at(-1).add(30, before, k, before.length());
    }
    for (int k = 1; k <= words.get(t + 1).proclitics(); k++) {
      sinks.at(1).add(31, after, k, after.length());
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
  }

  private static void trigrams(Sinks sinks, Words words, int t) {
    String w = words.form(t);
    for (int i = 0; i + 3 <= w.length(); i++) {
      sinks.at(0).add(36, w, i, i + 3);
    }
  }

  private static void cues(Sinks sinks, Words words, int t) {
    for (int d = -BEFORE; d <= AFTER; d++) {
      for (int mask = words.get(t + d).cues(); mask != 0; mask &= mask - 1) {
        sinks.at(d).add(43 + BEFORE + d, Integer.numberOfTrailingZeros(mask));
      }
    }
  }

  private static void classes(Sinks sinks, Words words, int t) {
    Word word = words.get(t);
    for (int k = 0; k <= word.proclitics(); k++) {
      classes(sinks.at(0), 70 + 4 * k, word.classes()[k]);
    }
    for (int d = -2; d <= 2; d++) {
      if (d != 0) {
        classes(sinks.at(d), 90 + 4 * d, words.get(t + d).nearClasses());
      }
    }
    Features joint = sinks.joint;
    int own = middle(word.classes()[0]);
    int before = middle(words.get(t - 1).nearClasses());
    int after = middle(words.get(t + 1).nearClasses());
    joint.add(103, before * (WordClasses.MIDDLE + 1) + own);
    joint.add(104, after * (WordClasses.MIDDLE + 1) + own);
    joint.add(105, before * (WordClasses.MIDDLE + 1) + after);
    joint.add(106, middle(words.get(t - 2).nearClasses()) * (WordClasses.MIDDLE + 1) + before);
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

  private static void usage(Sinks sinks, Words words, int t) {
    Word word = words.get(t);
    Word before = words.get(t - 1);
    for (int k = 0; k <= word.proclitics(); k++) {
      levels(sinks.at(0), 50 + k, word.usages()[k]);
      levels(sinks.joint, 54 + k, words.pairUsage(t, k));
    }
    for (int k = 0; k <= before.proclitics(); k++) {
      top(sinks.at(-1), 58 + k, before.usages()[k]);
      levels(sinks.joint, 62 + k, words.pairUsage(t - 1, k));
    }
    top(sinks.at(1), 66, words.get(t + 1).usages()[0]);
    levels(sinks.joint, 67, words.pairUsage(t + 1, 0));
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

  private static boolean isStop(Token token) {
    return ".!?؟…".contains(token.form());
  }
}
