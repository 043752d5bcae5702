package org.khabar.name;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.khabar.entity.MentionType;
import org.khabar.learn.Crf;
import org.khabar.learn.HashedValues;
import org.khabar.learn.UnlabelledNews;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/** Counts how words are used in news that a tagger has read: self-training by statistics. */
final class WordUsageTrainer {
  private static final int LEAST_WORDS = 5;
  private static final int LEAST_PAIRS = 4;

  /** Articles that are read side by side. */
  private static final int BATCH = 256;

  /** A pair that is seldom part of a name is not worth its place. */
  private static final int LEAST_PAIR_LEVEL = 4;

  /** Probabilities are summed as whole numbers, so that the order of articles does not matter. */
  private static final int STEPS = 255;

  private final Table words = new Table();
  private final Table pairs = new Table();
  private final int[] places = new int[WordUsage.PLACES];
  private final int[] pairPlaces = new int[WordUsage.PLACES];

  /** Sums by place and occurrences by key, in open-addressing tables. */
  private static final class Table {
    private long[] keys = new long[1 << 16];
    private int[] counts = new int[1 << 16];
    private int[] rows = new int[1 << 16];
    private int size;
    private int[] sums = new int[WordUsage.PLACES << 10];
    private int used = 1; // row 0 is nobody's

    void add(long key, int[] places) {
      if (size * 3 > keys.length * 2) {
        grow();
      }
      int at = slot(key);
      if (counts[at]++ == 0) {
        keys[at] = key;
        size++;
      }
      boolean any = false;
      for (int value : places) {
        any |= value > 0;
      }
      if (any) {
        int base = row(at) * WordUsage.PLACES;
        for (int place = 0; place < WordUsage.PLACES; place++) {
          sums[base + place] += places[place];
        }
      }
    }

    /** The few words that ever stand in names have a row of sums. */
    private int row(int at) {
      if (rows[at] == 0) {
        if ((used + 1) * WordUsage.PLACES > sums.length) {
          sums = Arrays.copyOf(sums, sums.length * 2);
        }
        rows[at] = used++;
      }
      return rows[at];
    }

    private int slot(long key) {
      int mask = keys.length - 1;
      int at = (int) (key >>> 20) & mask;
      while (counts[at] != 0 && keys[at] != key) {
        at = (at + 1) & mask;
      }
      return at;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldCounts = counts;
      int[] oldRows = rows;
      keys = new long[oldKeys.length * 2];
      counts = new int[keys.length];
      rows = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldCounts[i] != 0) {
          int at = slot(oldKeys[i]);
          keys[at] = oldKeys[i];
          counts[at] = oldCounts[i];
          rows[at] = oldRows[i];
        }
      }
    }

    void usage(int least, int leastLevel, Map<Long, Integer> usages) {
      double[] means = new double[WordUsage.PLACES];
      for (int at = 0; at < keys.length; at++) {
        if (counts[at] < least) {
          continue;
        }
        for (int place = 0; place < means.length; place++) {
          means[place] = sums[rows[at] * WordUsage.PLACES + place] / (double) STEPS;
        }
        int usage = WordUsage.of(means, counts[at]);
        int top = 0;
        for (int place = 0; place < means.length; place++) {
          top = Math.max(top, WordUsage.level(usage, place));
        }
        if (top >= leastLevel) {
          usages.put(keys[at], usage);
        }
      }
    }
  }

  /** The usage of words in a file of articles. */
  static WordUsage read(Path jsonlXz, TextReader reader, NameTagger tagger) throws IOException {
    WordUsageTrainer trainer = new WordUsageTrainer();
    try (Stream<String> texts = UnlabelledNews.texts(jsonlXz)) {
      Iterators.partition(texts.iterator(), BATCH)
          .forEachRemaining(
              batch ->
                  batch.parallelStream()
                      .map(reader::read)
                      .forEach(text -> trainer.add(text, tagger)));
    }
    return trainer.usage();
  }

  private void add(Text text, NameTagger tagger) {
    List<Crf.Labelling> labels = tagger.label(text);
    synchronized (this) {
      add(text, labels);
    }
  }

  /** Adds an article. */
  void add(Text text, List<Crf.Labelling> labels) {
    for (int s = 0; s < labels.size(); s++) {
      add(text.sentences().get(s).tokens(), labels.get(s));
    }
  }

  private void add(List<Token> tokens, Crf.Labelling labels) {
    for (int t = 0; t < tokens.size(); t++) {
      Token token = tokens.get(t);
      if (!isWord(token)) {
        continue;
      }
      boolean pair = t + 1 < tokens.size() && isWord(tokens.get(t + 1));
      for (int k = 0; k <= NameLabels.proclitics(token.match()); k++) {
        long key = HashedValues.extend(0, token.match(), k);
        for (MentionType type : MentionType.values()) {
          int place = 2 * type.ordinal();
          places[place] = steps(labels.marginal(t, NameLabels.begin(type, k)));
          places[place + 1] = k > 0 ? 0 : steps(labels.marginal(t, NameLabels.inside(type)));
          pairPlaces[place] = places[place];
          if (pair) {
            pairPlaces[place + 1] = steps(labels.marginal(t + 1, NameLabels.inside(type)));
          }
        }
        words.add(key, places);
        if (pair) {
          pairs.add(HashedValues.extend(key, tokens.get(t + 1).match(), 0), pairPlaces);
        }
      }
    }
  }

  private static boolean isWord(Token token) {
    return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.FOREIGN;
  }

  private static int steps(double probability) {
    return (int) Math.round(probability * STEPS);
  }

  /** What has been counted so far. */
  WordUsage usage() {
    Map<Long, Integer> usages = new HashMap<>();
    words.usage(LEAST_WORDS, 0, usages);
    pairs.usage(LEAST_PAIRS, LEAST_PAIR_LEVEL, usages);
    return new WordUsage(HashedValues.of(usages));
  }
}
