package org.khabar.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.Warning;
import org.khabar.entity.CustomName;
import org.khabar.entity.MentionType;
import org.khabar.output.JsonLines;

/**
 * Analyses Datasets of documents. Immutable; the {@code with} methods return copies.
 *
 * <p>Each JVM that runs tasks loads one {@link Khabar} for the same settings, when it is first
 * needed, and shares it between its tasks. Only the settings travel.
 */
public final class KhabarAnalyzer implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What {@link #analyze} takes: {@code id} and {@code text}; {@code title}, {@code date} (of
   * publication, {@code YYYY-MM-DD}), {@code source} and {@code url} may be left out.
   */
  public static final StructType DOCUMENT_SCHEMA =
      StructType.fromDDL(
          "id STRING, text STRING, title STRING, date STRING, source STRING, url STRING");

  /**
   * What {@link #analyze} gives: the fields of {@link JsonLines}, which can be read as JSON with
   * this schema. A field that is left out there is null.
   */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          id STRING,
          published DATE,
          mentions ARRAY<STRUCT<
            id: STRING, type: STRING, start: INT, end: INT, text: STRING, confidence: DOUBLE,
            entity: STRING,
            title: STRUCT<
              office: STRING, rank: STRING, deputy: BOOLEAN, tenure: STRING, number: STRING,
              portfolio: STRUCT<text: STRING, start: INT, end: INT>,
              organization: STRUCT<text: STRING, start: INT, end: INT>,
              place: STRUCT<text: STRING, start: INT, end: INT>,
              countries: ARRAY<STRING>, to: ARRAY<STRING>>>>,
          entities ARRAY<STRUCT<
            id: STRING, type: STRING, name: STRING, aliases: ARRAY<STRING>, titles: ARRAY<STRING>,
            country: STRING, wikidata: STRING, reference: STRING>>,
          events ARRAY<STRUCT<
            id: STRING, type: STRING, status: STRING, channel: STRING, partOf: STRING,
            triggers: ARRAY<STRUCT<start: INT, end: INT, text: STRING>>,
            participants: ARRAY<STRUCT<
              role: STRING, text: STRING, start: INT, end: INT, entity: STRING>>,
            places: ARRAY<STRUCT<text: STRING, start: INT, end: INT, entity: STRING>>,
            time: STRUCT<text: STRING, start: STRING, end: STRING>,
            source: STRUCT<text: STRING, entity: STRING>,
            codes: STRUCT<cameo: STRING, plover: STRING, mode: STRING, ace: STRING>,
            confidence: DOUBLE>>,
          warnings ARRAY<STRUCT<code: STRING, message: STRING>>
          """);

  /** An analysis needs an id; a row does not. */
  private static final String WITHOUT_ID =
      """
      {"mentions":[],"entities":[],"events":[],\
      "warnings":[{"code":"FAILED","message":"id: missing, expected a string"}]}""";

  // Models are too large for one copy a task, and must not travel: one a JVM, for all its tasks.
  private static final Map<Settings, Khabar> LOADED = new ConcurrentHashMap<>();

  private final Settings settings;

  private KhabarAnalyzer(Settings settings) {
    this.settings = settings;
  }

  private record Settings(Engine engine, double minConfidence, List<Name> gazetteer)
      implements Serializable {

    Khabar khabar() {
      return LOADED.computeIfAbsent(this, settings -> settings.builder().build());
    }

    Khabar.Builder builder() {
      Khabar.Builder builder = Khabar.builder().engine(engine).minConfidence(minConfidence);
      return gazetteer.isEmpty()
          ? builder
          : builder.gazetteer(gazetteer.stream().map(Name::custom).toList());
    }
  }

  /** A {@link CustomName} that travels. */
  private record Name(String name, MentionType type, String id) implements Serializable {
    CustomName custom() {
      return new CustomName(name, type, id);
    }
  }

  /**
   * With an engine; {@link Engine#CORENLP} needs CoreNLP's jars on the class path of the executors.
   *
   * @throws IllegalArgumentException as {@link Khabar.Builder#engine}
   */
  public static KhabarAnalyzer of(Engine engine) {
    return checked(new Settings(engine, 0, List.of()));
  }

  /**
   * With a confidence below which names are left out.
   *
   * @throws IllegalArgumentException as {@link Khabar.Builder#minConfidence}
   */
  public KhabarAnalyzer withMinConfidence(double value) {
    return checked(new Settings(settings.engine, value, settings.gazetteer));
  }

  /**
   * With names that the caller knows; some thousands, since they travel with each task.
   *
   * @throws IllegalArgumentException as {@link Khabar.Builder#gazetteer(Collection)}
   */
  public KhabarAnalyzer withGazetteer(Collection<CustomName> values) {
    Khabar.builder().gazetteer(values);
    return checked(
        new Settings(
            settings.engine,
            settings.minConfidence,
            values.stream().map(name -> new Name(name.name(), name.type(), name.id())).toList()));
  }

  private static KhabarAnalyzer checked(Settings settings) {
    settings.builder();
    return new KhabarAnalyzer(settings);
  }

  /**
   * Analyses documents, one row a row. One that cannot be analysed, or has no id, no text or a
   * wrong date, gives a row with the warning {@code FAILED} and never stops the job.
   *
   * @param documents with columns as {@link #DOCUMENT_SCHEMA} has them, in any order; {@code date}
   *     may be a date or timestamp, other columns are passed over
   * @return rows of {@link #SCHEMA}, in the same order
   * @throws IllegalArgumentException if {@code id} or {@code text} is missing
   */
  public Dataset<Row> analyze(Dataset<Row> documents) {
    return documents
        .select(
            Arrays.stream(DOCUMENT_SCHEMA.fieldNames())
                .map(name -> column(documents, name))
                .toArray(Column[]::new))
        .mapPartitions(lines(settings), Encoders.STRING())
        .select(from_json(col("value"), SCHEMA, Map.of()).as("analysis"))
        .select("analysis.*");
  }

  private static Column column(Dataset<Row> documents, String name) {
    List<String> names = List.of(documents.columns());
    if (names.contains(name)) {
      boolean time = documents.schema().apply(name).dataType().equals(DataTypes.TimestampType);
      return (time ? col(name).cast(DataTypes.DateType) : col(name))
          .cast(DataTypes.StringType)
          .as(name);
    }
    if (name.equals("id") || name.equals("text")) {
      throw new IllegalArgumentException("documents: expected columns id and text, found " + names);
    }
    return lit(null).cast(DataTypes.StringType).as(name);
  }

  // Static, so that nothing but the settings is captured.
  private static MapPartitionsFunction<Row, String> lines(Settings settings) {
    return rows -> {
      Khabar khabar = settings.khabar();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public String next() {
          return line(khabar, rows.next());
        }
      };
    };
  }

  private static String line(Khabar khabar, Row row) {
    Optional<String> id = field(row, "id").filter(value -> !value.isEmpty());
    if (id.isEmpty()) {
      return WITHOUT_ID;
    }
    StringWriter line = new StringWriter();
    try {
      JsonLines.write(Stream.of(analysis(khabar, id.get(), row)), line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static Analysis analysis(Khabar khabar, String id, Row row) {
    Optional<String> text = field(row, "text");
    Document document =
        new Document(
            id,
            text.orElse(""),
            field(row, "title"),
            Optional.empty(),
            field(row, "source"),
            field(row, "url"));
    if (text.isEmpty()) {
      return failed(document, "text: missing, expected a string");
    }
    Optional<String> date = field(row, "date").filter(value -> !value.isEmpty());
    try {
      return khabar.analyze(
          date.map(LocalDate::parse).map(document::withPublished).orElse(document));
    } catch (DateTimeException e) {
      return failed(document, "date: expected YYYY-MM-DD, found \"" + date.orElse("") + "\"");
    } catch (RuntimeException | StackOverflowError e) {
      return failed(document, "could not be analysed: " + e);
    }
  }

  private static Optional<String> field(Row row, String name) {
    return Optional.ofNullable(row.getAs(name));
  }

  private static Analysis failed(Document document, String message) {
    Warning warning = new Warning(Warning.Code.FAILED, message);
    return new Analysis(
        document, Optional.empty(), List.of(), List.of(), List.of(), List.of(warning));
  }
}
