package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that {@code khabar eval} prints on request, and CoNLL files. */
class EvalCommandTest {
  private static final String GOLD =
      "{\"id\":\"a\",\"source\":\"s1\",\"text\":\"زار كريم بدر عمان أمس.\",\"date\":\"2024-05-02\","
          + "\"mentions\":[{\"type\":\"PERSON\",\"start\":4,\"end\":12,\"text\":\"كريم بدر\"},"
          + "{\"type\":\"LOCATION\",\"start\":13,\"end\":17,\"text\":\"عمان\"}]}\n";

  @TempDir private Path folder;
  private String gold;
  private String columns;

  @BeforeEach
  void write() throws IOException {
    gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD).toString();
    columns =
        Files.writeString(
                folder.resolve("gold.conll"),
                "سافر\tO\nالوزير\tO\nكريم\tB-PER\nبدر\tI-PER\nإلى\tO\nبيروت\tB-LOC\n"
                    + "وعمان\tB-LOC\nأمس\tO\n.\tO\n")
            .toString();
  }

  private static List<String> lines(String... args) {
    CommandRun run = CommandRun.of(args);
    assertEquals(0, run.status(), run.err());
    return run.outLines();
  }

  private List<String> added(String... options) {
    List<String> args = new ArrayList<>(List.of("eval", gold));
    args.addAll(List.of(options));
    List<String> lines = new ArrayList<>(lines(args.toArray(String[]::new)));
    List<String> plain = lines("eval", gold);
    assertTrue(lines.containsAll(plain), lines.toString());
    lines.removeAll(plain);
    return lines;
  }

  @Test
  void tableBySource() {
    List<String> lines = added("--by", "source");
    assertEquals(1, lines.size());
    assertTrue(
        lines
            .get(0)
            .matches("source s1 +documents 1  PERSON [\\d.]+  LOCATION [\\d.]+  ALL [\\d.]+"),
        lines.get(0));
  }

  @Test
  void otherGroupingIsNamed() {
    CommandRun run = CommandRun.of("eval", gold, "--by", "day");
    assertEquals(2, run.status());
    assertTrue(run.errLines().get(0).contains("--by"), run.err());
  }

  @Test
  void missingModelsAreNamed() {
    CommandRun run = CommandRun.of("eval", gold, "--models", "missing");
    assertEquals(2, run.status());
    assertEquals("khabar eval: --models: expected a folder, found missing", run.errLines().get(0));
  }

  @Test
  void tableOfReliability() {
    List<String> lines = added("--reliability");
    assertEquals(6, lines.size());
    assertTrue(lines.get(5).startsWith("confidence 0.9-1       mentions "), lines.get(5));
  }

  @Test
  void reportSaysHowItWasWritten() throws IOException {
    Path report = folder.resolve("events.md");
    lines("eval", gold, "--report", report.toString());
    List<String> lines = Files.readAllLines(report);
    assertEquals("# Events of gold.jsonl", lines.get(0));
    assertEquals("Written by `khabar eval " + gold + " --report " + report + "`.", lines.get(2));
    assertEquals(List.of("", "## By type", ""), lines.subList(3, 6));
  }

  @Test
  void reportIsTheSameWithAnyNumberOfThreads() throws IOException {
    Path one = folder.resolve("one.md");
    Path two = folder.resolve("two.md");
    lines("eval", gold, "--threads", "1", "--report", one.toString());
    lines("eval", gold, "--threads", "2", "--report", two.toString());
    assertEquals(Files.readAllLines(one).subList(3, 30), Files.readAllLines(two).subList(3, 30));
  }

  @Test
  void recallOnNewNames() {
    List<String> lines = lines("eval", gold, "--known", columns);
    assertTrue(
        lines.stream().anyMatch(l -> l.matches("name ALL .* gold 2  new r [\\d.]+  new gold 1")),
        lines.toString());
  }

  @Test
  void missingFileOfKnownNamesIsNamed() {
    CommandRun run = CommandRun.of("eval", gold, "--known", "missing.jsonl");
    assertEquals(1, run.status());
    assertEquals("khabar: missing.jsonl: no such file", String.join("", run.errLines()));
  }

  @Test
  void tablesAreInTheJson() {
    String json = lines("eval", gold, "--json", "--by", "source", "--reliability").get(0);
    assertTrue(json.contains("\"source s1\":{\"documents\":1,\"PERSON\":"), json);
    assertTrue(json.contains("\"confidence <0.5\":{\"mentions\":"), json);
  }

  @Test
  void columnsAreScoredByNamesOfWholeTokens() {
    List<String> lines = lines("eval", columns);
    assertEquals(5, lines.size());
    assertEquals("name ALL               p 100.0  r 100.0  f1 100.0  gold 3", lines.get(0));
    assertEquals("documents              gold 1  analysed 1  wrong offsets 0", lines.get(4));
  }

  @Test
  void badLineOfColumnsIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.conll"), "سامي\n");
    CommandRun run = CommandRun.of("eval", file.toString());
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith("khabar: " + file + ":1: expected a token"), run.err());
  }
}
