package org.khabar.syntax;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.Tree;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.khabar.learn.Loading;
import org.khabar.token.Token;

/**
 * CoreNLP's Arabic models and the calls into them.
 *
 * <p>Apart from {@link CoreNlpEngine} so that the latter links where CoreNLP is missing. The models
 * are opened as streams, since CoreNLP's own look-up by name prints to standard error.
 */
final class CoreNlpModels {
  private static final String FOLDER = "edu/stanford/nlp/models/";
  private static final String SEGMENTER =
      FOLDER + "segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz";
  private static final String TAGGER = FOLDER + "pos-tagger/arabic.tagger";
  private static final String PARSER = FOLDER + "srparser/arabicSR.ser.gz";

  // Packed bytes unpacked at a time: the default of 512 costs more calls than work.
  private static final int BUFFER = 1 << 16;

  private final CoreNlpSegmenter segmenter;
  private final MaxentTagger tagger;
  private final ShiftReduceParser parser;
  private final FinerTags finerTags;

  private CoreNlpModels(
      CoreNlpSegmenter segmenter,
      MaxentTagger tagger,
      ShiftReduceParser parser,
      FinerTags finerTags) {
    this.segmenter = segmenter;
    this.tagger = tagger;
    this.parser = parser;
    this.finerTags = finerTags;
  }

  static CoreNlpModels load() throws IOException {
    Loading<CoreNlpSegmenter> segmenter = Loading.start(CoreNlpModels::segmenter);
    Loading<MaxentTagger> tagger = Loading.start(CoreNlpModels::tagger);
    ShiftReduceParser parser = parser();
    return new CoreNlpModels(segmenter.get(), tagger.get(), parser, FinerTags.load());
  }

  private static CoreNlpSegmenter segmenter() throws IOException {
    try (InputStream in = new GZIPInputStream(open(SEGMENTER), BUFFER)) {
      return new CoreNlpSegmenter(CRFClassifier.getClassifier(in));
    } catch (ClassNotFoundException | ClassCastException e) {
      throw misfit(e);
    }
  }

  private static MaxentTagger tagger() throws IOException {
    try (InputStream in = open(TAGGER)) {
      return new MaxentTagger(in, new Properties(), false);
    }
  }

  private static ShiftReduceParser parser() throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(new GZIPInputStream(open(PARSER), BUFFER), BUFFER))) {
      return (ShiftReduceParser) in.readObject();
    } catch (ClassNotFoundException | ClassCastException e) {
      throw misfit(e);
    }
  }

  private static IOException misfit(Exception e) {
    return new IOException("CoreNLP's Arabic models do not fit this CoreNLP", e);
  }

  /** Segments and tags tokens without parsing them. */
  List<Segment> tag(List<Token> tokens) {
    return read(tokens, false).segments();
  }

  /** Reads tokens that are few enough to be parsed together. */
  Parse parse(List<Token> tokens) {
    return read(tokens, true);
  }

  private Parse read(List<Token> tokens, boolean withPhrases) {
    List<CoreNlpSegmenter.Unit> units = segmenter.segment(tokens);
    List<CoreLabel> labels = new ArrayList<>(units.size());
    for (CoreNlpSegmenter.Unit unit : units) {
      CoreLabel label = new CoreLabel();
      label.setWord(unit.atb());
      label.setValue(unit.atb());
      labels.add(label);
    }
    tagger.tagCoreLabels(labels);
    List<Segment> segments = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      CoreNlpSegmenter.Unit unit = units.get(i);
      segments.add(
          new Segment(
              unit.span(),
              unit.form(),
              finerTags.refine(AtbTags.tag(labels.get(i).tag()), unit.form())));
    }
    return new Parse(segments, withPhrases ? phrases(labels, segments) : List.of());
  }

  private List<Phrase> phrases(List<CoreLabel> labels, List<Segment> segments) {
    List<Phrase> phrases = new ArrayList<>();
    Tree tree = parser.apply(labels);
    // A parse that got stuck leaves words out; its indices would be wrong.
    if (tree.getLeaves().size() == segments.size()) {
      int first = 0;
      for (Tree child : tree.children()) {
        first = collect(child, first, -1, segments, phrases);
      }
    }
    return phrases;
  }

  /** Adds the constituents under {@code tree} in preorder; returns the segment after it. */
  private static int collect(
      Tree tree, int first, int parent, List<Segment> segments, List<Phrase> phrases) {
    if (tree.isLeaf() || tree.isPreTerminal()) {
      return first + 1;
    }
    int index = phrases.size();
    // Where the treebank has a noun with a complement, as in (NP (NN مع) (NP …)).
    boolean prepositional =
        tree.value().equals("NP")
            && tree.numChildren() > 1
            && tree.getChild(0).isPreTerminal()
            && segments.get(first).tag() == Tag.PREPOSITION;
    String label = prepositional ? "PP" : tree.value().split("[-=]", 2)[0];
    phrases.add(new Phrase(label, first, first, parent));
    int last = first;
    for (Tree child : tree.children()) {
      last = collect(child, last, index, segments, phrases);
    }
    phrases.set(index, new Phrase(label, first, last, parent));
    return last;
  }

  private static InputStream open(String name) throws IOException {
    ClassLoader loader = CoreNlpModels.class.getClassLoader();
    InputStream in = loader.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("CoreNLP's model " + name + " is not on the class path");
    }
    return new BufferedInputStream(in);
  }
}
