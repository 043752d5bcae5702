package org.khabar.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A first-order linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over
 * hashed features. Immutable and safe to share.
 *
 * <p>A position is given by its feature hashes and a bit mask of the labels it may take.
 */
public final class Crf {
  /** A greater one can only be forged; exp of it, and sums of it, are still finite. */
  private static final float MOST_WEIGHT = 100;

  private final int labels;
  private final long[] followers;
  private final LabelWeights weights;
  private final float scale;
  private final float[] transitions;
  private final Lattice empty;
  private final LabelPruner pruner;

  /**
   * @param labels number of labels, at most 64
   * @param followers for each label the bit mask of labels that may come after it
   * @param weights of features, in steps of {@code scale}
   * @param transitions weight of label {@code b} after {@code a} at {@code a * labels + b}
   */
  Crf(int labels, long[] followers, LabelWeights weights, float scale, float[] transitions) {
    this.labels = labels;
    this.followers = followers;
    this.weights = weights;
    this.scale = scale;
    this.transitions = transitions;
    this.empty = new Lattice(labels, followers, transitions);
    this.pruner = new LabelPruner(labels, followers);
  }

  /** A sequence to label. */
  public interface Sequence {
    /** The number of positions. */
    int length();

    /** Feature hashes of a position. */
    int[] features(int position);

    /** Labels that a position may take, as a bit mask; never 0. */
    long allowed(int position);

    /**
     * What features besides these add to the labels: rows of {@link LabelSums}, one a position;
     * empty for nothing.
     */
    default long[] sums() {
      return new long[0];
    }
  }

  /** The labels' scores at every position: {@code [position * labels + label]}. */
  public double[] scores(Sequence sequence) {
    long[] given = sequence.sums();
    int longs = given.length == 0 ? 0 : LabelSums.longs(labels);
    double[] scores = new double[sequence.length() * labels];
    LabelWeights.Adder adder = weights.new Adder();
    for (int t = 0; t < sequence.length(); t++) {
      int[] added = adder.add(sequence.features(t));
      for (int y = 0, at = t * labels; y < labels; y++, at++) {
        scores[at] = (added[y] + (longs == 0 ? 0 : LabelSums.get(given, t * longs, y))) * scale;
      }
    }
    return scores;
  }

  /**
   * The sums of the weights of groups of features: rows of {@link LabelSums}, one a group.
   *
   * @param added how many such rows may be added up; sums that are too great for that end at their
   *     limit
   */
  public long[] sums(int[][] groups, int added) {
    int longs = LabelSums.longs(labels);
    long[] sums = new long[groups.length * longs];
    LabelWeights.Adder adder = weights.new Adder();
    for (int i = 0; i < groups.length; i++) {
      System.arraycopy(LabelSums.pack(adder.add(groups[i]), added), 0, sums, i * longs, longs);
    }
    return sums;
  }

  /** The most probable labels (Viterbi) and how sure each stretch of them is. */
  public Labelling label(Sequence sequence) {
    return label(sequence, scores(sequence));
  }

  /** As {@link #label(Sequence)}, from scores of the labels, which must not change any more. */
  public Labelling label(Sequence sequence, double[] scores) {
    long[] open = pruner.open(sequence, scores);
    return new Labelling(empty, viterbi(open, scores), open, scores);
  }

  private int[] viterbi(long[] allowed, double[] scores) {
    int n = allowed.length;
    int[] best = new int[n];
    if (n == 0) {
      return best;
    }
    byte[] from = new byte[n * labels];
    double[] now = new double[labels];
    double[] next = new double[labels];
    long open = allowed[0] & followers[labels];
    for (long left = open; left != 0; left &= left - 1) {
      int y = Long.numberOfTrailingZeros(left);
      now[y] = scores[y];
    }
    for (int t = 1; t < n; t++) {
      long before = open;
      open = 0;
      for (long left = allowed[t]; left != 0; left &= left - 1) {
        int y = Long.numberOfTrailingZeros(left);
        double top = Double.NEGATIVE_INFINITY;
        int source = -1;
        for (long sources = before & empty.leaders(y); sources != 0; sources &= sources - 1) {
          int x = Long.numberOfTrailingZeros(sources);
          double score = now[x] + transitions[x * labels + y];
          if (score > top) {
            top = score;
            source = x;
          }
        }
        if (source >= 0) {
          next[y] = top + scores[t * labels + y];
          from[t * labels + y] = (byte) source;
          open |= 1L << y;
        }
      }
      double[] swap = now;
      now = next;
      next = swap;
    }
    int last = Long.numberOfTrailingZeros(open);
    for (long left = open; left != 0; left &= left - 1) {
      int y = Long.numberOfTrailingZeros(left);
      last = now[y] > now[last] ? y : last;
    }
    for (int t = n - 1; t >= 0; t--) {
      best[t] = last;
      last = from[t * labels + last];
    }
    return best;
  }

  /** The most probable labels of a sequence. Not safe to share between threads. */
  public static final class Labelling {
    private final Lattice empty;
    private final int[] best;
    private final long[] open;
    private final double[] scores;
    private @Nullable Lattice lattice; // made when a probability is asked for

    private Labelling(Lattice empty, int[] best, long[] open, double[] scores) {
      this.empty = empty;
      this.best = best;
      this.open = open;
      this.scores = scores;
    }

    private Lattice lattice() {
      if (lattice == null) {
        lattice = new Lattice(empty);
        lattice.fill(best.length, scores, t -> open[t]);
      }
      return lattice;
    }

    /** The number of positions. */
    public int length() {
      return best.length;
    }

    /** The label of a position. */
    public int label(int position) {
      return best[position];
    }

    /** The labels of a position that are worth a look, as a bit mask. */
    public long open(int position) {
      return open[position];
    }

    /**
     * The probability of a label at a position, 0 to 1, whatever the others are; 0 for one that is
     * not {@link #open}.
     */
    public double marginal(int position, int label) {
      if (Long.bitCount(open[position]) == 1) {
        return open[position] >>> label & 1;
      }
      return lattice().marginal(position, label);
    }

    /**
     * The probability, 0 to 1, that positions {@code [from, to)} take the best labels together and
     * that the label after them is none of {@code continuing} (a bit mask).
     */
    public double probability(int from, int to, long continuing) {
      return lattice().probability(best, from, to, continuing);
    }
  }

  /** Writes labels, transitions and weights. */
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(labels);
    for (long mask : followers) {
      out.writeLong(mask);
    }
    for (float weight : transitions) {
      out.writeFloat(weight);
    }
    out.writeFloat(scale);
    weights.writeTo(out);
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @param followers of the labels that are expected, as they were for training
   * @throws IOException if labels are not those, weights are out of all proportion, or counts do
   *     not fit the data
   */
  public static Crf readFrom(DataInputStream in, long[] followers) throws IOException {
    int labels = in.readInt();
    if (labels != followers.length - 1) {
      throw new IOException("expected " + (followers.length - 1) + " labels, found " + labels);
    }
    for (int i = 0; i < followers.length; i++) {
      if (in.readLong() != followers[i]) {
        throw new IOException("not the expected labels after label " + i);
      }
    }
    float[] transitions = Numbers.floats(in, labels * labels);
    float scale = Numbers.floats(in, 1)[0];
    for (float weight : transitions) {
      if (Math.abs(weight) > MOST_WEIGHT) {
        throw new IOException("expected a transition up to " + MOST_WEIGHT + ", found " + weight);
      }
    }
    if (!(scale >= 0 && scale <= MOST_WEIGHT)) {
      throw new IOException("expected a scale up to " + MOST_WEIGHT + ", found " + scale);
    }
    return new Crf(labels, followers, LabelWeights.readFrom(in, labels), scale, transitions);
  }
}
