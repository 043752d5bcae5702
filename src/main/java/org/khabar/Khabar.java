package org.khabar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.khabar.coreference.CustomNames;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Resolution;
import org.khabar.entity.CustomName;
import org.khabar.event.Event;
import org.khabar.event.Evidence;
import org.khabar.extraction.EventExtractor;
import org.khabar.learn.Loading;
import org.khabar.learn.ModelStore;
import org.khabar.name.NameSpan;
import org.khabar.name.NameTagger;
import org.khabar.syntax.CoreNlpEngine;
import org.khabar.syntax.LightEngine;
import org.khabar.time.TimeExpression;
import org.khabar.time.TimeTagger;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

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
  private final Optional<CustomNames> customNames;
  private final double minConfidence;

  private Khabar(Builder settings) throws IOException {
    ModelStore models = settings.models;
    Loading<NameTagger> tagger = Loading.start(() -> NameTagger.load(models));
    Loading<EntityResolver> resolver = Loading.start(EntityResolver::load);
    events =
        switch (settings.engine) {
          case CORENLP -> EventExtractor.load(CoreNlpEngine.load(), "corenlp", models);
          case LIGHT -> EventExtractor.load(LightEngine.load(models), "light", models);
        };
    reader = TextReader.load(models);
    languages = LanguageCheck.load();
    times = TimeTagger.load();
    entities = resolver.get();
    names = tagger.get();
    customNames =
        settings.gazetteer.isEmpty()
            ? Optional.empty()
            : Optional.of(CustomNames.of(settings.gazetteer));
    minConfidence = settings.minConfidence;
  }

  /**
   * Loads with default settings: engine {@link Engine#CORENLP}.
   *
   * @return ready to analyse; to be kept, since loading takes long and analysing does not
   * @throws KhabarException as {@link Builder#build}
   */
  public static Khabar load() {
    return builder().build();
  }

  /**
   * Settings to choose before loading.
   *
   * @return the defaults, to be changed; nothing is loaded yet
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Analyses a text without metadata; as {@link #analyze(Document)}.
   *
   * @param text of an article, any sequence of UTF-16 units
   * @return names, entities and events; spans count units of {@code text}
   * @throws IllegalArgumentException if {@code text} is null
   */
  public Analysis analyze(String text) {
    return analyze(Document.of(text));
  }

  /**
   * Analyses a document. Odd text never throws: it yields less, and a warning with a code.
   *
   * @param document of any length; the time is linear in it
   * @return names, entities and events, with what made them poorer
   */
  public Analysis analyze(Document document) {
    return analyze(document, events::extract);
  }

  /**
   * Analyses a document and tells what each event rests on; takes longer than {@link
   * #analyze(Document)}, which gives the same analysis.
   *
   * @param document of any length
   * @return the analysis, and the evidence of each of its events
   */
  public Explanation explain(Document document) {
    List<Evidence> evidence = new ArrayList<>();
    Analysis analysis =
        analyze(
            document,
            (text, resolution, dates, published) -> {
              evidence.addAll(events.explain(text, resolution, dates, published));
              return evidence.stream().map(Evidence::event).toList();
            });
    return new Explanation(analysis, evidence);
  }

  /** How events are found. */
  private interface Extraction {
    List<Event> events(
        Text text,
        Resolution resolution,
        List<TimeExpression> dates,
        Optional<LocalDate> published);
  }

  private Analysis analyze(Document document, Extraction extraction) {
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
      List<TimeExpression> dates = times.find(text.repaired(), published);
      checkDates(dates, warnings);
      Resolution resolution = entities.resolve(text, names(text));
      List<Event> found = extraction.events(text, resolution, dates, published);
      return new Analysis(
          document, published, resolution.mentions(text), resolution.entities(), found, warnings);
    }
    return new Analysis(document, published, List.of(), List.of(), List.of(), warnings);
  }

  /**
   * Analyses documents lazily, in their order; memory is bounded by the document at hand. A
   * parallel stream is analysed in parallel.
   *
   * @param documents read as the result is; not closed here, but by closing the result
   * @return one analysis a document
   */
  public Stream<Analysis> analyze(Stream<Document> documents) {
    return documents.map(this::analyze);
  }

  private List<NameSpan> names(Text text) {
    List<NameSpan> tagged = new ArrayList<>(names.tag(text));
    tagged.removeIf(name -> name.confidence() < minConfidence);
    return customNames.isPresent() ? customNames.get().apply(text, tagged) : tagged;
  }

  private static void checkDates(List<TimeExpression> dates, List<Warning> warnings) {
    for (TimeExpression date : dates) {
      if (!date.consistent()) {
        warnings.add(
            new Warning(
                Warning.Code.INCONSISTENT_DATE,
                "two calendars do not agree, " + date.timex() + " is taken: " + date.text()));
      }
    }
  }

  private static void inspect(String text, List<Warning> warnings) {
    boolean possible = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    if (possible && MARKUP.matcher(text).find()) {
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
    private ModelStore models = ModelStore.packed();
    private double minConfidence;
    private final List<CustomName> gazetteer = new ArrayList<>();

    private Builder() {}

    /**
     * Who segments, tags and parses; default {@link Engine#CORENLP}.
     *
     * @param value the engine; its library must be there when {@link #build} is called
     * @return this
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
     * Reads khabar's own models from a folder, as {@code khabar train} writes it; default none.
     * Files that it lacks are taken from the jar.
     *
     * @param folder with paths as under {@code models}, such as {@code name/names.crf}; read by
     *     {@link #build}
     * @return this
     * @throws IllegalArgumentException if {@code folder} is null, no folder, or has none of them
     * @throws KhabarException if it cannot be read
     */
    public Builder models(Path folder) {
      if (folder == null || !Files.isDirectory(folder)) {
        throw new IllegalArgumentException(
            "models: " + folder + " is not allowed, allowed is a folder");
      }
      ModelStore store = ModelStore.in(folder);
      try {
        if (!store.hasOwn()) {
          throw new IllegalArgumentException(
              "models: "
                  + folder
                  + " is not allowed, allowed is a folder with a model such as name/names.crf");
        }
      } catch (IOException | UncheckedIOException e) {
        throw new KhabarException(folder + ": cannot be read", e);
      }
      models = store;
      return this;
    }

    /**
     * Leaves out names and titles below a confidence, before entities and events are built; default
     * 0. The higher, the fewer wrong ones and the more missed ones.
     *
     * @param value the least probability that stays, 0 to 1
     * @return this
     * @throws IllegalArgumentException if {@code value} is not from 0 to 1
     */
    public Builder minConfidence(double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "minConfidence: " + value + " is not allowed, allowed is 0 to 1");
      }
      minConfidence = value;
      return this;
    }

    /**
     * Adds names that the caller knows, to be found with proclitics and in other spellings.
     *
     * <p>They are preferred to what the tagger says, have confidence 1, and give their id to {@link
     * org.khabar.entity.Entity#reference}. The longest wins; a longer name of the same type that
     * the tagger finds around one stays and gets its id. Of two that are written alike the first
     * counts.
     *
     * @param values added to those given before; copied
     * @return this
     * @throws IllegalArgumentException if {@code values} is null or empty or holds null
     */
    public Builder gazetteer(Collection<CustomName> values) {
      if (values == null || values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
        throw new IllegalArgumentException(
            "gazetteer: " + values + " is not allowed, allowed are one or more names");
      }
      gazetteer.addAll(values);
      return this;
    }

    /**
     * Adds the names of a file; as {@link #gazetteer(Collection)}.
     *
     * @param file as {@link CustomName#read} says; read at once
     * @return this
     * @throws IllegalArgumentException if {@code file} is null or has no names
     * @throws KhabarException if it cannot be read or a line is no name; the message names file and
     *     line
     */
    public Builder gazetteer(Path file) {
      if (file == null) {
        throw new IllegalArgumentException("gazetteer: null is not allowed, allowed is a file");
      }
      List<CustomName> values;
      try {
        values = CustomName.read(file);
      } catch (NoSuchFileException e) {
        throw new KhabarException(file + ": no such file", e);
      } catch (IOException e) {
        throw new KhabarException(e.getMessage(), e);
      }
      if (values.isEmpty()) {
        throw new IllegalArgumentException(
            "gazetteer: " + file + " is not allowed, allowed is a file with one or more names");
      }
      return gazetteer(values);
    }

    /**
     * Loads the models.
     *
     * @return immutable; what is set here afterwards does not change it
     * @throws KhabarException if a model file is missing or broken, or the engine's dependency is
     *     not on the class path; the message names it
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
