package org.khabar.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.khabar.Analysis;

/**
 * Analyses as Turtle: their {@link Graph}, written by RDF4J. The full stop after an analysis comes
 * with what follows it.
 */
final class Turtle implements AnalysisWriter {
  private final Writer out;
  private final String base;
  private final TurtleWriter turtle;
  private boolean open = true;

  Turtle(OutputStream out, String base) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.base = base;
    turtle = new TurtleWriter(this.out);
    // Either of the two would keep everything in memory to the end.
    turtle.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
    turtle.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    turtle.startRDF();
    turtle.handleNamespace(RDF.PREFIX, RDF.NAMESPACE);
    turtle.handleNamespace(OWL.PREFIX, OWL.NAMESPACE);
    turtle.handleNamespace(XSD.PREFIX, XSD.NAMESPACE);
    turtle.handleNamespace(PROV.PREFIX, PROV.NAMESPACE);
    turtle.handleNamespace("sem", Graph.SEM);
    turtle.handleNamespace("schema", Graph.SCHEMA);
    turtle.handleNamespace("khabar", Graph.TERMS);
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    for (Statement statement : Graph.of(analysis, base)) {
      turtle.handleStatement(statement);
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (open) {
        open = false;
        turtle.endRDF();
      }
    }
  }
}
