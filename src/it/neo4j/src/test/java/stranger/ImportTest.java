package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.output.AnalysisWriter;
import org.khabar.output.Format;
import org.khabar.output.FormatOptions;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** khabar's folder of CSV, read by neo4j-admin and asked in Cypher. */
class ImportTest {
  private static final List<String> NODES = List.of("documents", "entities", "events");

  @TempDir private static Path folder;
  private static List<Analysis> analyses;
  private static DatabaseManagementService neo4j;

  @BeforeAll
  static void load() throws IOException {
    Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
    analyses = khabar.analyze(articles()).toList();
    Path csv = Files.createDirectory(folder.resolve("csv"));
    try (AnalysisWriter writer = Format.CSV.open(csv, FormatOptions.DEFAULT)) {
      for (Analysis analysis : analyses) {
        writer.write(analysis);
      }
    }
    Path home = Files.createDirectory(folder.resolve("home"));
    List<String> command = new ArrayList<>(List.of("database", "import", "full"));
    try (Stream<Path> files = Files.list(csv).sorted()) {
      files.forEach(
          file -> {
            String name = file.getFileName().toString().replace(".csv", "");
            command.add((NODES.contains(name) ? "--nodes=" : "--relationships=") + file);
          });
    }
    command.addAll(List.of("--bad-tolerance=0", "neo4j"));
    assertEquals(
        0,
        AdminTool.execute(
            new ExecutionContext(home, home.resolve("conf")), command.toArray(String[]::new)));
    neo4j = new DatabaseManagementServiceBuilder(home).build();
  }

  /** Three articles; the ids, titles and addresses hold what tables stumble over. */
  private static Stream<Document> articles() {
    return Stream.of(
        Document.of(
                "التقى الرئيس باتار دورجي في بيونغ يانغ أمس الوزيرة ري سون هوا، وفق وكالة الأنباء المنغولية.")
            .withId("a \"1\"; x,y")
            .withTitle("لقاء \"القمة\"؛\nسطر ثان, وفاصلة; و'أخرى' \\ هنا\\")
            .withPublished(LocalDate.of(2024, 5, 2))
            .withSource("صحيفة الفجر")
            .withUrl("https://example.org/?a=1;b=\"2\""),
        Document.of("التقى الوزير سالم الهاشمي في مسقط أمس السفير يوسف المرزوقي.")
            .withId("=2")
            .withPublished(LocalDate.of(2025, 11, 8)),
        Document.of("لم يحدث شيء أمس.").withId("3"));
  }

  @AfterAll
  static void shutDown() {
    if (neo4j != null) {
      neo4j.shutdown();
    }
  }

  private static List<Map<String, Object>> ask(String cypher) {
    try (Transaction transaction = neo4j.database("neo4j").beginTx();
        Result result = transaction.execute(cypher)) {
      return result.stream().map(row -> Map.copyOf(row)).toList();
    }
  }

  @Test
  void whoMetWhomInPyongyang() {
    assertEquals(
        List.of(Map.of("one", "باتار دورجي", "other", "ري سون هوا", "day", "2024-05-01")),
        ask(
            """
            MATCH (one:Person)-[:PARTICIPATES_IN]->(meeting:Meeting {status: 'OCCURRED'}),
                  (other:Person)-[:PARTICIPATES_IN]->(meeting),
                  (meeting)-[:TAKES_PLACE_IN]->(:Location {name: 'بيونغ يانغ'})
            WHERE one.name < other.name
            RETURN one.name AS one, other.name AS other, meeting.start AS day"""));
  }

  @Test
  void everythingArrives() {
    assertEquals(
        List.of(
            Map.of(
                "documents", (long) analyses.size(),
                "entities", analyses.stream().mapToLong(a -> a.entities().size()).sum(),
                "events", analyses.stream().mapToLong(a -> a.events().size()).sum(),
                "mentions", analyses.stream().mapToLong(a -> a.mentions().size()).sum())),
        ask(
            """
            RETURN COUNT { (:Document) } AS documents,
                   COUNT { (e:Entity) WHERE NOT e:Description } AS entities,
                   COUNT { (:Event) } AS events,
                   COUNT { ()-[:MENTIONED_IN]->() } AS mentions"""));
  }

  @Test
  void quotesSeparatorsAndBreaksSurvive() {
    assertEquals(
        List.of(
            Map.of(
                "id", "a \"1\"; x,y",
                "title", "لقاء \"القمة\"؛ سطر ثان, وفاصلة; و'أخرى' \\ هنا\\",
                "source", "صحيفة الفجر",
                "url", "https://example.org/?a=1;b=\"2\"")),
        ask(
            """
            MATCH (d:Document {published: date('2024-05-02')})
            RETURN d.id AS id, d.title AS title, d.source AS source, d.url AS url"""));
  }

  @Test
  void listsAreListsAndNumbersNumbers() {
    assertEquals(
        List.of(Map.of("trigger", "التقى", "sure", true, "text", "مسقط")),
        ask(
            """
            MATCH (m:Meeting)-[:REPORTED_IN]->(d:Document {id: '=2'})<-[in:MENTIONED_IN]-(:Location)
            RETURN m.triggers[0] AS trigger, m.confidence > 0.5 AS sure,
                   substring('التقى الوزير سالم الهاشمي في مسقط', in.start, in.end - in.start) AS text"""));
  }

  @Test
  void whatIsUnknownIsAbsent() {
    assertEquals(
        List.of(Map.of("keys", List.of("id"))),
        ask("MATCH (d:Document {id: '3'}) RETURN keys(d) AS keys"));
  }
}
