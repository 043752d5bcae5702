package org.khabar.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.khabar.entity.MentionType;
import org.khabar.learn.Crf;
import org.khabar.learn.Features;
import org.khabar.learn.LabelSums;

/**
 * What a first look at a whole document says of each token: how sure it was there and next to
 * there, and what it took the same word, or the same two words, for elsewhere in the document
 * (after Krishnan and Manning 2006). A family name that stands alone is known by the full name at
 * another place.
 */
final class Recurrence {
  private static final int PLACES = WordUsage.PLACES;
  private static final int EDGE = NameLabels.COUNT;
  private static final int NO_LABEL = NameLabels.COUNT + 1;
  private static final int STRIDE = 32;
  private static final double[] LEVELS = {0.05, 0.2, 0.4, 0.6, 0.8, 0.93};

  private static final MentionType[] TYPES = MentionType.values();
  private static final float[] NOTHING = {};
  private static final int MOST = NameLabels.MOST_PROCLITICS + 1;

  private final List<Words> sentences;
  private final List<Crf.Labelling> first;
  private final int[] wordSlots; // of each token's readings
  private final int[] pairSlots; // of each token's readings with the token after it; -1 for none
  private final Occurrences words;
  private final Occurrences pairs;
  private final Features sink = new Features();

  private Recurrence(List<Words> sentences, List<Crf.Labelling> first) {
    this.sentences = sentences;
    this.first = first;
    int tokens = sentences.stream().mapToInt(Words::size).sum();
    wordSlots = new int[tokens * MOST];
    pairSlots = new int[tokens * MOST];
    words = new Occurrences(tokens * MOST);
    pairs = new Occurrences(tokens * MOST);
  }

  /**
   * All features of every token, by sentence.
   *
   * @param first labels of the first look, by sentence
   */
  static List<int[][]> observe(List<Words> sentences, List<Crf.Labelling> first) {
    Recurrence recurrence = new Recurrence(sentences, first);
    recurrence.collect();
    return recurrence.features((t, key) -> Neighbours.observe(key, recurrence.sink));
  }

  /**
   * Features of every token, by sentence, with sums in place of what its neighbours add.
   *
   * @param first labels of the first look, by sentence
   * @param allowed labels that tokens may take, by sentence
   * @param memory gives the sums
   */
  static List<NameFeatures.Observed> observe(
      List<Words> sentences,
      List<Crf.Labelling> first,
      List<long[]> allowed,
      LongFunction<Neighbours> memory) {
    Recurrence recurrence = new Recurrence(sentences, first);
    int longs = LabelSums.longs(NameLabels.COUNT);
    long[] sums = new long[recurrence.wordSlots.length / MOST * longs];
    recurrence.collect();
    List<int[][]> features =
        recurrence.features(
            (at, key) -> {
              long[] added = memory.apply(key).sums();
              System.arraycopy(added, 0, sums, at * longs, longs);
            });
    List<NameFeatures.Observed> observed = new ArrayList<>();
    int from = 0;
    for (int s = 0; s < features.size(); s++) {
      int to = from + features.get(s).length * longs;
      observed.add(
          new NameFeatures.Observed(
              sentences.get(s),
              features.get(s),
              allowed.get(s),
              Arrays.copyOfRange(sums, from, to)));
      from = to;
    }
    return observed;
  }

  /** Takes what the first look said of each token of a text and of those next to it. */
  private interface NeighbourSink {
    /** Takes {@link Neighbours#key} of the text's token {@code at}. */
    void add(int at, long key);
  }

  /**
   * How often keys occur, and the evidence of those that may be names: an open-addressing table.
   */
  private static final class Occurrences {
    private final long[] keys;
    private final int[] counts;
    private final Evidence[] evidence;

    Occurrences(int most) {
      int size = Integer.highestOneBit(Math.max(8, most)) << 1;
      keys = new long[size];
      counts = new int[size];
      evidence = new Evidence[size];
    }

    /** The slot of the key. */
    int add(long key, int at, float[] probabilities) {
      int slot = slot(key);
      keys[slot] = key;
      counts[slot]++;
      for (float probability : probabilities) {
        if (probability >= LEVELS[0]) {
          if (evidence[slot] == null) {
            evidence[slot] = new Evidence();
          }
          evidence[slot].add(at, probabilities);
          break;
        }
      }
      return slot;
    }

    private int slot(long key) {
      int mask = keys.length - 1;
      int slot = (int) (key >>> 20) & mask;
      while (counts[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }

  /** The probabilities of the occurrences of a key that may be names, by place in a name. */
  private static final class Evidence {
    private final float[] top = new float[PLACES];
    private final float[] second = new float[PLACES];
    private final int[] topAt = new int[PLACES];

    Evidence() {
      Arrays.fill(topAt, -1);
    }

    void add(int at, float[] probabilities) {
      for (int place = 0; place < PLACES; place++) {
        float p = probabilities[place];
        if (p > top[place]) {
          second[place] = top[place];
          top[place] = p;
          topAt[place] = at;
        } else if (p > second[place]) {
          second[place] = p;
        }
      }
    }

    /** The highest probability at a place among all occurrences but the one {@code at}. */
    float elsewhere(int place, int at) {
      return topAt[place] == at ? second[place] : top[place];
    }
  }

  private void collect() {
    float[] here = new float[PLACES];
    float[] both = new float[PLACES];
    int at = 0;
    for (int s = 0; s < first.size(); s++) {
      Words sentence = sentences.get(s);
      Crf.Labelling labels = first.get(s);
      for (int t = 0; t < sentence.size(); t++, at++) {
        long[] keys = sentence.get(t).keys();
        boolean last = t + 1 == sentence.size();
        boolean named = isOpen(labels, t);
        boolean pairNamed = named || !last && isOpen(labels, t + 1);
        for (int k = 0; k < keys.length; k++) {
          fill(here, labels, t, k);
          wordSlots[at * MOST + k] = words.add(keys[k], at, named ? here : NOTHING);
          if (pairNamed && !last) {
            fill(both, labels, t + 1, 0);
            for (int place = 0; place < PLACES; place += 2) {
              both[place] = here[place];
            }
          }
          pairSlots[at * MOST + k] =
              last ? -1 : pairs.add(sentence.pairKey(t, k), at, pairNamed ? both : NOTHING);
        }
      }
    }
  }

  /** Whether a token may be of a name. */
  private static boolean isOpen(Crf.Labelling labels, int t) {
    return labels.open(t) != 1L << NameLabels.OUTSIDE;
  }

  private static void fill(float[] places, Crf.Labelling labels, int t, int proclitics) {
    if (!isOpen(labels, t)) {
      Arrays.fill(places, 0);
      return;
    }
    for (MentionType type : TYPES) {
      int place = 2 * type.ordinal();
      places[place] = (float) labels.marginal(t, NameLabels.begin(type, proclitics));
      places[place + 1] = proclitics > 0 ? 0 : (float) labels.marginal(t, NameLabels.inside(type));
    }
  }

  private List<int[][]> features(NeighbourSink neighbours) {
    List<int[][]> features = new ArrayList<>();
    int at = 0;
    for (int s = 0; s < first.size(); s++) {
      Crf.Labelling labels = first.get(s);
      int[][] rows = new int[labels.length()][];
      for (int t = 0; t < rows.length; t++, at++) {
        neighbours.add(at, neighbours(labels, t, rows.length));
        elsewhere(sentences.get(s), labels.label(t), t, at);
        rows[t] = sink.take();
      }
      features.add(rows);
    }
    return features;
  }

  private static long neighbours(Crf.Labelling labels, int t, int size) {
    int own = labels.label(t);
    int sure = level((float) labels.marginal(t, own));
    int before = t > 0 ? labels.label(t - 1) : EDGE;
    int before2 = t > 1 ? labels.label(t - 2) : EDGE;
    int after = t + 1 < size ? labels.label(t + 1) : EDGE;
    int after2 = t + 2 < size ? labels.label(t + 2) : EDGE;
    int next = NO_LABEL;
    double best = LEVELS[0];
    for (long left = labels.open(t) & ~(1L << own); left != 0; left &= left - 1) {
      int label = Long.numberOfTrailingZeros(left);
      double marginal = labels.marginal(t, label);
      if (marginal > best) {
        best = marginal;
        next = label;
      }
    }
    return Neighbours.key(own, sure, before, before2, after, after2, next);
  }

  private void elsewhere(Words sentence, int own, int t, int at) {
    for (int k = 0; k <= sentence.get(t).proclitics(); k++) {
      elsewhere(2 + k, words, wordSlots[at * MOST + k], at, own);
      elsewhere(6 + k, pairs, pairSlots[at * MOST + k], at, NO_LABEL);
    }
    if (t > 0) {
      for (int k = 0; k <= sentence.get(t - 1).proclitics(); k++) {
        elsewhere(10 + k, pairs, pairSlots[(at - 1) * MOST + k], at - 1, NO_LABEL);
      }
    }
  }

  private void elsewhere(int template, Occurrences occurrences, int slot, int at, int own) {
    if (slot < 0 || occurrences.counts[slot] < 2) {
      return;
    }
    Evidence evidence = occurrences.evidence[slot];
    for (int place = 0; evidence != null && place < PLACES; place++) {
      int level = level(evidence.elsewhere(place, at));
      if (level > 0) {
        sink.add(template, place * STRIDE + level);
        if (own != NO_LABEL) {
          sink.add(template + 20, (own * PLACES + place) * STRIDE + level);
        }
      }
    }
    sink.add(template + 40, Math.min(occurrences.counts[slot] - 1, 4));
  }

  private static int level(float probability) {
    int level = 0;
    while (level < LEVELS.length && probability >= LEVELS[level]) {
      level++;
    }
    return level;
  }
}
