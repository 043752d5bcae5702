package org.khabar.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.khabar.Analysis;

/**
 * Analyses as JSON, one object a line, in UTF-8 with {@code \n} at the end of each line.
 *
 * <p>Lists of mentions, entities, events and warnings are always there; other fields without a
 * value are left out. Confidence is rounded to two decimals. Surrogates, lone ones too, are written
 * as four-digit escapes, so that nothing of a text is lost. The static methods may be called from
 * any thread.
 */
public final class JsonLines implements AnalysisWriter {
  private final JsonGenerator json;

  JsonLines(OutputStream out) throws IOException {
    this(AnalysisJson.FACTORY.createGenerator(out));
  }

  private JsonLines(JsonGenerator json) {
    this.json = json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  /**
   * Writes all analyses; flushes {@code out} after each and leaves it open.
   *
   * @param analyses taken one at a time, in their order
   * @param out gets bytes in UTF-8
   * @throws IOException if {@code out} cannot be written
   */
  public static void write(Stream<Analysis> analyses, OutputStream out) throws IOException {
    JsonGenerator json = AnalysisJson.FACTORY.createGenerator(out);
    write(analyses, new JsonLines(json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)));
  }

  /**
   * Writes all analyses; flushes {@code out} after each and leaves it open.
   *
   * @param analyses taken one at a time, in their order
   * @param out gets ASCII and unescaped letters; its charset should be UTF-8
   * @throws IOException if {@code out} cannot be written
   */
  public static void write(Stream<Analysis> analyses, Writer out) throws IOException {
    JsonGenerator json = AnalysisJson.FACTORY.createGenerator(out);
    write(analyses, new JsonLines(json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)));
  }

  /**
   * Writes all analyses to a new file, or over an old one.
   *
   * @param analyses taken one at a time, in their order
   * @param file written in UTF-8
   * @throws IOException if the file cannot be written; what was written until then stays
   */
  public static void write(Stream<Analysis> analyses, Path file) throws IOException {
    write(analyses, new JsonLines(Files.newOutputStream(file)));
  }

  /**
   * Reads an analysis back from a line that these methods wrote.
   *
   * <p>The line has no text of the document, nor where time and source of an event stand in it: the
   * text of the result is empty, and those spans are {@code [0, 0)}. Unknown fields are ignored.
   *
   * @param line one JSON object, with or without its line end
   * @return as it was written, but for that
   * @throws IllegalArgumentException if the line holds no analysis; the message names the field,
   *     what was found and what is expected
   */
  public static Analysis read(String line) {
    return AnalysisReader.read(line);
  }

  private static void write(Stream<Analysis> analyses, JsonLines lines) throws IOException {
    try (lines) {
      for (Iterator<Analysis> rest = analyses.iterator(); rest.hasNext(); ) {
        lines.write(rest.next());
      }
    }
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    AnalysisJson.write(analysis, json);
    json.writeRaw('\n');
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
