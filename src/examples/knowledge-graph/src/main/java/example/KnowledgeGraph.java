package example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.match.NameVariants;
import org.khabar.resolve.Resolved;
import org.khabar.resolve.ResolvedEntity;
import org.khabar.resolve.ResolvedEvent;
import org.khabar.resolve.Resolver;

/**
 * Makes a graph of a folder of articles: persons, places and organisations, each once however many
 * articles name it, and the meetings and visits that join them. The graph is a folder of CSV with
 * the headers that {@code neo4j-admin database import} takes.
 */
public final class KnowledgeGraph {

  private KnowledgeGraph() {}

  /** Arguments: the folder of articles, {@code *.txt}, and the folder to write. */
  public static void main(String[] arguments) throws IOException {
    Path graph = Files.createDirectories(Path.of(arguments[1]));
    write(read(Path.of(arguments[0])), graph);
  }

  /** Analyses all articles and finds out who and what is the same in them. */
  static Resolved read(Path articles) throws IOException {
    Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
    Resolver resolver = Resolver.of(NameVariants.load());
    try (Stream<Path> files = Files.list(articles)) {
      khabar
          .analyze(
              files.filter(file -> file.toString().endsWith(".txt")).map(KnowledgeGraph::article))
          .forEach(resolver::add);
    }
    return resolver.resolve();
  }

  private static Document article(Path file) {
    try {
      return Document.of(Files.readString(file)).withId(file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Resolved resolved, Path folder) throws IOException {
    try (CSVPrinter entities =
            table(folder, "entities", "id:ID", "name", "aliases:string[]", "wikidata", ":LABEL");
        CSVPrinter events =
            table(folder, "events", "id:ID", "status", "day", "articles:string[]", ":LABEL");
        CSVPrinter participants =
            table(folder, "takes_part_in", ":START_ID", "role", ":END_ID", ":TYPE");
        CSVPrinter places = table(folder, "takes_place_in", ":START_ID", ":END_ID", ":TYPE")) {
      for (ResolvedEntity entity : resolved.entities()) {
        entities.printRecord(
            entity.id(),
            entity.name(),
            list(entity.aliases().stream().map(ResolvedEntity.Alias::text)),
            entity.wikidata().orElse(""),
            capitalized(entity.type()));
      }
      for (ResolvedEvent event : resolved.events()) {
        events.printRecord(
            event.id(),
            event.status(),
            event.start().orElse(""),
            list(event.reports().stream().map(ResolvedEvent.Report::document)),
            capitalized(event.type()));
        for (ResolvedEvent.Party party : event.participants()) {
          Optional<String> who = party.entity(); // none of those who are described, not named
          if (who.isPresent()) {
            participants.printRecord(who.get(), party.role(), event.id(), "TAKES_PART_IN");
          }
        }
        for (ResolvedEvent.Site site : event.places()) {
          Optional<String> where = site.entity();
          if (where.isPresent()) {
            places.printRecord(event.id(), where.get(), "TAKES_PLACE_IN");
          }
        }
      }
    }
  }

  private static CSVPrinter table(Path folder, String name, String... columns) throws IOException {
    CSVPrinter table =
        new CSVPrinter(Files.newBufferedWriter(folder.resolve(name + ".csv")), CSVFormat.RFC4180);
    table.printRecord(List.of(columns));
    return table;
  }

  private static String list(Stream<String> values) {
    return values.collect(Collectors.joining(";"));
  }

  private static String capitalized(Enum<?> value) {
    return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
