package org.khabar.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.khabar.KhabarException;
import org.khabar.library.OptionalLibrary;

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
  CSV,
  /** {@link Turtle}: RDF; needs the optional dependency of RDF4J. */
  TURTLE,
  /** {@link JsonLd}: the same RDF as JSON-LD; needs the optional dependency of RDF4J. */
  JSONLD,
  /** {@link Html}: one page for people; needs the optional dependency of Cytoscape.js. */
  HTML;

  /**
   * Whether it is a folder of files; otherwise it is one stream.
   *
   * @return which of the methods {@code open} the format takes
   */
  public boolean isFolder() {
    return this == BRAT || this == CSV;
  }

  /**
   * As {@link #open(OutputStream, FormatOptions)}, with {@link FormatOptions#DEFAULT}.
   *
   * @param out where to; closed with the writer
   * @return to be closed, since some formats have an end
   * @throws IOException if what stands at the start of the format cannot be written
   * @throws IllegalArgumentException if the format is a folder
   * @throws KhabarException if the format needs a library that is not there; the message names it
   */
  public AnalysisWriter open(OutputStream out) throws IOException {
    return open(out, FormatOptions.DEFAULT);
  }

  /**
   * A writer of this format, in UTF-8.
   *
   * @param out where to; closed with the writer
   * @param options of which each format takes those that it knows
   * @return to be closed, since some formats have an end
   * @throws IOException if what stands at the start of the format cannot be written
   * @throws IllegalArgumentException if the format is a folder
   * @throws KhabarException if the format needs a library that is not there; the message names it
   */
  public AnalysisWriter open(OutputStream out, FormatOptions options) throws IOException {
    try {
      return stream(out, options);
    } catch (NoClassDefFoundError e) {
      throw new KhabarException(
          "format "
              + this
              + ": RDF4J is not on the class path; add "
              + OptionalLibrary.RDF4J.coordinate(),
          e);
    }
  }

  private AnalysisWriter stream(OutputStream out, FormatOptions options) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLines(out);
      case JSON -> new JsonArray(out);
      case CONLL -> new Conll(out);
      case TURTLE -> new Turtle(out, options.base());
      case JSONLD -> new JsonLd(out, options.base());
      case HTML -> new Html(out);
      case BRAT, CSV -> throw new IllegalArgumentException("format: " + this + " needs a folder");
    };
  }

  /**
   * A writer of this format, in UTF-8.
   *
   * @param folder where to; exists and is empty
   * @param options of which each format takes those that it knows
   * @return to be closed, since some formats have an end
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
