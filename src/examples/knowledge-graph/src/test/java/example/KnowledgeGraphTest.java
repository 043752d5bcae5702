package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** The articles as a graph in a real Neo4j, which runs inside the test. */
class KnowledgeGraphTest {
  @TempDir private static Path folder;
  private static DatabaseManagementService neo4j;

  @BeforeAll
  static void load() throws IOException {
    Path graph = folder.resolve("graph");
    KnowledgeGraph.main(new String[] {"articles", graph.toString()});
    Path home = Files.createDirectory(folder.resolve("home"));
    int status =
        AdminTool.execute(
            new ExecutionContext(home, home.resolve("conf")),
            "database",
            "import",
            "full",
            "--nodes=" + graph.resolve("entities.csv"),
            "--nodes=" + graph.resolve("events.csv"),
            "--relationships=" + graph.resolve("takes_part_in.csv"),
            "--relationships=" + graph.resolve("takes_place_in.csv"),
            "--overwrite-destination=true",
            "neo4j");
    assertEquals(0, status);
    neo4j = new DatabaseManagementServiceBuilder(home).build();
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
  void whoMetWhom() throws IOException {
    List<Map<String, Object>> rows = ask(Files.readString(Path.of("who-met-whom.cypher")));
    assertEquals(
        List.of(
            Map.of(
                "one",
                "سالم الهاشمي",
                "other",
                "يوسف المرزوقي",
                "day",
                "2025-05-03",
                "place",
                "مسقط",
                "articles",
                2L),
            Map.of(
                "one",
                "سالم الهاشمي",
                "other",
                "سامي النجار",
                "day",
                "2025-05-11",
                "place",
                "بيروت",
                "articles",
                1L)),
        rows);
  }

  @Test
  void onePersonOfThreeArticlesIsOneNode() {
    assertEquals(
        List.of(Map.of("name", "سالم الهاشمي", "events", 3L)),
        ask(
            """
            MATCH (person:Person {name: 'سالم الهاشمي'})-[:TAKES_PART_IN]->(event)
            RETURN person.name AS name, count(event) AS events"""));
  }

  @Test
  void plansAndCancellationsSaySo() {
    assertEquals(
        List.of(Map.of("status", "CANCELLED"), Map.of("status", "PLANNED")),
        ask(
            """
            MATCH (:Person {name: 'كريم بدر'})-[:TAKES_PART_IN]->(meeting:Meeting)
            RETURN meeting.status AS status ORDER BY status"""));
  }
}
