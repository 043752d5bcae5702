package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.entity.CustomName;
import org.khabar.entity.MentionType;
import org.khabar.event.Status;
import org.khabar.event.Visit;
import org.khabar.library.OptionalLibrary;
import org.khabar.match.NameVariants;
import org.khabar.output.JsonLines;
import org.khabar.output.ResolvedLines;
import org.khabar.resolve.Resolver;
import org.khabar.romanize.Romanizer;
import org.khabar.spark.KhabarAnalyzer;
import org.khabar.spark.KhabarResolver;

/** khabar in Spark's local mode, with four partitions, beside khabar alone. */
class SparkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CORPUS = Path.of(System.getProperty("corpus"));
  private static final KhabarAnalyzer ANALYZER = KhabarAnalyzer.of(Engine.LIGHT);
  private static final String TEXT = "زار كريم بدر بيروت أمس.";

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final int SOME = 24;

  private static SparkSession spark;
  private static Khabar khabar;
  private static List<JsonNode> corpus;

  /** What khabar alone makes of the corpus, as JSON lines. */
  private static List<String> plain;

  /** Those of the articles that Spark analyses. */
  private static List<String> some;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.log.level", "ERROR")
            // A slow machine is no broken one.
            .config("spark.network.timeout", "20min")
            .config("spark.executor.heartbeatInterval", "5min")
            .config("spark.ui.enabled", false)
            .config("spark.default.parallelism", 4)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.warehouse.dir", "target/warehouse")
            .getOrCreate();
    khabar = Khabar.builder().engine(Engine.LIGHT).build();
    corpus = new ArrayList<>();
    for (String line : Files.readAllLines(CORPUS)) {
      corpus.add(JSON.readTree(line));
    }
    plain = new ArrayList<>();
    for (JsonNode article : corpus) {
      Document document =
          Document.of(article.get("text").asText()).withId(article.get("id").asText());
      String day = article.path("date").asText();
      plain.add(line(day.isEmpty() ? document : document.withPublished(LocalDate.parse(day))));
    }
    some = plain.subList(0, SOME);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static String line(Document document) throws IOException {
    StringWriter out = new StringWriter();
    JsonLines.write(Stream.of(khabar.analyze(document)), out);
    return out.toString();
  }

  private static List<Analysis> read(List<String> lines) {
    return lines.stream().map(JsonLines::read).toList();
  }

  private static Dataset<Row> rows(String schema, Row... rows) {
    return spark.createDataFrame(Arrays.asList(rows), StructType.fromDDL(schema));
  }

  private static Dataset<Row> documents() {
    return spark.createDataFrame(
        corpus.stream()
            .limit(SOME)
            .map(
                article ->
                    RowFactory.create(
                        Arrays.stream(KhabarAnalyzer.DOCUMENT_SCHEMA.fieldNames())
                            .map(name -> article.path(name).textValue())
                            .toArray()))
            .toList(),
        KhabarAnalyzer.DOCUMENT_SCHEMA);
  }

  private static String warning(Row analysis) {
    List<Row> warnings = analysis.getList(analysis.fieldIndex("warnings"));
    return warnings.stream()
        .filter(warning -> warning.getString(0).equals("FAILED"))
        .map(warning -> warning.getString(1))
        .collect(Collectors.joining());
  }

  @Test
  void analysesAreThoseOfThePlainStreamInItsOrder() {
    Dataset<Row> analyses = ANALYZER.analyze(documents());
    assertEquals(KhabarAnalyzer.SCHEMA, analyses.schema());
    assertTrue(analyses.rdd().getNumPartitions() > 1);
    List<String> lines = analyses.toJSON().collectAsList();
    assertEquals(read(some), read(lines));
  }

  @Test
  void analysesAreReadFromJsonLines() {
    Dataset<Row> read =
        spark
            .read()
            .schema(KhabarAnalyzer.SCHEMA)
            .json(spark.createDataset(some, Encoders.STRING()));
    assertEquals(ANALYZER.analyze(documents()).collectAsList(), read.collectAsList());
  }

  @Test
  void columnsOfEventsCanBeAsked() {
    ANALYZER.analyze(documents()).createOrReplaceTempView("analyses");
    Row visits =
        spark
            .sql(
                "SELECT count(*) FROM analyses LATERAL VIEW explode(events) AS event"
                    + " WHERE event.type = 'VISIT' AND event.status = 'OCCURRED'")
            .first();
    long expected =
        read(some).stream()
            .flatMap(analysis -> analysis.events().stream())
            .filter(event -> event.status() == Status.OCCURRED)
            .filter(event -> event instanceof Visit)
            .count();
    assertTrue(expected > 0);
    assertEquals(expected, visits.getLong(0));
  }

  @Test
  void badDocumentDoesNotStopTheJob() {
    List<Row> analyses =
        ANALYZER
            .analyze(
                rows(
                    "id STRING, text STRING, date STRING",
                    RowFactory.create("good", TEXT, "2025-11-08"),
                    RowFactory.create(null, TEXT, null),
                    RowFactory.create("", TEXT, null),
                    RowFactory.create("no text", null, null),
                    RowFactory.create("no day", TEXT, "8/11/2025"),
                    RowFactory.create("odd", "\uD800\u0000<b>\uFFFD", null),
                    RowFactory.create("empty", "", ""),
                    RowFactory.create("again good", TEXT, "2025-11-08")))
            .collectAsList();
    assertEquals(8, analyses.size());
    assertEquals(
        Arrays.asList("good", null, null, "no text", "no day", "odd", "empty", "again good"),
        analyses.stream().map(row -> row.getString(0)).toList());
    assertEquals(
        List.of(
            "",
            "id: missing, expected a string",
            "id: missing, expected a string",
            "text: missing, expected a string",
            "date: expected YYYY-MM-DD, found \"8/11/2025\"",
            "",
            "",
            ""),
        analyses.stream().map(SparkTest::warning).toList());
    assertEquals(analyses.get(0).getList(2), analyses.get(7).getList(2));
    assertEquals(2, analyses.get(0).getList(2).size());
  }

  @Test
  void onlyIdAndTextAreNeeded() throws IOException {
    Row analysis =
        ANALYZER
            .analyze(rows("words INT, text STRING, id LONG", RowFactory.create(4, TEXT, 7L)))
            .first();
    assertEquals("7", analysis.getString(0));
    assertEquals(
        JsonLines.read(line(Document.of(TEXT).withId("7"))),
        JsonLines.read(withoutNulls(analysis)));
  }

  private static String withoutNulls(Row row) {
    return spark.createDataFrame(List.of(row), KhabarAnalyzer.SCHEMA).toJSON().first();
  }

  @Test
  void dateMayBeADateOrATimestamp() {
    Row date =
        ANALYZER
            .analyze(
                rows(
                    "id STRING, text STRING, date DATE",
                    RowFactory.create("a", TEXT, Date.valueOf("2025-11-08"))))
            .first();
    Row time =
        ANALYZER
            .analyze(
                rows(
                    "id STRING, text STRING, date TIMESTAMP",
                    RowFactory.create("a", TEXT, Timestamp.valueOf("2025-11-08 10:30:00"))))
            .first();
    assertEquals(Date.valueOf("2025-11-08"), date.getDate(1));
    assertEquals(date, time);
  }

  @Test
  void missingTextColumnIsToldAtOnce() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> ANALYZER.analyze(rows("id STRING, body STRING")));
    assertTrue(e.getMessage().contains("id and text, found [id, body]"), e.getMessage());
  }

  @Test
  void settingsAreCheckedAtOnce() {
    assertThrows(IllegalArgumentException.class, () -> KhabarAnalyzer.of(null));
    assertThrows(IllegalArgumentException.class, () -> ANALYZER.withMinConfidence(2));
    assertThrows(IllegalArgumentException.class, () -> ANALYZER.withGazetteer(List.of()));
  }

  @Test
  void settingsTakeEffect() {
    Dataset<Row> document = rows("id STRING, text STRING", RowFactory.create("a", TEXT));
    assertEquals(0, ANALYZER.withMinConfidence(1).analyze(document).first().getList(2).size());
    Row known =
        ANALYZER
            .withGazetteer(List.of(new CustomName("كريم بدر", MentionType.PERSON, "crm-1")))
            .analyze(document)
            .first();
    Row entity = known.<Row>getList(3).get(0);
    assertEquals("crm-1", entity.getAs("reference"));
  }

  @Test
  void onlySettingsTravel() throws IOException, ClassNotFoundException {
    KhabarAnalyzer analyzer =
        ANALYZER.withGazetteer(List.of(new CustomName("كريم بدر", MentionType.PERSON, "crm-1")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(analyzer);
    }
    assertTrue(bytes.size() < 2_000, () -> bytes.size() + " bytes");
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      KhabarAnalyzer arrived = (KhabarAnalyzer) in.readObject();
      Dataset<Row> document = rows("id STRING, text STRING", RowFactory.create("a", TEXT));
      assertEquals(analyzer.analyze(document).first(), arrived.analyze(document).first());
    }
  }

  /** The analyses, and each of them once more under another id, as if told by another paper. */
  private static List<String> toldTwice() throws IOException {
    List<String> all = new ArrayList<>(plain);
    for (String line : plain) {
      ObjectNode again = (ObjectNode) JSON.readTree(line);
      all.add(again.put("id", again.get("id").asText() + "-again").toString());
    }
    return all;
  }

  /** What the resolver alone makes of analyses. */
  private static List<String> resolved(List<String> analyses) throws IOException {
    Resolver resolver = Resolver.of(NameVariants.load());
    read(analyses).forEach(resolver::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResolvedLines.write(resolver.resolve(), Romanizer.load(), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Dataset<Row> analyses(List<String> lines) {
    return spark
        .read()
        .schema(KhabarAnalyzer.SCHEMA)
        .json(spark.createDataset(lines, Encoders.STRING()))
        .repartition(4);
  }

  private static Set<String> sorted(Iterable<String> lines) throws IOException {
    Set<String> sorted = new TreeSet<>();
    for (String line : lines) {
      // Through a map, so that the order of fields does not matter.
      assertTrue(sorted.add(JSON.writeValueAsString(JSON.readValue(line, Map.class))), line);
    }
    return sorted;
  }

  @Test
  void resolvedIsWhatTheResolverFinds() throws IOException {
    List<String> told = toldTwice();
    List<String> expected = resolved(told);
    List<String> resolved = new ArrayList<>();
    try (KhabarResolver all = KhabarResolver.of(analyses(told))) {
      assertEquals(KhabarResolver.ENTITY_SCHEMA, all.entities().schema());
      assertEquals(KhabarResolver.EVENT_SCHEMA, all.events().schema());
      resolved.addAll(all.entities().toJSON().collectAsList());
      resolved.addAll(all.events().toJSON().collectAsList());
    }
    assertEquals(expected.size(), resolved.size());
    assertEquals(sorted(expected), sorted(resolved));
    assertTrue(expected.stream().anyMatch(line -> line.contains("-again\",\"event\"")));
  }

  @Test
  void everyEntityOfADocumentIsLinkedToOneOfAll() throws IOException {
    try (KhabarResolver all = KhabarResolver.of(analyses(plain))) {
      List<Row> links = all.links().collectAsList();
      Set<String> linked =
          links.stream()
              .map(link -> link.getString(0) + " " + link.getString(1))
              .collect(Collectors.toSet());
      Set<String> expected = new HashSet<>();
      for (Analysis analysis : read(plain)) {
        analysis.entities().forEach(entity -> expected.add(analysis.id() + " " + entity.id()));
      }
      assertEquals(expected, linked);
      assertEquals(expected.size(), links.size());
      Set<String> ids =
          all.entities().select("id").as(Encoders.STRING()).collectAsList().stream()
              .collect(Collectors.toSet());
      links.forEach(link -> assertTrue(ids.contains(link.getString(2))));
    }
  }

  @Test
  void repeatedIdFailsTheJobAndIsNamed() {
    try (KhabarResolver all =
        KhabarResolver.of(analyses(List.of(plain.get(0), plain.get(1), plain.get(0))))) {
      Exception e = assertThrows(Exception.class, () -> all.entities().collectAsList());
      String id = JsonLines.read(plain.get(0)).id();
      String told = "";
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        told += cause.getMessage() + "\n";
      }
      assertTrue(told.contains("expected unique ids, found 2 times \"" + id + "\""), told);
    }
  }

  @Test
  void nothingResolvesToNothing() {
    try (KhabarResolver all = KhabarResolver.of(analyses(List.of()))) {
      assertEquals(0, all.entities().count());
      assertEquals(0, all.events().count());
    }
  }

  @Test
  void coordinateIsOfTheSparkThatIsTested() {
    assertEquals(
        "org.apache.spark:spark-sql_2.13:" + spark.version(), OptionalLibrary.SPARK.coordinate());
  }

  @Test
  void jobWithoutSparkTellsWhatIsMissing() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(JAVA, "-cp", System.getProperty("all.jar"), "org.khabar.spark.Job")
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), told);
    assertTrue(told.contains(OptionalLibrary.SPARK.coordinate()), told);
  }

  @Test
  void jobRunsUnderSparkSubmit() throws IOException, InterruptedException {
    List<String> spark =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> jar.endsWith(".jar"))
            .filter(jar -> !Path.of(jar).getFileName().toString().startsWith("khabar"))
            .toList();
    assertFalse(spark.isEmpty());
    Path articles = folder.resolve("articles.jsonl");
    Files.write(articles, Files.readAllLines(CORPUS).subList(0, SOME));
    Path analyses = folder.resolve("analyses");
    submit(spark, "analyze", "--engine", "light", articles.toString(), analyses.toString());
    assertEquals(read(some), read(lines(analyses)));

    submit(spark, "resolve", analyses.toString(), folder.resolve("resolved").toString());
    List<String> resolved = new ArrayList<>(lines(folder.resolve("resolved/entities")));
    resolved.addAll(lines(folder.resolve("resolved/events")));
    assertEquals(sorted(resolved(some)), sorted(resolved));
    assertFalse(lines(folder.resolve("resolved/links")).isEmpty());
  }

  private static List<String> lines(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private void submit(List<String> spark, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.add("-Xmx1g");
    command.addAll(List.of(System.getProperty("jvm.options").strip().split("\\s+")));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, spark)));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local[2]"));
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.network.timeout=20min"));
    command.addAll(List.of("--conf", "spark.executor.heartbeatInterval=5min"));
    command.addAll(List.of("--conf", "spark.sql.shuffle.partitions=2"));
    command.addAll(List.of("--class", "org.khabar.spark.Job", System.getProperty("all.jar")));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
