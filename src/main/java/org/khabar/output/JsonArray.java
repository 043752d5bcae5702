package org.khabar.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import org.khabar.Analysis;

/** Analyses as one JSON array, indented for people, in UTF-8 with {@code \n} line ends. */
final class JsonArray implements AnalysisWriter {
  private final JsonGenerator json;

  JsonArray(OutputStream out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("")
                .withRootSeparator(""));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    json = AnalysisJson.FACTORY.createGenerator(out).setPrettyPrinter(printer);
    json.writeStartArray();
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    AnalysisJson.write(analysis, json);
    json.flush();
  }

  @Override
  public void close() throws IOException {
    if (!json.isClosed()) {
      json.writeEndArray();
      json.writeRaw('\n');
    }
    json.close();
  }
}
