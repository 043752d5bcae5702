package org.khabar.output;

import static org.khabar.Fuzzed.check;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Fuzzed;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.event.Source;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.text.Span;

/**
 * Fuzzes the formats: one UTF-16 unit chooses the format, the rest is the text, from which names,
 * events, the document's id and its metadata are cut at each {@code |}.
 */
public final class FormatFuzzer {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int ELEMENTS = elements();

  /** Opened once: it loads a model. */
  private static final ByteArrayOutputStream CONLL_LINES = new ByteArrayOutputStream();

  private static final AnalysisWriter CONLL = conll();

  private FormatFuzzer() {}

  private static AnalysisWriter conll() {
    try {
      return Format.CONLL.open(CONLL_LINES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int elements() {
    try {
      return Golden.written(Format.HTML, FormatOptions.DEFAULT, List.of()).split("<", -1).length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    String all = Fuzzed.text(bytes);
    if (all.isEmpty()) {
      return;
    }
    holds(Format.values()[all.charAt(0) % Format.values().length], all.substring(1));
  }

  /** Whether a format keeps an analysis that says everything of the parts of a text. */
  static void holds(Format format, String text) throws IOException {
    Analysis analysis = analysis(text);
    switch (format) {
      case BRAT, CSV -> checkFolder(format, analysis);
      case CONLL -> checkConll(analysis);
      default -> checkStream(format, analysis, written(format, analysis));
    }
  }

  private static String written(Format format, Analysis analysis) throws IOException {
    return Golden.written(format, FormatOptions.DEFAULT, List.of(analysis));
  }

  private static void checkStream(Format format, Analysis analysis, String written)
      throws IOException {
    switch (format) {
      case JSONL -> {
        check(written.indexOf('\n') == written.length() - 1, "one line", written);
        Analysis read = JsonLines.read(written);
        check(read.id().equals(analysis.id()), "same id", read);
        check(read.mentions().equals(analysis.mentions()), "same mentions", read);
        check(read.entities().equals(analysis.entities()), "same entities", read);
        check(written(format, read).equals(written), "written the same", read);
      }
      case JSON -> check(MAPPER.readTree(written).size() == 1, "one analysis", written);
      case HTML ->
          check(written.split("<", -1).length == ELEMENTS, "no element more", analysis.document());
      case TURTLE -> Rio.parse(new StringReader(written), RDFFormat.TURTLE);
      case JSONLD -> Rio.parse(new StringReader(written), RDFFormat.JSONLD);
      default -> throw new AssertionError(format);
    }
  }

  private static void checkConll(Analysis analysis) throws IOException {
    CONLL_LINES.reset();
    CONLL.write(analysis);
    for (String line : CONLL_LINES.toString(StandardCharsets.UTF_8).split("\n", -1)) {
      boolean token = line.split("\t", -1).length == 7 && Character.isDigit(line.charAt(0));
      check(line.isEmpty() || line.startsWith("#") || token, "comment or seven columns", line);
    }
  }

  private static void checkFolder(Format format, Analysis analysis) throws IOException {
    Path outside = Files.createTempDirectory("khabar");
    Path folder = Files.createDirectory(outside.resolve("out"));
    try {
      FormatOptions options = new FormatOptions(FormatOptions.DEFAULT.base(), true);
      try (AnalysisWriter writer = format.open(folder, options)) {
        writer.write(analysis);
      }
      for (Path file : Golden.files(outside)) {
        check(file.startsWith("out") && file.getNameCount() == 2, "in its folder", file);
        if (format == Format.CSV) {
          checkCells(outside.resolve(file));
        }
      }
    } finally {
      for (Path file : Golden.files(outside)) {
        Files.delete(outside.resolve(file));
      }
      Files.delete(folder);
      Files.delete(outside);
    }
  }

  private static void checkCells(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file);
        CSVParser rows = CSVFormat.RFC4180.builder().setHeader().get().parse(in)) {
      for (CSVRecord row : rows) {
        check(row.isConsistent(), "as many cells as columns", row);
        for (String cell : row) {
          boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
          check(!formula, "no formula", cell);
        }
      }
    }
  }

  /** Everything that an analysis can say, told of the parts of a text. */
  private static Analysis analysis(String text) {
    List<Span> parts = parts(text);
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String id = "e" + (i + 1);
      String name = parts.get(i).of(text);
      String alias = parts.get((i + 1) % parts.size()).of(text);
      MentionType type = MentionType.values()[i % 3];
      mentions.add(
          new Mention(
              "m" + (i + 1), type, parts.get(i), name, 0.5, Optional.of(id), Optional.empty()));
      entities.add(
          new Entity(
              id,
              type,
              name,
              List.of(alias),
              List.of(alias, name),
              Optional.of(alias),
              Optional.of("Q1"),
              Optional.of(name)));
    }
    Document document =
        new Document(
            parts.isEmpty() ? "d" : parts.get(0).of(text),
            text,
            Optional.of(text),
            Optional.of(LocalDate.of(2025, 11, 8)),
            Optional.of(text),
            Optional.of(text));
    List<Event> events = parts.isEmpty() ? List.of() : events(text, parts);
    return new Analysis(document, document.published(), mentions, entities, events, List.of());
  }

  private static List<Event> events(String text, List<Span> parts) {
    Span first = parts.get(0);
    Span last = parts.get(parts.size() - 1);
    List<Trigger> triggers = List.of(new Trigger(first, first.of(text)));
    List<Participant> participants =
        parts.stream()
            .map(p -> new Participant(Role.HOST, p.of(text), p, Optional.<String>empty()))
            .toList();
    List<Place> places = List.of(new Place(last.of(text), last, Optional.empty()));
    Optional<EventTime> time =
        Optional.of(new EventTime(last.of(text), last, "2025-11-07", "2025-11"));
    Optional<Source> source = Optional.of(new Source(last.of(text), last, Optional.of("e1")));
    return List.of(
        new Meeting(
            "v1",
            Status.DENIED,
            Channel.PHONE,
            Optional.of("v2"),
            triggers,
            participants,
            places,
            time,
            source,
            Codes.NONE,
            1),
        new Visit(
            "v2", Status.PLANNED, triggers, participants, places, time, source, Codes.NONE, 0.5));
  }

  private static List<Span> parts(String text) {
    List<Span> parts = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int bar = text.indexOf('|', start);
      int end = bar < 0 ? text.length() : bar;
      if (end > start) {
        parts.add(new Span(start, end));
      }
      start = end + 1;
    }
    return parts;
  }
}
