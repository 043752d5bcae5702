package org.khabar.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khabar.learn.Calibration;
import org.khabar.learn.Crf;
import org.khabar.learn.ModelStore;
import org.khabar.text.Sentence;
import org.khabar.text.Span;
import org.khabar.text.Text;
import org.khabar.text.Token;

/**
 * Finds persons, places, organisations and titles with a linear-chain conditional random field.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NameTagger {
  static final String FILE = "name/names.crf";
  static final String KIND = "NAMES";
  static final int VERSION = 2;

  private final Crf crf;
  private final Calibration calibration;
  private final NameFeatures features;

  NameTagger(Crf crf, Calibration calibration, NameFeatures features) {
    this.crf = crf;
    this.calibration = calibration;
    this.features = features;
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
    NameFeatures features = new NameFeatures(Gazetteer.load());
    return models.read(
        FILE,
        KIND,
        VERSION,
        in -> new NameTagger(Crf.readFrom(in), Calibration.readFrom(in), features));
  }

  /** Writes what {@link #load} reads. */
  void writeTo(DataOutputStream out) throws IOException {
    crf.writeTo(out);
    calibration.writeTo(out);
  }

  /** Names and titles in text order; they do not overlap. */
  public List<NameSpan> tag(Text text) {
    List<NameSpan> names = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      tag(sentence, names);
    }
    return names;
  }

  private void tag(Sentence sentence, List<NameSpan> names) {
    List<Token> tokens = sentence.tokens();
    if (tokens.isEmpty()) {
      return;
    }
    Crf.Labelling labels = crf.label(features.observe(sentence));
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
