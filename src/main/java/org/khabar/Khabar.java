package org.khabar;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.khabar.entity.EntityResolver;
import org.khabar.entity.Resolution;
import org.khabar.event.Event;
import org.khabar.event.EventExtractor;
import org.khabar.name.NameTagger;
import org.khabar.syntax.CoreNlpEngine;
import org.khabar.syntax.LightEngine;
import org.khabar.syntax.SyntaxEngine;
import org.khabar.text.Text;
import org.khabar.text.TextReader;
import org.khabar.time.TimeTagger;

/**
 * Reads Arabic news: from a text to its names, entities, meetings and visits.
 *
 * <p>Immutable and safe to share between threads; models load once, when it is built, and take some
 * seconds with {@link Engine#CORENLP}. Every span in its results is half-open, in UTF-16 units,
 * into the text that the caller gave.
 */
public final class Khabar {
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[A-Za-z][A-Za-z0-9]{0,20}(?:\\s[^<>]{0,500})?/?>|&(?:[a-z]{2,8}|#\\d{1,6});");

  private final TextReader reader;
  private final LanguageCheck languages;
  private final NameTagger names;
  private final EntityResolver entities;
  private final TimeTagger times;
  private final EventExtractor events;

  private Khabar(Engine engine) throws IOException {
    reader = TextReader.load();
    languages = LanguageCheck.load();
    names = NameTagger.load();
    entities = EntityResolver.load();
    times = TimeTagger.load();
    events =
        switch (engine) {
          case CORENLP -> events(CoreNlpEngine.load(), "corenlp", times);
          case LIGHT -> events(LightEngine.load(), "light", times);
        };
  }

  private static EventExtractor events(SyntaxEngine engine, String name, TimeTagger times)
      throws IOException {
    return EventExtractor.load(engine, name, times);
  }

  /**
   * With default settings: engine {@link Engine#CORENLP}.
   *
   * @throws KhabarException as {@link Builder#build}
   */
  public static Khabar load() {
    return builder().build();
  }

  /** Settings to choose before loading. */
  public static Builder builder() {
    return new Builder();
  }

  /** Analyses a text without metadata; as {@link #analyze(Document)}. */
  public Analysis analyze(String text) {
    return analyze(Document.of(text));
  }

  /**
   * Analyses a document. Odd text never throws: it yields less, and a warning with a code.
   *
   * @return names, entities and events, with what made them poorer
   */
  public Analysis analyze(Document document) {
    List<Warning> warnings = new ArrayList<>();
    Text text = reader.read(document.text());
    Optional<LocalDate> published = document.published().or(() -> times.dateline(text.repaired()));
    inspect(document.text(), warnings);
    if (text.sentences().isEmpty()) {
      warnings.add(new Warning(Warning.Code.EMPTY_TEXT, "the text holds no words"));
    } else if (!languages.isArabic(text)) {
      warnings.add(new Warning(Warning.Code.NOT_ARABIC, "the text is not Arabic: nothing is read"));
    } else {
      if (published.isEmpty()) {
        warnings.add(
            new Warning(
                Warning.Code.NO_DATE,
                "no publication day and no dateline: relative dates stay unresolved"));
      }
      Resolution resolution = entities.resolve(text, names.tag(text));
      List<Event> found = events.extract(text, resolution, published);
      return new Analysis(
          document, published, resolution.mentions(text), resolution.entities(), found, warnings);
    }
    return new Analysis(document, published, List.of(), List.of(), List.of(), warnings);
  }

  /**
   * Analyses documents lazily, in their order; memory is bounded by the document at hand. A
   * parallel stream is analysed in parallel.
   */
  public Stream<Analysis> analyze(Stream<Document> documents) {
    return documents.map(this::analyze);
  }

  private static void inspect(String text, List<Warning> warnings) {
    if (MARKUP.matcher(text).find()) {
      warnings.add(
          new Warning(Warning.Code.HTML_REMAINS, "the text holds HTML tags or references"));
    }
    if (text.codePoints().anyMatch(Khabar::isBroken)) {
      warnings.add(
          new Warning(
              Warning.Code.BROKEN_CHARACTERS,
              "the text holds control characters or lone surrogates"));
    }
  }

  private static boolean isBroken(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFD;
  }

  /** Settings of a {@link Khabar}. Not safe to share between threads. */
  public static final class Builder {
    private Engine engine = Engine.CORENLP;

    private Builder() {}

    /**
     * Who segments, tags and parses; default {@link Engine#CORENLP}.
     *
     * @throws IllegalArgumentException if {@code value} is null
     */
    public Builder engine(Engine value) {
      if (value == null) {
        throw new IllegalArgumentException(
            "engine: null is not allowed, allowed are " + List.of(Engine.values()));
      }
      engine = value;
      return this;
    }

    /**
     * Loads the models.
     *
     * @throws KhabarException if a model file is missing or broken, or the engine's dependency is
     *     not on the class path; the message names it
     */
    public Khabar build() {
      try {
        return new Khabar(engine);
      } catch (IOException e) {
        throw new KhabarException(e.getMessage(), e);
      }
    }
  }
}
