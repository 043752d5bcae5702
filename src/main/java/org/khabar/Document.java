package org.khabar;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

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

  /** Checks that {@code id} is not empty. */
  public Document {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id: must not be empty");
    }
  }

  /** A document whose id is made from its text, the same for the same text. */
  public static Document of(String text) {
    String id = "d" + Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_16LE);
    return new Document(
        id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * This document under another id.
   *
   * @throws IllegalArgumentException if {@code value} is empty
   */
  public Document withId(String value) {
    return new Document(value, text, title, published, source, url);
  }

  /** This document with a title. */
  public Document withTitle(String value) {
    return new Document(id, text, Optional.of(value), published, source, url);
  }

  /** This document with its day of publication. */
  public Document withPublished(LocalDate value) {
    return new Document(id, text, title, Optional.of(value), source, url);
  }

  /** This document with its publisher. */
  public Document withSource(String value) {
    return new Document(id, text, title, published, Optional.of(value), url);
  }

  /** This document with its address. */
  public Document withUrl(String value) {
    return new Document(id, text, title, published, source, Optional.of(value));
  }
}
