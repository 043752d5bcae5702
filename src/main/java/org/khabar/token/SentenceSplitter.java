package org.khabar.token;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.khabar.learn.ModelStore;
import org.khabar.text.Span;

/**
 * Splits repaired text into sentences: OpenNLP's maximum entropy sentence detection with features
 * for Arabic. Line ends always end a sentence. Immutable and safe to share.
 *
 * <p>OpenNLP's {@link SentenceDetectorME} itself keeps state between calls and is quadratic on text
 * without spaces, so only its model is used.
 */
final class SentenceSplitter {
  static final String FILE = "text/sentences.model";
  static final String KIND = "SENTENCE";
  static final int VERSION = 1;
  private static final int OUTCOMES = 2;

  private final MaxentModel model;

  SentenceSplitter(MaxentModel model) {
    this.model = model;
  }

  static SentenceSplitter load(ModelStore models) throws IOException {
    return new SentenceSplitter(models.read(FILE, KIND, VERSION, SentenceSplitter::decode));
  }

  private static MaxentModel decode(DataInputStream in) throws IOException {
    BinaryGISModelReader reader =
        new BinaryGISModelReader(in) {
          /** OpenNLP takes memory for whatever count it reads; every one counts what follows. */
          @Override
          public int readInt() throws IOException {
            int count = super.readInt();
            if (count < 0 || count > in.available()) {
              throw new IOException("count " + count + " does not fit the file");
            }
            return count;
          }

          /** Each names the outcomes that a feature has a weight for, after a count. */
          @Override
          protected int[][] getOutcomePatterns() throws IOException {
            int[][] patterns = super.getOutcomePatterns();
            for (int[] pattern : patterns) {
              if (IntStream.of(pattern).skip(1).anyMatch(y -> y < 0 || y >= OUTCOMES)) {
                throw new IOException("weights for more than " + OUTCOMES + " outcomes");
              }
            }
            return patterns;
          }
        };
    try {
      MaxentModel model = reader.getModel();
      if (model.getNumOutcomes() != OUTCOMES
          || model.getIndex(SentenceDetectorME.SPLIT) < 0
          || model.getIndex(SentenceDetectorME.NO_SPLIT) < 0) {
        throw new IOException("expected two outcomes, one to split and one not to");
      }
      return model;
    } catch (RuntimeException e) {
      throw new IOException("not an OpenNLP model", e);
    }
  }

  /** The sentences of a text in order, without blank ones; spans may have space at their ends. */
  List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int feed = text.indexOf('\n', lineStart);
      int lineEnd = feed < 0 ? text.length() : feed;
      splitLine(text, lineStart, lineEnd, sentences);
      lineStart = lineEnd + 1;
    }
    return sentences;
  }

  private void splitLine(String text, int lineStart, int lineEnd, List<Span> sentences) {
    int start = lineStart;
    for (int at = lineStart; at < lineEnd; at++) {
      if (SentenceBreaks.isCandidate(text, at, lineEnd)
          && endsSentence(text, at, lineStart, lineEnd)) {
        int end = SentenceBreaks.endAfter(text, at, lineEnd);
        sentences.add(new Span(start, end));
        start = end;
        at = end - 1;
      }
    }
    if (start < lineEnd) {
      sentences.add(new Span(start, lineEnd));
    }
  }

  private boolean endsSentence(String text, int at, int lineStart, int lineEnd) {
    double[] outcomes = model.eval(SentenceBreaks.context(text, at, lineStart, lineEnd));
    return model.getBestOutcome(outcomes).equals(SentenceDetectorME.SPLIT);
  }
}
