package org.khabar.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.khabar.Analysis;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Source;
import org.khabar.event.Trigger;
import org.khabar.text.Span;

/**
 * Analyses as a folder in brat's stand-off format: {@code NAME.txt} and {@code NAME.ann} for each
 * document, {@code annotation.conf} and {@code tools.conf} for brat, and {@code documents.csv},
 * which tells the document of each name.
 *
 * <p>Offsets count code points. brat takes neither line breaks in a span nor other breaks than line
 * feeds; in the text each becomes a space, so that no offset moves. An event stands at its first
 * trigger with its arguments; its other triggers are events of their own that {@code SameEvent}
 * links to it.
 */
final class Brat implements AnalysisWriter {
  private final Path folder;
  private final CSVPrinter names;

  Brat(Path folder) throws IOException {
    this.folder = folder;
    for (String file : List.of("annotation.conf", "tools.conf")) {
      try (InputStream in = Brat.class.getResourceAsStream("brat/" + file)) {
        Files.copy(in, folder.resolve(file));
      }
    }
    names =
        new CSVPrinter(
            Files.newBufferedWriter(folder.resolve("documents.csv")),
            CSVFormat.RFC4180.builder().setHeader("name", "id").get());
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    Annotations annotations = new Annotations(analysis);
    String name = create(FileNames.of(analysis.id()));
    Files.writeString(folder.resolve(name + ".txt"), annotations.text());
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".ann"))) {
      for (String line : annotations.lines()) {
        out.write(line);
        out.write('\n');
      }
    }
    names.printRecord(name, CleanText.oneLine(analysis.id()));
    names.flush();
  }

  /** Takes a name; ids that differ in case only share one on some file systems. */
  private String create(String wanted) throws IOException {
    for (int copy = 1; ; copy++) {
      String name = copy == 1 ? wanted : wanted + "~" + copy;
      try {
        Files.createFile(folder.resolve(name + ".txt"));
        return name;
      } catch (FileAlreadyExistsException e) {
        // The next one may be free.
      }
    }
  }

  @Override
  public void close() throws IOException {
    names.close();
  }

  /** The lines of one document. */
  private static final class Annotations {
    private final StringBuilder text;
    private final Map<String, String> idBySpan = new HashMap<>();
    private final Map<String, String> eventIds = new HashMap<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private int events;
    private int attributes;
    private int relations;
    private int normalizations;

    private record Bound(String id, String type, Span span) {}

    Annotations(Analysis analysis) {
      text = new StringBuilder(CleanText.of(analysis.document().text()));
      Map<String, List<String>> chains = new LinkedHashMap<>();
      Map<String, Entity> entities = new HashMap<>();
      analysis.entities().forEach(entity -> entities.put(entity.id(), entity));
      List<String> links = new ArrayList<>();
      for (Mention mention : analysis.mentions()) {
        String id = bound(mention.type().name(), mention.span());
        if (mention.entity().isPresent()) {
          chains.computeIfAbsent(mention.entity().get(), e -> new ArrayList<>()).add(id);
          Optional<Entity> entity =
              Optional.ofNullable(entities.get(mention.entity().get()))
                  .filter(e -> mention.type() != MentionType.TITLE);
          entity
              .flatMap(Entity::wikidata)
              .ifPresent(
                  item ->
                      links.add(
                          "N"
                              + ++normalizations
                              + "\tReference "
                              + id
                              + " Wikidata:"
                              + item
                              + "\t"
                              + CleanText.oneLine(entity.get().name())));
        }
      }
      for (Event event : analysis.events()) {
        eventIds.put(event.id(), "E" + ++events);
      }
      for (Event event : analysis.events()) {
        event(event);
      }
      for (List<String> chain : chains.values()) {
        if (chain.size() > 1) {
          rest.add("*\tEquiv " + String.join(" ", chain));
        }
      }
      rest.addAll(links);
    }

    private void event(Event event) {
      String id = eventIds.get(event.id());
      String type = event instanceof Meeting ? "MEETING" : "VISIT";
      Arguments arguments = new Arguments();
      for (Participant participant : event.participants()) {
        String role = participant.role().name();
        arguments.add(
            role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT),
            filler(participant.span(), "DESCRIPTION"));
      }
      for (Place place : event.places()) {
        arguments.add("Place", filler(place.span(), "DESCRIPTION"));
      }
      event.time().map(EventTime::span).ifPresent(at -> arguments.add("Time", filler(at, "TIME")));
      event
          .source()
          .map(Source::span)
          .ifPresent(at -> arguments.add("Source", filler(at, "DESCRIPTION")));
      if (event instanceof Meeting meeting) {
        meeting.partOf().map(eventIds::get).ifPresent(visit -> arguments.add("PartOf", visit));
      }
      List<Trigger> triggers = event.triggers();
      rest.add(id + "\t" + type + ":" + bound(type, triggers.get(0).span()) + arguments.line);
      rest.add("A" + ++attributes + "\tStatus " + id + " " + event.status());
      if (event instanceof Meeting meeting) {
        rest.add("A" + ++attributes + "\tChannel " + id + " " + meeting.channel());
      }
      for (Trigger trigger : triggers.subList(1, triggers.size())) {
        String again = "E" + ++events;
        rest.add(again + "\t" + type + ":" + bound(type, trigger.span()));
        rest.add("R" + ++relations + "\tSameEvent Arg1:" + again + " Arg2:" + id);
      }
    }

    /** Roles of an event; brat numbers those that come again. */
    private static final class Arguments {
      private final Map<String, Integer> counts = new HashMap<>();
      private final StringBuilder line = new StringBuilder();

      void add(String role, String filler) {
        int count = counts.merge(role, 1, Integer::sum);
        line.append(' ').append(role).append(count == 1 ? "" : count).append(':').append(filler);
      }
    }

    /** The mention that stands at {@code span}, or a new annotation where there is none. */
    private String filler(Span span, String type) {
      for (MentionType mention : MentionType.values()) {
        String id = idBySpan.get(key(mention.name(), span));
        if (id != null) {
          return id;
        }
      }
      return bound(type, span);
    }

    private String bound(String type, Span span) {
      return idBySpan.computeIfAbsent(
          key(type, span),
          k -> {
            String id = "T" + (bounds.size() + 1);
            bounds.add(new Bound(id, type, span));
            for (int i = span.start(); i < span.end(); i++) {
              if (text.charAt(i) == '\n') {
                text.setCharAt(i, ' ');
              }
            }
            return id;
          });
    }

    private static String key(String type, Span span) {
      return type + " " + span.start() + " " + span.end();
    }

    String text() {
      return text.toString();
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      int[] points = points();
      for (Bound bound : bounds) {
        Span span = bound.span;
        int start = points[span.start()];
        int end = points[span.end()];
        lines.add(bound.id + "\t" + bound.type + " " + start + " " + end + "\t" + span.of(text));
      }
      lines.addAll(rest);
      return lines;
    }

    /** How many code points stand before each place. */
    private int[] points() {
      int[] points = new int[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        points[i + 1] = points[i] + (second ? 0 : 1);
      }
      return points;
    }
  }
}
