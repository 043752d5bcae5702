package org.khabar.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.google.common.hash.Hashing;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.KhabarException;
import org.khabar.event.Event;
import org.khabar.library.OptionalLibrary;
import org.khabar.text.Span;

/**
 * Analyses as one page for people, in Arabic: the texts with what was found in them, events to
 * search and filter, a timeline and a network of who met whom. It holds all that it needs and loads
 * nothing.
 *
 * <p>The page is made of the resources {@code report.html}, {@code report.css} and {@code
 * report.js} and of Cytoscape.js. Between a head and a tail that are always the same stands a line
 * of JSON for each document, so writing keeps nothing in memory; the browser that shows the page
 * keeps all.
 */
final class Html implements AnalysisWriter {
  private static final String DATA = "{{data}}";

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new MarkupEscapes()).build();

  private final OutputStream out;
  private final JsonGenerator json;
  private final String tail;
  private boolean open = true;

  Html(OutputStream out) throws IOException {
    this.out = out;
    String style = resource("html/report.css");
    String script = resource("html/report.js");
    String cytoscape = cytoscape();
    String page =
        resource("html/report.html")
            .replace("{{policy}}", policy(style, script, cytoscape))
            .replace("{{style}}", style)
            .replace("{{cytoscape}}", cytoscape)
            .replace("{{script}}", script);
    int data = page.indexOf(DATA);
    tail = page.substring(data + DATA.length());
    out.write(page.substring(0, data).getBytes(StandardCharsets.UTF_8));
    json = FACTORY.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter(""));
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** Nothing but what is in the page runs or styles it, and nothing is loaded or sent. */
  private static String policy(String style, String script, String cytoscape) {
    return "default-src 'none'; script-src "
        + hash(cytoscape)
        + " "
        + hash(script)
        + "; style-src "
        + hash(style)
        + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script';"
        + " trusted-types 'none'";
  }

  private static String hash(String text) {
    byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static String cytoscape() throws IOException {
    String coordinate = OptionalLibrary.CYTOSCAPE.coordinate();
    String version = coordinate.substring(coordinate.lastIndexOf(':') + 1);
    String path = "META-INF/resources/webjars/cytoscape/" + version + "/dist/cytoscape.min.js";
    // By the class loader, since on the module path it is in another module.
    try (InputStream in = Html.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new KhabarException(
            "format HTML: Cytoscape.js is not on the class path; add " + coordinate,
            new FileNotFoundException(path));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      // Browsers read CRLF, as a checkout on Windows may have it, as LF; the hashes must fit that.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    Document document = analysis.document();
    json.writeStartObject();
    AnalysisJson.optional("title", document.title(), json);
    AnalysisJson.optional("source", document.source(), json);
    AnalysisJson.optional("url", document.url(), json);
    json.writeStringField("text", document.text());
    // The two that the analysis tells without their place in the text.
    json.writeObjectFieldStart("spans");
    for (Event event : analysis.events()) {
      json.writeObjectFieldStart(event.id());
      if (event.time().isPresent()) {
        span("time", event.time().get().span());
      }
      if (event.source().isPresent()) {
        span("source", event.source().get().span());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeFieldName("analysis");
    AnalysisJson.write(analysis, json);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void span(String field, Span span) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (open) {
        open = false;
        json.close();
        out.write(tail.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Escapes also what could end the script element, and what turns the direction of the source. */
  private static final class MarkupEscapes extends SurrogateEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = super.getEscapeCodesForAscii();
      codes['<'] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      return Character.getType(ch) == Character.FORMAT ? escape(ch) : super.getEscapeSequence(ch);
    }
  }
}
