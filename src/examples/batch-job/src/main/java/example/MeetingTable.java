package example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Status;

/**
 * Makes a table of meetings from articles: JSON lines with {@code id}, {@code text} and {@code
 * date} in; a line for each meeting that took place out, its columns separated by tabs.
 *
 * <p>A line that is no article is told of and passed over.
 */
public final class MeetingTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Khabar khabar;

  /** A table made with {@code khabar}, which may be shared. */
  public MeetingTable(Khabar khabar) {
    this.khabar = khabar;
  }

  /**
   * Reads all articles, one at a time.
   *
   * @param errors is told of each line that is no article
   * @return how many lines these were
   */
  public int write(BufferedReader articles, Writer table, PrintWriter errors) throws IOException {
    int bad = 0;
    table.write("article\tday\tplaces\tparticipants\n");
    int number = 0;
    for (String line = articles.readLine(); line != null; line = articles.readLine()) {
      number++;
      try {
        for (String row : rows(khabar.analyze(article(line)))) {
          table.write(row + "\n");
        }
      } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
        bad++;
        errors.println("line " + number + ": " + e.getMessage().lines().findFirst().orElse(""));
      }
    }
    return bad;
  }

  private static Document article(String line) throws JsonProcessingException {
    JsonNode article = JSON.readTree(line);
    if (!article.path("id").isTextual() || !article.path("text").isTextual()) {
      throw new IllegalArgumentException("expected an id and a text");
    }
    Document document =
        Document.of(article.get("text").textValue()).withId(article.get("id").textValue());
    return article.hasNonNull("date")
        ? document.withPublished(LocalDate.parse(article.get("date").asText()))
        : document;
  }

  private static List<String> rows(Analysis analysis) {
    return analysis.events().stream()
        .filter(event -> event instanceof Meeting && event.status() == Status.OCCURRED)
        .map(meeting -> row(analysis.id(), meeting))
        .toList();
  }

  private static String row(String article, Event meeting) {
    return String.join(
        "\t",
        article,
        meeting.time().map(EventTime::start).orElse(""),
        meeting.places().stream().map(Place::text).collect(Collectors.joining("، ")),
        meeting.participants().stream().map(Participant::text).collect(Collectors.joining("، ")));
  }

  /** Arguments: the file of articles and the file to write. Exits with 1 if a line was bad. */
  public static void main(String[] arguments) throws IOException {
    MeetingTable meetings = new MeetingTable(Khabar.builder().engine(Engine.LIGHT).build());
    PrintWriter errors = new PrintWriter(System.err, true);
    int bad;
    try (BufferedReader articles = Files.newBufferedReader(Path.of(arguments[0]));
        Writer table = Files.newBufferedWriter(Path.of(arguments[1]))) {
      bad = meetings.write(articles, table, errors);
    }
    if (bad > 0) {
      System.exit(1);
    }
  }
}
