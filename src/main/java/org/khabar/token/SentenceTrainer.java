package org.khabar.token;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.Event;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.ModelFile;
import org.khabar.letter.Letters;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/**
 * Trains the sentence splitter: on the sentences of a treebank as they are, and on news where the
 * label of a stop follows from careful rules.
 */
final class SentenceTrainer {
  private static final int ITERATIONS = 100;
  private static final int CUTOFF = 2;

  private final Normalizer repair = Normalizer.of(Profile.REPAIR);
  private final List<Event> events = new ArrayList<>();

  /** Adds the stops of news texts. */
  void addNews(Path gold) throws IOException {
    for (GoldDocument document : GoldDocument.read(gold)) {
      String text = repair.apply(document.text());
      for (String line : Splitter.on('\n').split(text)) {
        for (int at = 0; at < line.length(); at++) {
          if (SentenceBreaks.isCandidate(line, at, line.length())) {
            add(line, at, endsByRule(line, at));
          }
        }
      }
    }
  }

  /** Adds the stops of a treebank in CoNLL-U, where each {@code # text} line is a sentence. */
  void addTreebank(Path conllu) throws IOException {
    StringBuilder document = new StringBuilder();
    Set<Integer> ends = new HashSet<>();
    try (BufferedReader lines = Files.newBufferedReader(conllu)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# newdoc")) {
          addSentences(document.toString(), ends);
          document.setLength(0);
          ends.clear();
        } else if (line.startsWith("# text = ")) {
          document.append(repair.apply(line.substring("# text = ".length())).strip());
          ends.add(document.length());
          document.append(' ');
        }
      }
    }
    addSentences(document.toString(), ends);
  }

  private void addSentences(String document, Set<Integer> ends) {
    for (int at = 0; at < document.length(); at++) {
      if (SentenceBreaks.isCandidate(document, at, document.length())) {
        add(document, at, ends.contains(SentenceBreaks.endAfter(document, at, document.length())));
      }
    }
  }

  private void add(String line, int at, boolean ends) {
    String outcome = ends ? SentenceDetectorME.SPLIT : SentenceDetectorME.NO_SPLIT;
    events.add(new Event(outcome, SentenceBreaks.context(line, at, 0, line.length())));
  }

  /**
   * Whether the stop at {@code at} ends a sentence: not the dots of an ellipsis, which news uses
   * like a comma or a dash, and not after a single letter, unless that letter follows a year.
   */
  static boolean endsByRule(String line, int at) {
    boolean dot = line.charAt(at) == '.';
    if (line.charAt(at) == '\u2026' || (dot && at > 0 && line.charAt(at - 1) == '.')) {
      return false;
    }
    if (!dot) {
      return true;
    }
    int start = at;
    while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
      start--;
    }
    int length = at - start;
    if (length == 0) {
      // A number, quote or bracket before the stop; a list number begins its line.
      return start > 3;
    }
    int before = start > 0 && line.charAt(start - 1) == ' ' ? start - 2 : start - 1;
    boolean afterNumber = before >= 0 && Character.isDigit(line.charAt(before));
    boolean year = afterNumber && (line.charAt(start) == 'م' || line.charAt(start) == 'ه');
    if (year) {
      return length == 1;
    }
    int next = at + 1;
    while (next < line.length() && Letters.isArabic(line.charAt(next))) {
      next++;
    }
    // Without a space it may be an acronym spelt by letter names: بي.بي.سي
    boolean glued = next > at + 1;
    return glued ? length > 2 && next - at > 3 : length > 1;
  }

  void write(Path file) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    GISTrainer trainer = new GISTrainer();
    trainer.init(parameters, new HashMap<>());
    GISModel model = (GISModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
    ModelFile.write(
        file,
        SentenceSplitter.KIND,
        SentenceSplitter.VERSION,
        out -> new BinaryGISModelWriter(model, out).persist());
  }
}
