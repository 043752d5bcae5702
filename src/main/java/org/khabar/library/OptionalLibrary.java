package org.khabar.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A library that only part of khabar needs, so that users of the rest may leave it out. */
public enum OptionalLibrary {
  /** Stanford CoreNLP, for its engine. */
  CORENLP,
  /** The Arabic models of {@link #CORENLP}. */
  CORENLP_MODELS,
  /** Cytoscape.js, for the network in the HTML report. */
  CYTOSCAPE,
  /** The command line's parser. */
  PICOCLI,
  /** The command line's progress bar. */
  PROGRESSBAR,
  /** RDF4J's Turtle, with what it needs, for RDF. */
  RDF4J,
  /** Apache Spark, which a cluster has. */
  SPARK,
  /** The packing of unlabelled news, for training. */
  XZ,
  /** Zstandard, for files {@code *.zst} of the command line. */
  ZSTD;

  /** Its Maven coordinate, with the version that khabar was built with. */
  public String coordinate() {
    Properties coordinates = new Properties();
    try (InputStream in = OptionalLibrary.class.getResourceAsStream("coordinates.properties")) {
      coordinates.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return coordinates.getProperty(name());
  }
}
