package org.khabar.learn;

import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Leaves out labels without a chance before anything is summed up: those that stand in no labelling
 * whose scores, without transitions, come near the best one's (max-marginals, Weiss and Taskar
 * 2010). Immutable and safe to share.
 */
final class LabelPruner {
  // Scores are natural logarithms: what lies so far below the best has less than a two-thousandth
  // of its weight, a share in no probability that anybody reads.
  private static final double HOPELESS = 8;

  private static final Comparator<Long> BY_SIZE =
      Comparator.<Long>comparingInt(Long::bitCount).thenComparing(Comparator.naturalOrder());

  private final int labels;
  private final long every; // the labels, as a bit mask
  private final long first; // those that may come first
  private final Side after;
  private final Side before;

  /** For labels with {@code followers} as of {@link Crf}. */
  LabelPruner(int labels, long[] followers) {
    this.labels = labels;
    this.every = -1L >>> -labels;
    this.first = followers[labels];
    long[] leaders = new long[labels];
    for (int x = 0; x < labels; x++) {
      for (int y = 0; y < labels; y++) {
        leaders[y] |= (followers[x] >>> y & 1) << x;
      }
    }
    after = new Side(Arrays.copyOf(followers, labels));
    before = new Side(leaders);
  }

  /** What may stand on one side of a label: many labels share a mask, and masks share labels. */
  private static final class Side {
    private final long[] masks; // none in an earlier one
    private final int[] kinds; // of each label, the place of its mask
    private final long[] own; // the labels of each mask that are in no mask within it
    private final int[][] within; // the masks that lie in a mask

    Side(long[] next) {
      masks = Arrays.stream(next).boxed().distinct().sorted(BY_SIZE).mapToLong(m -> m).toArray();
      kinds = Arrays.stream(next).mapToInt(mask -> Longs.indexOf(masks, mask)).toArray();
      own = masks.clone();
      within = new int[masks.length][];
      for (int kind = 0; kind < masks.length; kind++) {
        long mask = masks[kind];
        within[kind] =
            IntStream.range(0, kind).filter(inner -> (masks[inner] & ~mask) == 0).toArray();
        for (int inner : within[kind]) {
          own[kind] &= ~masks[inner];
        }
      }
    }

    /** The best score among the open labels of each mask. */
    void best(long open, double[] scores, int base, double[] best) {
      for (int kind = 0; kind < own.length; kind++) {
        double max = Double.NEGATIVE_INFINITY;
        for (int inner : within[kind]) {
          max = best[inner] > max ? best[inner] : max;
        }
        for (long left = open & own[kind]; left != 0; left &= left - 1) {
          double score = scores[base + Long.numberOfTrailingZeros(left)];
          max = score > max ? score : max; // Math.max takes longer, for numbers that are none
        }
        best[kind] = max;
      }
    }
  }

  /** The labels of each position that are worth a look; all allowed ones if those do not join. */
  long[] open(Crf.Sequence sequence, double[] scores) {
    int n = sequence.length();
    long[] allowed = new long[n];
    for (int t = 0; t < n; t++) {
      allowed[t] = sequence.allowed(t) & every;
    }
    double[] onward = onward(allowed, scores);
    double least = Double.NEGATIVE_INFINITY;
    for (long left = n > 0 ? allowed[0] & first : 0; left != 0; left &= left - 1) {
      least = Math.max(least, onward[Long.numberOfTrailingZeros(left)] - HOPELESS);
    }
    if (least == Double.NEGATIVE_INFINITY) {
      return allowed;
    }
    long[] open = new long[n];
    double[] here = new double[labels]; // the best labelling that ends in a label
    double[] past = new double[before.masks.length];
    for (int t = 0; t < n; t++) {
      int base = t * labels;
      for (long left = t == 0 ? allowed[t] & first : allowed[t]; left != 0; left &= left - 1) {
        int y = Long.numberOfTrailingZeros(left);
        double led = past[before.kinds[y]];
        here[y] = led + scores[base + y];
        open[t] |= led + onward[base + y] > least ? 1L << y : 0;
      }
      before.best(open[t], here, 0, past);
    }
    return open;
  }

  /** Of each label the best labelling from there to the end. */
  private double[] onward(long[] allowed, double[] scores) {
    double[] onward = new double[allowed.length * labels];
    double[] next = new double[after.masks.length];
    for (int t = allowed.length - 1; t >= 0; t--) {
      int base = t * labels;
      for (long left = allowed[t]; left != 0; left &= left - 1) {
        int y = Long.numberOfTrailingZeros(left);
        onward[base + y] = scores[base + y] + next[after.kinds[y]];
      }
      after.best(allowed[t], onward, base, next);
    }
    return onward;
  }
}
