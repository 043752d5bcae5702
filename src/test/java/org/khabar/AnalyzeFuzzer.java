package org.khabar;

import static org.khabar.Fuzzed.check;
import static org.khabar.Fuzzed.checkSpan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.khabar.entity.CustomName;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;
import org.khabar.event.Event;
import org.khabar.output.JsonLines;
import org.khabar.text.Span;

/**
 * Fuzzes the analysis of a text, given as UTF-16 units, with the engine LIGHT.
 *
 * <p>Several times as fast with {@code -DfuzzOptions="--trace=cov
 * --instrumentation_excludes=org.khabar.learn.** -entropic=0 -use_value_profile=0"}.
 */
public final class AnalyzeFuzzer {
  private static final Khabar KHABAR =
      Khabar.builder()
          .engine(Engine.LIGHT)
          .gazetteer(
              List.of(
                  new CustomName("سامي النجار", MentionType.PERSON, "p1"),
                  new CustomName("اللجنة العليا", MentionType.ORGANIZATION, "o1")))
          .build();

  private static final LocalDate DAY = LocalDate.of(2025, 11, 8);

  private AnalyzeFuzzer() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    holds(Fuzzed.text(bytes));
  }

  /** Whether the analysis of a text keeps the contract. */
  static void holds(String text) throws IOException {
    Document undated = Document.of(text);
    Document document = text.length() % 4 == 0 ? undated : undated.withPublished(DAY);
    Analysis analysis = KHABAR.analyze(document);
    checkMentions(analysis, text);
    for (Event event : analysis.events()) {
      check(!event.triggers().isEmpty(), "event has a trigger", event);
      event.triggers().forEach(t -> checkSpan(text, t.span(), t.text()));
      event.participants().forEach(p -> checkSpan(text, p.span(), p.text()));
      event.places().forEach(p -> checkSpan(text, p.span(), p.text()));
      event.time().ifPresent(t -> checkSpan(text, t.span(), t.text()));
      event.source().ifPresent(s -> checkSpan(text, s.span(), s.text()));
      check(event.confidence() >= 0 && event.confidence() <= 1, "confidence", event);
    }
    checkEntities(analysis);
    if (text.length() % 8 == 0) {
      check(analysis.equals(KHABAR.analyze(document)), "twice equal", analysis);
      check(analysis.equals(KHABAR.explain(document).analysis()), "explained alike", analysis);
    }
    checkReading(analysis);
  }

  private static void checkMentions(Analysis analysis, String text) {
    int end = 0;
    for (Mention mention : analysis.mentions()) {
      checkSpan(text, new Span(mention.start(), mention.end()), mention.text());
      check(mention.start() >= end, "sorted, not overlapping", mention);
      check(mention.confidence() >= 0 && mention.confidence() <= 1, "confidence", mention);
      end = mention.end();
      mention.title().ifPresent(title -> checkParts(mention, title));
    }
  }

  private static void checkParts(Mention mention, Title title) {
    Stream.of(title.portfolio(), title.organization(), title.place())
        .flatMap(Optional::stream)
        .forEach(part -> check(mention.span().contains(part.span()), "inside its title", part));
  }

  private static void checkEntities(Analysis analysis) {
    Set<String> ids = new HashSet<>();
    for (Entity entity : analysis.entities()) {
      check(ids.add(entity.id()), "id told once", entity);
    }
    Stream.of(
            analysis.mentions().stream().map(Mention::entity),
            analysis.events().stream().flatMap(e -> e.participants().stream()).map(p -> p.entity()),
            analysis.events().stream().flatMap(e -> e.places().stream()).map(p -> p.entity()),
            analysis.events().stream().flatMap(e -> e.source().stream()).map(s -> s.entity()))
        .flatMap(references -> references)
        .flatMap(Optional::stream)
        .forEach(id -> check(ids.contains(id), "entity exists", id));
  }

  /** What is written is read back. */
  private static void checkReading(Analysis analysis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines.write(Stream.of(analysis), out);
    Analysis read = JsonLines.read(out.toString(StandardCharsets.UTF_8));
    check(read.entities().equals(analysis.entities()), "entities read back", read);
    check(read.events().size() == analysis.events().size(), "events read back", read);
    check(read.warnings().equals(analysis.warnings()), "warnings read back", read);
  }
}
