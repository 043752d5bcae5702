package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String GOLD =
      "{\"id\":\"a\",\"text\":\"زار كريم بدر عمان.\",\"date\":\"2024-05-02\",\"mentions\":"
          + "[{\"type\":\"PERSON\",\"start\":4,\"end\":12,\"text\":\"كريم بدر\"}],"
          + "\"chains\":[],\"events\":[]}\n";

  @TempDir private Path folder;

  @Test
  void versionIsThatOfTheBuild() {
    CommandRun run = CommandRun.of("--version");
    assertEquals(0, run.status());
    assertTrue(run.out().matches("khabar \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), run.out());
  }

  @Test
  void helpNamesEveryCommand() {
    String help = CommandRun.of("--help").out();
    String[] commands = {"analyze", "eval", "train", "normalize", "match", "resolve", "time"};
    for (String command : commands) {
      assertTrue(help.contains(command), help);
    }
  }

  @Test
  void normalizeRepairsByDefault() {
    CommandRun run = CommandRun.withInput("مـحـمَّد\nأحمد", "normalize");
    assertEquals(0, run.status(), run.err());
    assertEquals("محمد\nأحمد", run.out());
  }

  @Test
  void normalizeForMatching() {
    assertEquals("احمد\n", CommandRun.withInput("أحمد\n", "normalize", "--profile", "match").out());
  }

  @Test
  void normalizeReadsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "مـحـمد\n");
    assertEquals("محمد\n", CommandRun.of("normalize", file.toString()).out());
  }

  @Test
  void normalizeNamesTheLineThatIsNotUtf8() {
    CommandRun run = CommandRun.withInput(new byte[] {'a', '\n', (byte) 0xFF, '\n'}, "normalize");
    assertEquals(1, run.status());
    assertEquals(
        "standard input:2: not UTF-8 at byte 0 of the line", String.join("", run.errLines()));
    assertEquals(2, run.outLines().size());
  }

  @Test
  void evalPrintsTheFigures() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    CommandRun run = CommandRun.of("eval", gold.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(
        "documents              gold 1  analysed 1  wrong offsets 0",
        run.outLines().get(run.outLines().size() - 1));
  }

  @Test
  void evalPrintsJson() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    String json = CommandRun.of("eval", gold.toString(), "--json").out();
    assertTrue(json.contains("\"documents\":{\"gold\":1,\"analysed\":1,"), json);
  }

  @Test
  void evalWritesErrors() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD.replace("4,", "5,"));
    Path errors = folder.resolve("errors.txt");
    CommandRun run = CommandRun.of("eval", gold.toString(), "--errors", errors.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(
        Files.readString(errors).startsWith("a MISSED PERSON زار ك[ريم بدر] عمان.\n"),
        Files.readString(errors));
  }

  @Test
  void evalNamesTheBadLine() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD + "x\n");
    CommandRun run = CommandRun.of("eval", gold.toString());
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith("khabar: " + gold + ":2: "), run.err());
    assertEquals(1, run.errLines().size());
  }

  @Test
  void evalNamesTheMissingFile() {
    CommandRun run = CommandRun.of("eval", "missing.jsonl");
    assertEquals(1, run.status());
    assertEquals("khabar: missing.jsonl: no such file", String.join("", run.errLines()));
  }

  @Test
  void evalNamesTheBadDate() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD.replace("05-02", "5-2"));
    CommandRun run = CommandRun.of("eval", gold.toString());
    assertEquals(1, run.status());
    assertEquals(
        "khabar: "
            + gold
            + ":1: not an annotated document: expected a date YYYY-MM-DD, found 2024-5-2",
        String.join("", run.errLines()));
  }
}
