package org.khabar.output;

import java.io.IOException;
import java.io.OutputStream;

/** The formats in which analyses can be written. */
public enum Format {
  /** {@link JsonLines}: one JSON object a line. */
  JSONL,
  /** One indented JSON array. */
  JSON,
  /** {@link Conll}: CoNLL-U Plus, one token a line. */
  CONLL;

  /** As {@link #open(OutputStream, FormatOptions)}, with {@link FormatOptions#DEFAULT}. */
  public AnalysisWriter open(OutputStream out) throws IOException {
    return open(out, FormatOptions.DEFAULT);
  }

  /**
   * A writer of this format, in UTF-8.
   *
   * @param out where to; closed with the writer
   * @throws IOException if what stands at the start of the format cannot be written
   */
  public AnalysisWriter open(OutputStream out, FormatOptions options) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLines(out);
      case JSON -> new JsonArray(out);
      case CONLL -> new Conll(out);
    };
  }
}
