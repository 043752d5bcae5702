package org.khabar.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khabar.entity.MentionType;
import org.khabar.learn.Calibration;
import org.khabar.learn.Crf;
import org.khabar.learn.Memory;
import org.khabar.learn.ModelStore;
import org.khabar.text.Span;
import org.khabar.token.Text;
import org.khabar.token.Token;

/**
 * Finds persons, places, organisations and titles with linear-chain conditional random fields in
 * two looks: at each sentence by itself, and again with what the first look said of the whole
 * document.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NameTagger {
  static final String FILE = "name/names.crf";
  static final String KIND = "NAMES";
  static final int VERSION = 4;

  private final Crf first;
  private final Crf second;
  private final Calibration calibration;
  private final NameFeatures features;
  private final WordMemory memory;
  private final Memory<Neighbours> neighbours = new Memory<>(1 << 12);

  /**
   * @param first labels each sentence by itself
   * @param second corrects the first's scores by what it said of the whole document
   */
  NameTagger(Crf first, Crf second, Calibration calibration, NameFeatures features) {
    this.first = first;
    this.second = second;
    this.calibration = calibration;
    this.features = features;
    this.memory = new WordMemory(features, first);
  }

  /**
   * Loads the packed model.
   *
   * @throws IOException if it is missing or broken; the message names the file
   */
  public static NameTagger load() throws IOException {
    return load(ModelStore.packed());
  }

  /** Loads the model of a store; as {@link #load()}. */
  public static NameTagger load(ModelStore models) throws IOException {
    NameFeatures features = NameFeatures.load(models).with(WordUsage.load(models));
    long[] followers = NameLabels.followers();
    return models.read(
        FILE,
        KIND,
        VERSION,
        in ->
            new NameTagger(
                Crf.readFrom(in, followers),
                Crf.readFrom(in, followers),
                Calibration.readFrom(in),
                features));
  }

  /** Writes what {@link #load} reads. */
  void writeTo(DataOutputStream out) throws IOException {
    first.writeTo(out);
    second.writeTo(out);
    calibration.writeTo(out);
  }

  /** Names and titles in text order; they do not overlap. */
  public List<NameSpan> tag(Text text) {
    List<NameSpan> names = new ArrayList<>();
    List<Crf.Labelling> labels = label(text);
    for (int s = 0; s < labels.size(); s++) {
      addNames(text.sentences().get(s).tokens(), labels.get(s), names);
    }
    return names;
  }

  /** The labels of every sentence, after both looks. */
  List<Crf.Labelling> label(Text text) {
    List<Words> sentences = new ArrayList<>();
    List<double[]> scores = new ArrayList<>();
    List<long[]> allowed = new ArrayList<>();
    List<Crf.Labelling> labels = new ArrayList<>();
    // A long document has room for scores, not for all features.
    features.observe(
        text,
        memory,
        sentence -> {
          sentences.add(sentence.words());
          scores.add(first.scores(sentence));
          allowed.add(sentence.allowed());
          labels.add(first.label(sentence, scores.get(scores.size() - 1)));
        });
    List<NameFeatures.Observed> again =
        Recurrence.observe(sentences, labels, allowed, this::neighbours);
    for (int s = 0; s < labels.size(); s++) {
      NameFeatures.Observed look = again.get(s);
      double[] corrected = second.scores(look);
      double[] before = scores.get(s);
      for (int i = 0; i < corrected.length; i++) {
        corrected[i] += before[i];
      }
      labels.set(s, second.label(look, corrected));
    }
    return labels;
  }

  private Neighbours neighbours(long key) {
    return neighbours.get(key, () -> Neighbours.of(key, second));
  }

  private void addNames(List<Token> tokens, Crf.Labelling labels, List<NameSpan> names) {
    for (int from = 0; from < tokens.size(); ) {
      int label = labels.label(from);
      int to = from + 1;
      if (label != NameLabels.OUTSIDE) {
        MentionType type = NameLabels.type(label);
        int inside = NameLabels.inside(type);
        while (to < tokens.size() && labels.label(to) == inside) {
          to++;
        }
        Span span =
            new Span(
                tokens.get(from).span().start() + NameLabels.proclitics(label),
                tokens.get(to - 1).span().end());
        double probability = labels.probability(from, to, 1L << inside);
        names.add(new NameSpan(type, span, calibration.apply(probability)));
      }
      from = to;
    }
  }
}
