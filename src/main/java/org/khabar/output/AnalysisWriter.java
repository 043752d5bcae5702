package org.khabar.output;

import java.io.Closeable;
import java.io.IOException;
import org.khabar.Analysis;

/**
 * Writes analyses, one after another, in one format; the same analyses always give the same bytes.
 * Closing it writes what the format needs at its end and closes what lies under it. Not safe to
 * share between threads.
 */
public sealed interface AnalysisWriter extends Closeable
    permits JsonLines, JsonArray, Conll, Brat, Csv, Turtle, JsonLd, Html {

  /**
   * Writes the next analysis. When it returns, everything up to here has reached the stream below.
   *
   * @param analysis of a document that was not written before
   * @throws IOException if the stream cannot be written
   */
  void write(Analysis analysis) throws IOException;
}
