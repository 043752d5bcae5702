package org.khabar.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.khabar.Document;

/** Reads documents written as JSON objects. Immutable and safe to share. */
final class DocumentReader {
  // The longest article is the caller's business: what fits into memory is read.
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A line that holds no document; the message says what was found and what is expected. */
  static final class InvalidDocument extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidDocument(String message) {
      super(message);
    }
  }

  Document read(String line) throws InvalidDocument {
    JsonNode object = parse(line);
    if (!object.isObject()) {
      throw new InvalidDocument("expected a JSON object, found " + kind(object));
    }
    String id = required(object, "id");
    if (id.isEmpty()) {
      throw new InvalidDocument("id: must not be empty");
    }
    return new Document(
        id,
        required(object, "text"),
        optional(object, "title"),
        date(object),
        optional(object, "source"),
        optional(object, "url"));
  }

  private JsonNode parse(String line) throws InvalidDocument {
    try {
      return mapper.readTree(line);
    } catch (JsonProcessingException e) {
      String column =
          e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
      throw new InvalidDocument("not JSON: " + e.getOriginalMessage() + column);
    }
  }

  private static String required(JsonNode object, String field) throws InvalidDocument {
    return optional(object, field)
        .orElseThrow(() -> new InvalidDocument(field + ": missing, expected a string"));
  }

  private static Optional<String> optional(JsonNode object, String field) throws InvalidDocument {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new InvalidDocument(field + ": expected a string, found " + kind(value));
    }
    return Optional.of(value.textValue());
  }

  private static Optional<LocalDate> date(JsonNode object) throws InvalidDocument {
    String date = optional(object, "date").orElse("");
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      throw new InvalidDocument("date: expected YYYY-MM-DD, found \"" + date + "\"");
    }
  }

  private static String kind(JsonNode node) {
    JsonNodeType type = node.getNodeType();
    return type == JsonNodeType.MISSING ? "nothing" : type.name().toLowerCase(Locale.ROOT);
  }
}
