package org.khabar.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The formats in which analyses can be written. */
public enum Format {
  /** {@link JsonLines}: one JSON object a line. */
  JSONL,
  /** One indented JSON array. */
  JSON,
  /** {@link Conll}: CoNLL-U Plus, one token a line. */
  CONLL,
  /** {@link Brat}: a folder for the annotation tool brat. */
  BRAT,
  /** {@link Csv}: a folder of nodes and edges for Neo4j and spreadsheets. */
  CSV;

  /** Whether it is a folder of files; otherwise it is one stream. */
  public boolean isFolder() {
    return this == BRAT || this == CSV;
  }

  /** As {@link #open(OutputStream, FormatOptions)}, with {@link FormatOptions#DEFAULT}. */
  public AnalysisWriter open(OutputStream out) throws IOException {
    return open(out, FormatOptions.DEFAULT);
  }

  /**
   * A writer of this format, in UTF-8.
   *
   * @param out where to; closed with the writer
   * @throws IOException if what stands at the start of the format cannot be written
   * @throws IllegalArgumentException if the format is a folder
   */
  public AnalysisWriter open(OutputStream out, FormatOptions options) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLines(out);
      case JSON -> new JsonArray(out);
      case CONLL -> new Conll(out);
      case BRAT, CSV -> throw new IllegalArgumentException("format: " + this + " needs a folder");
    };
  }

  /**
   * A writer of this format, in UTF-8.
   *
   * @param folder where to; exists and is empty
   * @throws IOException if a file cannot be written there
   * @throws IllegalArgumentException if the format is no folder
   */
  public AnalysisWriter open(Path folder, FormatOptions options) throws IOException {
    return switch (this) {
      case BRAT -> new Brat(folder);
      case CSV -> new Csv(folder, options.safeCells());
      default -> throw new IllegalArgumentException("format: " + this + " is no folder");
    };
  }
}
