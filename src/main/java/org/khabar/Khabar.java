package org.khabar;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Arabic news.
 *
 * <p>Immutable and safe to share between threads; models load once, here.
 */
public final class Khabar {

  private Khabar(Builder builder) throws IOException {}

  /** With default settings: engine {@link Engine#CORENLP}. */
  public static Khabar load() {
    return builder().build();
  }

  /** Settings to choose before loading. */
  public static Builder builder() {
    return new Builder();
  }

  /** Analyses a text without metadata. */
  public Analysis analyze(String text) {
    return analyze(Document.of(text));
  }

  /** Analyses a document. Never throws for odd text. */
  public Analysis analyze(Document document) {
    return new Analysis(document, document.published(), List.of(), List.of(), List.of(), List.of());
  }

  /** Analyses documents lazily, in order; memory is bounded by the document at hand. */
  public Stream<Analysis> analyze(Stream<Document> documents) {
    return documents.map(this::analyze);
  }

  /** Settings of a {@link Khabar}. Not safe to share between threads. */
  public static final class Builder {
    private Engine engine = Engine.CORENLP;

    private Builder() {}

    /** Who segments, tags and parses; default {@link Engine#CORENLP}. */
    public Builder engine(Engine value) {
      engine =
          Optional.ofNullable(value)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "engine: must not be null, allowed are " + List.of(Engine.values())));
      return this;
    }

    /**
     * Loads the models.
     *
     * @throws KhabarException if a model file is missing or broken, or the engine's dependency is
     *     not on the class path
     */
    public Khabar build() {
      try {
        return new Khabar(this);
      } catch (IOException e) {
        throw new KhabarException(e.getMessage(), e);
      }
    }
  }
}
