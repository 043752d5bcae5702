package org.khabar.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;

import com.google.common.collect.Iterators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.khabar.Analysis;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.match.NameVariants;
import org.khabar.output.JsonLines;
import org.khabar.output.ResolvedLines;
import org.khabar.resolve.Resolved;
import org.khabar.resolve.ResolverSteps;
import org.khabar.resolve.ResolverSteps.Identity;
import org.khabar.resolve.ResolverSteps.Member;
import org.khabar.resolve.ResolverSteps.Referent;
import org.khabar.resolve.ResolverSteps.Report;
import org.khabar.resolve.ResolverSteps.Sighting;
import org.khabar.resolve.ResolverSteps.Usage;
import org.khabar.romanize.Romanizer;

/**
 * Finds out which entities and events of a Dataset of analyses are one: what {@link
 * org.khabar.resolve.Resolver} finds out of the same analyses.
 *
 * <p>Names are counted where the analyses are. Which of them are one is decided in one task for
 * each of the three types of name, from the counts: the executor holds about 2 KB for each distinct
 * name, however many documents there are. Reports of events are grouped by blocking keys; those
 * that share one are merged in one task for each kind of event, which holds some hundred bytes a
 * report. All else is spread over the cluster; nothing is collected on the driver.
 *
 * <p>The analyses are read once for names, once for events and once for their ids, so they should
 * come from files or be cached. What was read of names, and the decisions on them, are cached until
 * {@link #close}.
 */
public final class KhabarResolver implements AutoCloseable {
  /** What {@link #entities} gives: the fields of {@link ResolvedLines}. */
  public static final StructType ENTITY_SCHEMA =
      StructType.fromDDL(
          """
          id STRING, type STRING, name STRING, latin STRING,
          aliases ARRAY<STRUCT<text: STRING, count: INT>>, documents ARRAY<STRING>, titles ARRAY<STRING>, country STRING, wikidata STRING, reference STRING
          """);

  /** What {@link #events} gives: the fields of {@link ResolvedLines}. */
  public static final StructType EVENT_SCHEMA =
      StructType.fromDDL(
          """
          id STRING, type STRING, status STRING, channel STRING,
          participants ARRAY<STRUCT<role: STRING, text: STRING, entity: STRING>>,
          places ARRAY<STRUCT<text: STRING, entity: STRING>>,
          time STRUCT<start: STRING, end: STRING>,
          reports ARRAY<STRUCT<document: STRING, event: STRING>>
          """);

  private static final List<String> NEEDED =
      List.of("id", "published", "mentions", "entities", "events");

  private final Dataset<String> analyses;
  private final Dataset<Row> sightings;
  private final Dataset<Row> members;

  private KhabarResolver(Dataset<Row> analyses) {
    Dataset<Row> known = analyses.filter(col("id").isNotNull());
    this.analyses =
        known
            .select(
                to_json(
                    struct(NEEDED.stream().map(name -> col(name)).toArray(Column[]::new)),
                    Map.of("ignoreNullFields", "true")))
            .as(Encoders.STRING());
    sightings =
        this.analyses
            .flatMap(
                (FlatMapFunction<String, Row>) line -> sightings(line).iterator(),
                rows(
                    "document STRING, entity STRING, type STRING, name STRING, first INT,"
                        + " forms ARRAY<STRUCT<text: STRING, count: INT>>, titles ARRAY<STRING>"))
            .persist();
    members = members(counts().union(repeated(known))).persist();
  }

  /**
   * Resolves analyses. Nothing is done until a result is asked for.
   *
   * @param analyses rows of {@link KhabarAnalyzer#SCHEMA}, warnings not needed; ids must be unique,
   *     or the job fails; rows without id are passed over
   * @throws IllegalArgumentException if a column is missing
   */
  public static KhabarResolver of(Dataset<Row> analyses) {
    List<String> names = List.of(analyses.columns());
    if (!names.containsAll(NEEDED)) {
      throw new IllegalArgumentException(
          "analyses: expected columns " + String.join(", ", NEEDED) + ", found " + names);
    }
    return new KhabarResolver(analyses);
  }

  /** Each person, place and organisation of all documents, once; rows of {@link #ENTITY_SCHEMA}. */
  public Dataset<Row> entities() {
    Dataset<Row> numbers = members.select("name", "number");
    Dataset<Row> forms =
        sightings
            .select(col("name"), explode(col("forms")).as("form"))
            .join(numbers, "name")
            .groupBy(col("number"), col("form.text").as("text"))
            .agg(sum("form.count").cast("int").as("count"))
            .groupBy("number")
            .agg(collect_list(struct(col("text"), col("count"))).as("forms"));
    Dataset<Row> titles =
        sightings
            .select(col("name"), explode(col("titles")).as("text"))
            .join(numbers, "name")
            .groupBy("number", "text")
            .agg(count(lit(1)).cast("int").as("count"))
            .groupBy("number")
            .agg(collect_list(struct(col("text"), col("count"))).as("titles"));
    Dataset<Row> documents =
        sightings
            .join(numbers, "name")
            .groupBy("number")
            .agg(collect_set("document").as("documents"));
    Dataset<Row> identities = members.groupBy("number").agg(first(col("identity")).as("identity"));
    return json(
        identities
            .join(documents, "number")
            .join(forms, "number")
            .join(titles, "number", "left")
            .map((MapFunction<Row, String>) KhabarResolver::entity, Encoders.STRING()),
        ENTITY_SCHEMA);
  }

  /** Each meeting and visit of all documents, once; rows of {@link #EVENT_SCHEMA}. */
  public Dataset<Row> events() {
    Dataset<Row> reports = reports();
    Column[] event = {col("document"), col("event")};
    Dataset<Row> blocks = reports.select(event[0], event[1], explode(col("blocks")).as("block"));
    Dataset<Row> shared =
        blocks.groupBy("block").agg(count(lit(1)).as("size")).filter(col("size").gt(1));
    Dataset<Row> together =
        blocks.join(shared, "block").select(event).distinct().withColumn("together", lit(true));
    return json(
        reports
            .join(together, new String[] {"document", "event"}, "left")
            .groupByKey((MapFunction<Row, String>) KhabarResolver::group, Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, String>)
                    (group, rows) ->
                        ResolverSteps.merge(Iterators.transform(rows, KhabarResolver::report))
                            .stream()
                            .map(merged -> line(new Resolved(List.of(), List.of(merged))))
                            .iterator(),
                Encoders.STRING()),
        EVENT_SCHEMA);
  }

  /**
   * Which entity of all documents an entity of a document is: columns {@code document}, {@code
   * entity} (its id there) and {@code id}, that of {@link #entities}.
   */
  public Dataset<Row> links() {
    return linked().select("document", "entity", "id");
  }

  /** Gives back what was cached; results that are asked for again are worked out again. */
  @Override
  public void close() {
    members.unpersist();
    sightings.unpersist();
  }

  private Dataset<Row> counts() {
    Dataset<Row> documents =
        sightings.groupBy("type", "name").agg(sum("first").cast("int").as("documents"));
    Dataset<Row> forms =
        sightings
            .select(col("name"), explode(col("forms.text")).as("text"))
            .groupBy("name", "text")
            .agg(count(lit(1)).cast("int").as("count"))
            .groupBy("name")
            .agg(collect_list(struct(col("text"), col("count"))).as("forms"));
    return documents.join(forms, "name").select("type", "name", "documents", "forms");
  }

  /** Never a row: fails if a document is there twice, as {@link org.khabar.resolve.Resolver}. */
  private static Dataset<Row> repeated(Dataset<Row> analyses) {
    return analyses
        .groupBy("id")
        .agg(count(lit(1)).as("count"))
        .filter(col("count").gt(1))
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row -> {
                  throw new IllegalArgumentException(
                      "analyses: expected unique ids, found "
                          + row.getLong(1)
                          + " times \""
                          + row.getString(0)
                          + '"');
                },
            rows(
                "type STRING, name STRING, documents INT,"
                    + " forms ARRAY<STRUCT<text: STRING, count: INT>>"));
  }

  private static Dataset<Row> members(Dataset<Row> counts) {
    return counts
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("type"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (type, rows) -> {
                  List<Usage> usages = new ArrayList<>();
                  rows.forEachRemaining(row -> usages.add(usage(row)));
                  return ResolverSteps.cluster(Tables.VARIANTS, usages).stream()
                      .map(KhabarResolver::row)
                      .iterator();
                },
            rows(
                "name STRING, number INT, identity STRUCT<id: STRING, type: STRING, name: STRING,"
                    + " country: STRING, wikidata: STRING, reference: STRING>"));
  }

  private Dataset<Row> linked() {
    return sightings
        .join(members, "name")
        .select(col("document"), col("entity"), col("number"), col("identity.id").as("id"));
  }

  /** What each document reports of each event, with its kind and blocking keys. */
  private Dataset<Row> reports() {
    Dataset<Row> referents =
        linked()
            .groupBy("document")
            .agg(collect_list(struct(col("entity"), col("number"), col("id"))).as("referents"));
    return analyses
        .flatMap(
            (FlatMapFunction<String, Row>) line -> events(line).iterator(),
            rows("document STRING, event STRING, analysis STRING"))
        .join(referents, "document", "left")
        .map(
            (MapFunction<Row, Row>)
                row -> {
                  Report report = report(row);
                  return RowFactory.create(
                      row.getAs("document"),
                      row.getAs("event"),
                      row.getAs("analysis"),
                      row.getAs("referents"),
                      ResolverSteps.kind(report),
                      ResolverSteps.blocks(report).toArray(new String[0]));
                },
            rows(
                "document STRING, event STRING, analysis STRING,"
                    + " referents ARRAY<STRUCT<entity: STRING, number: INT, id: STRING>>,"
                    + " kind STRING, blocks ARRAY<STRING>"));
  }

  private static Encoder<Row> rows(String schema) {
    return Encoders.row(StructType.fromDDL(schema));
  }

  private static Dataset<Row> json(Dataset<String> lines, StructType schema) {
    return lines.select(from_json(col("value"), schema, Map.of()).as("row")).select("row.*");
  }

  private static List<Row> sightings(String line) {
    Analysis analysis = JsonLines.read(line);
    List<Row> rows = new ArrayList<>();
    for (Sighting sighting : ResolverSteps.sightings(analysis)) {
      rows.add(
          RowFactory.create(
              analysis.id(),
              sighting.entity(),
              sighting.type().name(),
              sighting.name(),
              sighting.first() ? 1 : 0,
              sighting.forms().entrySet().stream()
                  .map(form -> RowFactory.create(form.getKey(), form.getValue()))
                  .toArray(Row[]::new),
              sighting.titles().toArray(new String[0])));
    }
    return rows;
  }

  private static List<Row> events(String line) {
    Analysis analysis = JsonLines.read(line);
    List<Row> rows = new ArrayList<>();
    for (Event event : analysis.events()) {
      Analysis alone =
          new Analysis(
              analysis.document(),
              analysis.published(),
              List.of(),
              List.of(),
              List.of(event),
              List.of());
      StringWriter out = new StringWriter();
      try {
        JsonLines.write(Stream.of(alone), out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      rows.add(RowFactory.create(analysis.id(), event.id(), out.toString()));
    }
    return rows;
  }

  private static Report report(Row row) {
    Analysis analysis = JsonLines.read(row.getAs("analysis"));
    Map<String, Referent> referents = new HashMap<>();
    for (Row one : list(row, "referents")) {
      referents.put(one.getAs("entity"), new Referent(one.getAs("number"), one.getAs("id")));
    }
    return new Report(analysis.id(), analysis.published(), analysis.events().get(0), referents);
  }

  /** Those that share a block go together by kind, each other one alone. */
  private static String group(Row row) {
    String kind = row.getAs("kind");
    return row.getAs("together") == null
        ? String.join("\t", kind, row.getAs("event"), row.getAs("document"))
        : kind;
  }

  private static Usage usage(Row row) {
    return new Usage(row.getAs("name"), row.getAs("documents"), counts(row, "forms"));
  }

  private static Row row(Member member) {
    Identity entity = member.entity();
    return RowFactory.create(
        member.name(),
        member.number(),
        RowFactory.create(
            entity.id(),
            entity.type().name(),
            entity.name(),
            entity.country(),
            entity.wikidata(),
            entity.reference()));
  }

  private static String entity(Row row) {
    Row identity = row.getAs("identity");
    int documents = row.fieldIndex("documents");
    return line(
        new Resolved(
            List.of(
                ResolverSteps.entity(
                    new Identity(
                        identity.getAs("id"),
                        MentionType.valueOf(identity.getAs("type")),
                        identity.getAs("name"),
                        identity.getAs("country"),
                        identity.getAs("wikidata"),
                        identity.getAs("reference")),
                    counts(row, "forms"),
                    counts(row, "titles"),
                    row.getList(documents))),
            List.of()));
  }

  private static Map<String, Integer> counts(Row row, String column) {
    Map<String, Integer> counts = new HashMap<>();
    for (Row one : list(row, column)) {
      counts.put(one.getString(0), one.getInt(1));
    }
    return counts;
  }

  private static List<Row> list(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? List.of() : row.getList(index);
  }

  private static String line(Resolved resolved) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ResolvedLines.write(resolved, Tables.ROMANIZER, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Loaded once a JVM, when they are first needed. */
  private static final class Tables {
    static final NameVariants VARIANTS;
    static final Romanizer ROMANIZER;

    static {
      try {
        VARIANTS = NameVariants.load();
        ROMANIZER = Romanizer.load();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
