package org.khabar.cli;

import static org.khabar.Fuzzed.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.match.NameVariants;
import org.khabar.output.AnalysisWriter;
import org.khabar.output.Format;
import org.khabar.output.JsonLines;
import org.khabar.resolve.Resolver;

/**
 * Fuzzes JSON lines: as {@code khabar analyze -} reads documents from standard input, and as
 * analyses are read back, resolved and written in every format of one stream.
 */
public final class JsonFuzzer {

  private static final List<Format> FORMATS =
      List.of(Format.JSON, Format.TURTLE, Format.JSONLD, Format.HTML);

  private static final NameVariants VARIANTS = variants();

  private JsonFuzzer() {}

  private static NameVariants variants() {
    try {
      return NameVariants.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException, InterruptedException {
    checkDocuments(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    checkAnalysis(text);
  }

  /** Every line is a document, an error in one line, or blank. */
  private static void checkDocuments(byte[] bytes) throws InterruptedException {
    StringWriter err = new StringWriter();
    ErrorLog errors = new ErrorLog(new PrintWriter(err));
    List<Document> documents = new ArrayList<>();
    new Inputs(List.of(Inputs.STANDARD), new ByteArrayInputStream(bytes), errors)
        .read((document, position) -> documents.add(document));
    check(err.toString().lines().count() == errors.count(), "one line an error", err);
    for (Document document : documents) {
      check(!document.id().isEmpty(), "has an id", document);
    }
  }

  /** An analysis that is written as it was read, or a plain refusal. */
  private static void checkAnalysis(String line) throws IOException {
    Analysis analysis;
    try {
      analysis = JsonLines.read(line);
    } catch (IllegalArgumentException e) {
      check(e.getMessage() != null && !e.getMessage().isBlank(), "says why", e);
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines.write(Stream.of(analysis), out);
    Analysis again = JsonLines.read(out.toString(StandardCharsets.UTF_8));
    check(again.id().equals(analysis.id()), "same id", again);
    check(again.entities().equals(analysis.entities()), "same entities", again);
    check(again.warnings().equals(analysis.warnings()), "same warnings", again);
    check(again.events().size() == analysis.events().size(), "same events", again);
    for (Format format : FORMATS) {
      try (AnalysisWriter writer = format.open(OutputStream.nullOutputStream())) {
        writer.write(analysis);
      }
    }
    Resolver resolver = Resolver.of(VARIANTS);
    resolver.add(analysis);
    check(resolver.resolve().events().size() == analysis.events().size(), "all events", analysis);
  }
}
