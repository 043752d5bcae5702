package org.khabar.learn;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An annotated document. Spans are half-open, in UTF-16 units, into {@code text}.
 *
 * @param id names the document
 * @param source publisher, empty if unknown
 * @param date day of publication as written in the file, {@code YYYY-MM-DD} or empty
 * @param title metadata, empty if unknown
 * @param text what the annotations speak of
 * @param mentions names and titles in text order
 * @param chains surfaces that name one entity, a list an entity
 * @param events meetings and visits
 * @param wholeTokens whether mentions are those of columns: by whole tokens, proclitics included,
 *     and, if there is no title among them, with nothing said of titles
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GoldDocument(
    String id,
    String source,
    String date,
    String title,
    String text,
    List<GoldMention> mentions,
    List<List<String>> chains,
    List<GoldEvent> events,
    boolean wholeTokens) {

  private static final ObjectReader READER =
      JsonMapper.builder().build().readerFor(GoldDocument.class);

  public GoldDocument {
    if (id == null || text == null) {
      throw new IllegalArgumentException("needs id and text");
    }
    source = orEmpty(source);
    date = orEmpty(date);
    title = orEmpty(title);
    mentions = copy(mentions);
    chains = copy(chains);
    events = copy(events);
    if (!date.isEmpty()) {
      try {
        LocalDate.parse(date);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("expected a date YYYY-MM-DD, found " + date, e);
      }
    }
    for (GoldMention mention : mentions) {
      check("mention", mention.start(), mention.end(), text);
    }
    for (GoldEvent event : events) {
      for (GoldTrigger trigger : event.triggers()) {
        check("trigger", trigger.start(), trigger.end(), text);
      }
    }
  }

  private static void check(String what, int start, int end, String text) {
    if (start < 0 || start > end || end > text.length()) {
      throw new IllegalArgumentException(
          what + " at " + start + "-" + end + " is not in the text of " + text.length() + " units");
    }
  }

  /** The day of publication, if the file gives one. */
  public Optional<LocalDate> published() {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }

  /**
   * A labelled name or title.
   *
   * @param type {@code PERSON}, {@code LOCATION}, {@code ORGANIZATION} or {@code TITLE}
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldMention(String type, int start, int end, String text) {}

  /** A trigger of an event. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldTrigger(int start, int end, String text) {}

  /**
   * A labelled event.
   *
   * @param type {@code MEETING} or {@code VISIT}
   * @param status as {@link #status} says
   * @param channel {@code IN_PERSON}, {@code PHONE}, {@code VIDEO}; meetings only
   * @param triggers its mentions
   * @param who participants of a meeting other than the host, as strings of the text
   * @param host who receives
   * @param visitor who comes, in a visit
   * @param place where, the most specific first
   * @param source who reports it
   * @param time ISO day, month, or {@code start/end}; empty when unknown
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldEvent(
      String type,
      String status,
      String channel,
      List<GoldTrigger> triggers,
      List<String> who,
      List<String> host,
      List<String> visitor,
      List<String> place,
      @JsonProperty("src") List<String> source,
      String time) {

    public GoldEvent {
      channel = orEmpty(channel);
      time = orEmpty(time);
      triggers = copy(triggers);
      who = copy(who);
      host = copy(host);
      visitor = copy(visitor);
      place = copy(place);
      source = copy(source);
    }
  }

  /**
   * Reads a file of one JSON document a line; blank lines are passed over. A file whose name ends
   * in {@code .conll} is read as {@link ConllReader} does.
   *
   * @throws IOException if the file cannot be read or a line is not such a document; the message
   *     names file and line
   */
  public static List<GoldDocument> read(Path file) throws IOException {
    if (ConllReader.reads(file)) {
      return ConllReader.read(file);
    }
    List<GoldDocument> documents = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          documents.add(parse(line, file + ":" + number));
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
    return documents;
  }

  private static GoldDocument parse(String line, String place) throws IOException {
    try {
      GoldDocument document = READER.readValue(line);
      if (document == null) {
        throw new IOException("expected an object");
      }
      return document;
    } catch (IOException e) {
      throw new IOException(place + ": not an annotated document: " + reason(e), e);
    }
  }

  /** What is wrong, without the parser's own words about the place. */
  private static @Nullable String reason(IOException e) {
    if (e.getCause() instanceof IllegalArgumentException cause) {
      return cause.getMessage();
    }
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static <T> List<T> copy(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
