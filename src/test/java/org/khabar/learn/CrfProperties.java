package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A random field on random short chains against the sum over all their labellings. */
class CrfProperties {
  private static final double NEAR = 1e-9;
  private static final int FEATURES = 6;

  @Property(tries = 200)
  void logZIsTheSumOfAllLabellings(@ForAll long seed) {
    Chain chain = new Chain(seed);
    assertEquals(Math.log(chain.sum(labelling -> true)), chain.lattice().logZ(), NEAR);
  }

  @Property(tries = 500)
  void labelsOfLabellingsNearTheBestStayOpen(@ForAll long seed) {
    Chain chain = new Chain(seed);
    Crf.Labelling labelling = chain.crf().label(chain);
    double best = chain.best(chain::emissions);
    for (int[] labels : chain.all()) {
      if (chain.open(labels) && chain.emissions(labels) > best - 8 + NEAR) {
        for (int t = 0; t < labels.length; t++) {
          assertTrue((labelling.open(t) >>> labels[t] & 1) == 1);
        }
      }
    }
  }

  @Property(tries = 500)
  void onlyLabelsOfLabellingsNearTheBestStayOpen(@ForAll long seed) {
    Chain chain = new Chain(seed);
    Crf.Labelling labelling = chain.crf().label(chain);
    double best = chain.best(chain::emissions);
    long[] near = new long[chain.length()];
    for (int[] labels : chain.all()) {
      if (chain.open(labels) && chain.emissions(labels) > best - 8 - NEAR) {
        Arrays.setAll(near, t -> near[t] | 1L << labels[t]);
      }
    }
    for (int t = 0; t < near.length; t++) {
      assertEquals(0, labelling.open(t) & ~near[t]);
    }
  }

  /** Of the labels that the field leaves open. */
  @Property(tries = 200)
  void marginalsOfLabels(@ForAll long seed) {
    Chain all = new Chain(seed);
    Crf.Labelling labelling = all.crf().label(all);
    Chain chain = all.of(labelling);
    for (int t = 0; t < chain.length(); t++) {
      for (int y = 0; y < chain.labels; y++) {
        int position = t;
        int label = y;
        assertEquals(chain.share(l -> l[position] == label), labelling.marginal(t, y), NEAR);
      }
    }
  }

  @Property(tries = 200)
  void marginalsOfPairs(@ForAll long seed) {
    Chain chain = new Chain(seed);
    double[] pairs = new double[chain.labels * chain.labels];
    chain.lattice().addPairs(1, pairs);
    for (int x = 0; x < chain.labels; x++) {
      for (int y = 0; y < chain.labels; y++) {
        double expected = 0;
        for (int t = 0; t + 1 < chain.length(); t++) {
          int position = t;
          int before = x;
          int after = y;
          expected += chain.share(l -> l[position] == before && l[position + 1] == after);
        }
        assertEquals(expected, pairs[x * chain.labels + y], NEAR);
      }
    }
  }

  @Property(tries = 200)
  void viterbiFindsTheBestLabelling(@ForAll long seed) {
    Chain all = new Chain(seed);
    Crf.Labelling labelling = all.crf().label(all);
    Chain chain = all.of(labelling);
    int[] found = new int[chain.length()];
    Arrays.setAll(found, labelling::label);
    assertTrue(chain.open(found));
    assertEquals(chain.best(chain::score), chain.score(found), NEAR);
  }

  @Property(tries = 100)
  void probabilityOfAStretch(@ForAll long seed) {
    Chain all = new Chain(seed);
    Crf.Labelling labelling = all.crf().label(all);
    Chain chain = all.of(labelling);
    int n = chain.length();
    for (int from = 0; from < n; from++) {
      for (int to = from + 1; to <= n; to++) {
        for (long continuing = 0; continuing < 1L << chain.labels; continuing++) {
          int start = from;
          int end = to;
          long mask = continuing;
          double expected =
              chain.share(
                  l -> {
                    for (int t = start; t < end; t++) {
                      if (l[t] != labelling.label(t)) {
                        return false;
                      }
                    }
                    return end == n || (mask & 1L << l[end]) == 0;
                  });
          assertEquals(expected, labelling.probability(from, to, continuing), NEAR);
        }
      }
    }
  }

  /** A random field with a sequence for it; label 0 is open everywhere. */
  private static final class Chain implements Crf.Sequence {
    private final int labels;
    private final long[] followers;
    private final byte[] weights;
    private final float[] transitions;
    private final int[][] features;
    private final long[] allowed;

    Chain(long seed) {
      Random random = new Random(seed);
      labels = 1 + random.nextInt(4);
      followers = random.longs(labels + 1).map(mask -> mask & ((1L << labels) - 1) | 1).toArray();
      weights = new byte[FEATURES * labels];
      random.nextBytes(weights);
      transitions = new float[labels * labels];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = (float) random.nextGaussian();
      }
      // Hashes run one beyond the field's features: an unknown one weighs nothing.
      features = new int[1 + random.nextInt(5)][];
      for (int t = 0; t < features.length; t++) {
        features[t] = random.ints(random.nextInt(6), 0, FEATURES + 1).toArray();
      }
      allowed = random.longs(features.length).map(mask -> mask | 1).toArray();
    }

    private Chain(Chain chain, long[] allowed) {
      labels = chain.labels;
      followers = chain.followers;
      weights = chain.weights;
      transitions = chain.transitions;
      features = chain.features;
      this.allowed = allowed;
    }

    /** The same with only the labels that a labelling leaves open. */
    Chain of(Crf.Labelling labelling) {
      return new Chain(this, IntStream.range(0, length()).mapToLong(labelling::open).toArray());
    }

    Crf crf() {
      int[] hashes = new int[FEATURES];
      Arrays.setAll(hashes, i -> i);
      LabelWeights table = new LabelWeights(labels, hashes, weights);
      return new Crf(labels, followers, table, 1f / 64, transitions);
    }

    Lattice lattice() {
      double[] scores = new double[length() * labels];
      for (int t = 0; t < length(); t++) {
        for (int y = 0; y < labels; y++) {
          scores[t * labels + y] = emission(t, y);
        }
      }
      Lattice lattice = new Lattice(labels, followers, transitions);
      lattice.fill(length(), scores, this::allowed);
      return lattice;
    }

    private double emission(int t, int y) {
      double sum = 0;
      for (int feature : features[t]) {
        sum += feature < FEATURES ? weights[y * FEATURES + feature] / 64.0 : 0;
      }
      return sum;
    }

    boolean open(int[] labelling) {
      long open = followers[labels];
      for (int t = 0; t < labelling.length; t++) {
        if ((open & allowed[t] & 1L << labelling[t]) == 0) {
          return false;
        }
        open = followers[labelling[t]];
      }
      return true;
    }

    double emissions(int[] labelling) {
      double score = 0;
      for (int t = 0; t < labelling.length; t++) {
        score += emission(t, labelling[t]);
      }
      return score;
    }

    double score(int[] labelling) {
      double score = emissions(labelling);
      for (int t = 1; t < labelling.length; t++) {
        score += transitions[labelling[t - 1] * labels + labelling[t]];
      }
      return score;
    }

    double best(ToDoubleFunction<int[]> score) {
      double best = Double.NEGATIVE_INFINITY;
      for (int[] labelling : all()) {
        best = Math.max(best, open(labelling) ? score.applyAsDouble(labelling) : best);
      }
      return best;
    }

    double sum(Predicate<int[]> which) {
      double sum = 0;
      for (int[] labelling : all()) {
        sum += open(labelling) && which.test(labelling) ? Math.exp(score(labelling)) : 0;
      }
      return sum;
    }

    double share(Predicate<int[]> which) {
      return sum(which) / sum(labelling -> true);
    }

    private int[][] all() {
      int[][] all = new int[(int) Math.pow(labels, length())][length()];
      for (int i = 0; i < all.length; i++) {
        int rest = i;
        for (int t = 0; t < length(); t++) {
          all[i][t] = rest % labels;
          rest /= labels;
        }
      }
      return all;
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
}
