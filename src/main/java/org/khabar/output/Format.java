package org.khabar.output;

import java.io.IOException;
import java.io.OutputStream;

/** The formats in which analyses can be written. */
public enum Format {
  /** {@link JsonLines}: one JSON object a line. */
  JSONL {
    @Override
    public AnalysisWriter open(OutputStream out) throws IOException {
      return new JsonLines(out);
    }
  },
  /** One indented JSON array. */
  JSON {
    @Override
    public AnalysisWriter open(OutputStream out) throws IOException {
      return new JsonArray(out);
    }
  };

  /**
   * A writer of this format, in UTF-8.
   *
   * @param out where to; closed with the writer
   * @throws IOException if what stands at the start of the format cannot be written
   */
  public abstract AnalysisWriter open(OutputStream out) throws IOException;
}
