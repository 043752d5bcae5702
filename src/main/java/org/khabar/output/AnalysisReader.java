package org.khabar.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Warning;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.EventType;
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
 * Reads what {@link AnalysisJson} writes.
 *
 * <p>Each {@link IllegalArgumentException} names the field, what it holds and what is expected.
 */
final class AnalysisReader {
  private static final Span NOWHERE = new Span(0, 0);

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private AnalysisReader() {}

  static Analysis read(String line) {
    JsonNode json;
    try {
      json = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (!json.isObject()) {
      throw new IllegalArgumentException("expected a JSON object, found " + kind(json));
    }
    Optional<LocalDate> published =
        optional(json, "published").map(day -> value("published", day, LocalDate::parse));
    Document document = Document.of("").withId(string(json, "id"));
    return new Analysis(
        published.map(document::withPublished).orElse(document),
        published,
        list(json, "mentions", AnalysisReader::mention),
        list(json, "entities", AnalysisReader::entity),
        list(json, "events", AnalysisReader::event),
        list(
            json,
            "warnings",
            w -> new Warning(constant(w, "code", Warning.Code.class), string(w, "message"))));
  }

  private static Mention mention(JsonNode json) {
    return new Mention(
        string(json, "id"),
        constant(json, "type", MentionType.class),
        span(json),
        string(json, "text"),
        json.path("confidence").asDouble(1),
        optional(json, "entity"),
        object(json, "title").map(AnalysisReader::title));
  }

  private static Title title(JsonNode json) {
    return new Title(
        optional(json, "office"),
        optional(json, "rank"),
        json.path("deputy").asBoolean(),
        json.has("tenure")
            ? Optional.of(constant(json, "tenure", Title.Tenure.class))
            : Optional.empty(),
        json.has("number")
            ? constant(json, "number", Title.GrammaticalNumber.class)
            : Title.GrammaticalNumber.SINGULAR,
        part(json, "portfolio"),
        part(json, "organization"),
        part(json, "place"),
        strings(json, "countries"),
        strings(json, "to"));
  }

  private static Optional<Title.Part> part(JsonNode json, String field) {
    return object(json, field).map(part -> new Title.Part(string(part, "text"), span(part)));
  }

  private static Entity entity(JsonNode json) {
    return new Entity(
        string(json, "id"),
        constant(json, "type", MentionType.class),
        string(json, "name"),
        strings(json, "aliases"),
        strings(json, "titles"),
        optional(json, "country"),
        optional(json, "wikidata"),
        optional(json, "reference"));
  }

  private static Event event(JsonNode json) {
    EventType type = constant(json, "type", EventType.class);
    String id = string(json, "id");
    Status status = constant(json, "status", Status.class);
    List<Trigger> triggers = list(json, "triggers", t -> new Trigger(span(t), string(t, "text")));
    List<Participant> participants =
        list(
            json,
            "participants",
            p ->
                new Participant(
                    constant(p, "role", Role.class),
                    string(p, "text"),
                    span(p),
                    optional(p, "entity")));
    List<Place> places =
        list(json, "places", p -> new Place(string(p, "text"), span(p), optional(p, "entity")));
    Optional<EventTime> time =
        object(json, "time")
            .map(
                t ->
                    new EventTime(
                        string(t, "text"), NOWHERE, string(t, "start"), string(t, "end")));
    Optional<Source> source =
        object(json, "source")
            .map(s -> new Source(string(s, "text"), NOWHERE, optional(s, "entity")));
    Codes codes = object(json, "codes").map(AnalysisReader::codes).orElse(Codes.NONE);
    double confidence = json.path("confidence").asDouble(1);
    return switch (type) {
      case MEETING ->
          new Meeting(
              id,
              status,
              constant(json, "channel", Channel.class),
              optional(json, "partOf"),
              triggers,
              participants,
              places,
              time,
              source,
              codes,
              confidence);
      case VISIT ->
          new Visit(id, status, triggers, participants, places, time, source, codes, confidence);
    };
  }

  private static Codes codes(JsonNode json) {
    return new Codes(
        optional(json, "cameo"),
        optional(json, "plover"),
        optional(json, "mode"),
        optional(json, "ace"));
  }

  private static Span span(JsonNode json) {
    int start = number(json, "start");
    int end = number(json, "end");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "start, end: expected 0 <= start <= end, found " + start + ", " + end);
    }
    return new Span(start, end);
  }

  private static int number(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new IllegalArgumentException(field + ": expected a number, found " + kind(value));
    }
    return value.intValue();
  }

  private static String string(JsonNode json, String field) {
    return optional(json, field)
        .orElseThrow(() -> new IllegalArgumentException(field + ": missing, expected a string"));
  }

  private static Optional<String> optional(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(text(field, value));
  }

  private static String text(String field, JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + ": expected a string, found " + kind(value));
    }
    return value.textValue();
  }

  private static Optional<JsonNode> object(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isObject() ? Optional.of(value) : Optional.empty();
  }

  private static List<String> strings(JsonNode json, String field) {
    return list(json, field, value -> text(field, value));
  }

  private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> read) {
    JsonNode array = json.path(field);
    if (!array.isMissingNode() && !array.isArray()) {
      throw new IllegalArgumentException(field + ": expected a list, found " + kind(array));
    }
    List<T> list = new ArrayList<>(array.size());
    array.forEach(value -> list.add(read.apply(value)));
    return list;
  }

  private static <E extends Enum<E>> E constant(JsonNode json, String field, Class<E> type) {
    return value(field, string(json, field), name -> Enum.valueOf(type, name));
  }

  private static <T> T value(String field, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(field + ": cannot be \"" + text + "\"", e);
    }
  }

  private static String kind(JsonNode json) {
    return json.isMissingNode() ? "nothing" : json.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
