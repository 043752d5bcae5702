package org.khabar.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Source;
import org.khabar.event.Trigger;
import org.khabar.text.Span;

/**
 * Analyses as a folder of nodes and edges, in RFC 4180 and with the headers that {@code neo4j-admin
 * database import} takes.
 *
 * <p>Nodes are documents, entities and events; ids are the document's id, {@code #} and the id in
 * the document. Who takes part without a name is an entity of the label {@code Description}. Lists
 * are separated by {@code ;}, which becomes {@code ؛} inside; line breaks become spaces.
 */
final class Csv implements AnalysisWriter {
  private static final String LABEL = ":LABEL";
  private static final String TYPE = ":TYPE";

  private final boolean safe;
  private final Map<Table, CSVPrinter> tables = new EnumMap<>(Table.class);

  /** The files and their columns. */
  private enum Table {
    DOCUMENTS(
        "id:ID(Document)", "title:string", "published:date", "source:string", "url:string", LABEL),
    ENTITIES(
        "id:ID(Entity)",
        "name:string",
        "aliases:string[]",
        "titles:string[]",
        "country:string",
        "wikidata:string",
        "reference:string",
        LABEL),
    EVENTS(
        "id:ID(Event)",
        "status:string",
        "channel:string",
        "triggers:string[]",
        "start:string",
        "end:string",
        "time:string",
        "cameo:string",
        "plover:string",
        "mode:string",
        "ace:string",
        "confidence:double",
        LABEL),
    MENTIONED_IN(
        ":START_ID(Entity)",
        ":END_ID(Document)",
        "type:string",
        "text:string",
        "start:int",
        "end:int",
        "confidence:double",
        TYPE),
    PARTICIPATES_IN(":START_ID(Entity)", ":END_ID(Event)", "role:string", "text:string", TYPE),
    TAKES_PLACE_IN(":START_ID(Event)", ":END_ID(Entity)", "text:string", TYPE),
    ACCORDING_TO(":START_ID(Event)", ":END_ID(Entity)", "text:string", TYPE),
    PART_OF(":START_ID(Event)", ":END_ID(Event)", TYPE),
    REPORTED_IN(":START_ID(Event)", ":END_ID(Document)", TYPE);

    final List<String> header;

    Table(String... header) {
      this.header = List.of(header);
    }

    String file() {
      return name().toLowerCase(Locale.ROOT) + ".csv";
    }
  }

  Csv(Path folder, boolean safe) throws IOException {
    this.safe = safe;
    try {
      for (Table table : Table.values()) {
        CSVPrinter printer =
            new CSVPrinter(
                Files.newBufferedWriter(folder.resolve(table.file())), CSVFormat.RFC4180);
        tables.put(table, printer);
        printer.printRecord(table.header);
      }
    } catch (IOException e) {
      try {
        close();
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    Document document = analysis.document();
    Nodes nodes = new Nodes(document.id());
    print(
        Table.DOCUMENTS,
        key(document.id()),
        text(document.title()),
        analysis.published().map(Object::toString).orElse(""),
        text(document.source()),
        text(document.url()),
        "Document");
    for (Entity entity : analysis.entities()) {
      print(
          Table.ENTITIES,
          nodes.id(entity.id()),
          text(entity.name()),
          list(entity.aliases()),
          list(entity.titles()),
          text(entity.country()),
          text(entity.wikidata()),
          text(entity.reference()),
          "Entity;" + capitalized(entity.type()));
    }
    for (Mention mention : analysis.mentions()) {
      if (mention.entity().isPresent()) {
        print(
            Table.MENTIONED_IN,
            nodes.id(mention.entity().get()),
            key(document.id()),
            mention.type().name(),
            text(mention.text()),
            String.valueOf(mention.start()),
            String.valueOf(mention.end()),
            decimal(mention.confidence()),
            "MENTIONED_IN");
      }
    }
    for (Event event : analysis.events()) {
      write(event, nodes);
      print(Table.REPORTED_IN, nodes.id(event.id()), key(document.id()), "REPORTED_IN");
    }
    for (CSVPrinter table : tables.values()) {
      table.flush();
    }
  }

  private void write(Event event, Nodes nodes) throws IOException {
    String id = nodes.id(event.id());
    Optional<EventTime> time = event.time();
    Codes codes = event.codes();
    Optional<Meeting> meeting =
        event instanceof Meeting m ? Optional.of(m) : Optional.<Meeting>empty();
    print(
        Table.EVENTS,
        id,
        event.status().name(),
        meeting.map(m -> m.channel().name()).orElse(""),
        list(event.triggers().stream().map(Trigger::text).toList()),
        text(time.map(EventTime::start)),
        text(time.map(EventTime::end)),
        text(time.map(EventTime::text)),
        text(codes.cameo()),
        text(codes.plover()),
        text(codes.mode()),
        text(codes.ace()),
        decimal(event.confidence()),
        "Event;" + (meeting.isPresent() ? "Meeting" : "Visit"));
    for (Participant participant : event.participants()) {
      print(
          Table.PARTICIPATES_IN,
          nodes.filler(participant.entity(), participant.text(), participant.span()),
          id,
          participant.role().name(),
          text(participant.text()),
          "PARTICIPATES_IN");
    }
    for (Place place : event.places()) {
      print(
          Table.TAKES_PLACE_IN,
          id,
          nodes.filler(place.entity(), place.text(), place.span()),
          text(place.text()),
          "TAKES_PLACE_IN");
    }
    if (event.source().isPresent()) {
      Source source = event.source().get();
      print(
          Table.ACCORDING_TO,
          id,
          nodes.filler(source.entity(), source.text(), source.span()),
          text(source.text()),
          "ACCORDING_TO");
    }
    Optional<String> visit = meeting.flatMap(Meeting::partOf);
    if (visit.isPresent()) {
      print(Table.PART_OF, id, nodes.id(visit.get()), "PART_OF");
    }
  }

  /** Ids of the nodes of one document. */
  private final class Nodes {
    private final String document;
    private final Set<Span> descriptions = new HashSet<>();

    Nodes(String document) {
      this.document = document;
    }

    String id(String local) {
      return key(document + "#" + local);
    }

    /** The entity, or a node for the description where the document gives no name. */
    String filler(Optional<String> entity, String description, Span span) throws IOException {
      if (entity.isPresent()) {
        return id(entity.get());
      }
      String id = id("d" + span.start() + "-" + span.end());
      if (descriptions.add(span)) {
        print(Table.ENTITIES, id, text(description), "", "", "", "", "", "Entity;Description");
      }
      return id;
    }
  }

  private void print(Table table, String... cells) throws IOException {
    tables.get(table).printRecord((Object[]) cells);
  }

  private String text(Optional<String> value) {
    return value.map(this::text).orElse("");
  }

  /** An id; two that differ only in what {@link CleanText} changes must stay two. */
  private String key(String id) {
    return text(id.equals(CleanText.oneLine(id)) ? id : id + "~" + FileNames.hash(id));
  }

  /** A cell of text from outside; only such a cell could be a formula. */
  private String text(String value) {
    String cell = CleanText.oneLine(value);
    boolean formula =
        !cell.isEmpty() && "=+-@ \uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0;
    return safe && formula ? "'" + cell : cell;
  }

  private String list(List<String> values) {
    return text(String.join(";", values.stream().map(v -> v.replace(';', '\u061B')).toList()));
  }

  private static String decimal(double value) {
    return String.valueOf(Math.round(value * 100) / 100.0);
  }

  private static String capitalized(Enum<?> value) {
    return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (CSVPrinter table : tables.values()) {
      try {
        table.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
