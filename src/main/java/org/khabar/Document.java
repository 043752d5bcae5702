package org.khabar;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article to analyse. Immutable; the {@code with} methods return copies.
 *
 * @param id names the document in results; not empty
 * @param text what is analysed
 * @param title metadata; analysed only where it is also part of {@code text}
 * @param published day of publication; where it is missing, a dateline in the text is used
 * @param source publisher
 * @param url where it stands
 */
public record Document(
    String id,
    String text,
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> source,
    Optional<String> url) {

  /**
   * Checks its components.
   *
   * @param id names the document in results
   * @param text what is analysed, any sequence of UTF-16 units; may be empty
   * @param title headline
   * @param published day of publication
   * @param source publisher
   * @param url where it stands
   * @throws IllegalArgumentException if {@code id} is empty or any component is null
   */
  public Document {
    if (required("id", id).isEmpty()) {
      throw new IllegalArgumentException("id: must not be empty");
    }
    required("text", text);
    required("title", title);
    required("published", published);
    required("source", source);
    required("url", url);
  }

  /**
   * A document whose id is made from its text, the same for the same text.
   *
   * @param text what is analysed, any sequence of UTF-16 units; may be empty
   * @return without metadata
   * @throws IllegalArgumentException if {@code text} is null
   */
  public static Document of(String text) {
    String id =
        "d" + Hashing.murmur3_128().hashString(required("text", text), StandardCharsets.UTF_16LE);
    return new Document(
        id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * This document under another id.
   *
   * @param value the new id
   * @return a copy
   * @throws IllegalArgumentException if {@code value} is null or empty
   */
  public Document withId(String value) {
    return new Document(value, text, title, published, source, url);
  }

  /**
   * This document with a title.
   *
   * @param value the headline
   * @return a copy
   * @throws IllegalArgumentException if {@code value} is null
   */
  public Document withTitle(String value) {
    return new Document(id, text, Optional.of(required("title", value)), published, source, url);
  }

  /**
   * This document with its day of publication, from which {@code أمس} and its like are counted.
   *
   * @param value the day, where it was published
   * @return a copy
   * @throws IllegalArgumentException if {@code value} is null
   */
  public Document withPublished(LocalDate value) {
    return new Document(id, text, title, Optional.of(required("published", value)), source, url);
  }

  /**
   * This document with its publisher.
   *
   * @param value a name or key of the caller's choice
   * @return a copy
   * @throws IllegalArgumentException if {@code value} is null
   */
  public Document withSource(String value) {
    return new Document(id, text, title, published, Optional.of(required("source", value)), url);
  }

  /**
   * This document with its address.
   *
   * @param value not checked
   * @return a copy
   * @throws IllegalArgumentException if {@code value} is null
   */
  public Document withUrl(String value) {
    return new Document(id, text, title, published, source, Optional.of(required("url", value)));
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + ": must not be null");
    }
    return value;
  }
}
