package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveCommandTest {
  @TempDir private Path folder;

  /** A person with a meeting, as analyze writes it. */
  private static String line(String id, String name) {
    String span = "\"start\":0,\"end\":1";
    return "{\"id\":\""
        + id
        + "\",\"published\":\"2024-05-02\",\"mentions\":[{\"id\":\"m1\",\"type\":\"PERSON\","
        + span
        + ",\"text\":\""
        + name
        + "\",\"confidence\":1.0,\"entity\":\"e1\"}],\"entities\":[{\"id\":\"e1\",\"type\":"
        + "\"PERSON\",\"name\":\""
        + name
        + "\"},{\"id\":\"e2\",\"type\":\"PERSON\",\"name\":\"كمال الورد\",\"country\":\"EG\"}],"
        + "\"events\":[{\"id\":\"v1\",\"type\":\"MEETING\",\"status\":\"OCCURRED\","
        + "\"channel\":\"PHONE\",\"triggers\":[{"
        + span
        + ",\"text\":\"لقاء\"}],\"participants\":[{\"role\":\"PARTICIPANT\",\"text\":\"ا\","
        + span
        + ",\"entity\":\"e1\"},{\"role\":\"PARTICIPANT\",\"text\":\"كمال الورد\","
        + span
        + ",\"entity\":\"e2\"}],\"confidence\":1.0}],\"warnings\":[]}\n";
  }

  @Test
  void oneLineAnEntityThenOneAnEvent() {
    CommandRun run =
        CommandRun.withInput(
            line("b", "فيكتور بيلوجروف") + line("a", "فيكتور بيلوغروف"), "resolve");
    assertEquals(0, run.status(), run.err());
    assertEquals(3, run.outLines().size(), run.out());
    assertTrue(
        run.outLines().stream()
            .anyMatch(
                out ->
                    out.matches(
                        "\\{\"id\":\"p[0-9a-f]{16}\",\"type\":\"PERSON\","
                            + "\"name\":\"فيكتور بيلوجروف\",\"latin\":\"Viktor [A-Za-z]+\",\"aliases\":\\[\\{\"text\":"
                            + "\"فيكتور بيلوغروف\",\"count\":1}],\"documents\":\\[\"a\",\"b\"]}")),
        run.out());
    assertTrue(
        run.outLines()
            .get(2)
            .endsWith(
                "\"reports\":[{\"document\":\"a\",\"event\":\"v1\"},"
                    + "{\"document\":\"b\",\"event\":\"v1\"}]}"),
        run.out());
  }

  @Test
  void stateGoesOn() throws IOException {
    Path a = Files.writeString(folder.resolve("a.jsonl"), line("a", "فيكتور بيلوغروف"));
    Path b = Files.writeString(folder.resolve("b.jsonl"), line("b", "فيكتور بيلوجروف"));
    String state = folder.resolve("state").toString();
    String whole = CommandRun.of("resolve", a.toString(), b.toString()).out();
    assertEquals(0, CommandRun.of("resolve", b.toString(), "--state", state).status());
    assertEquals(whole, CommandRun.of("resolve", a.toString(), "--state", state).out());
    assertEquals(whole, CommandRun.of("resolve", "--state", state).out());
  }

  @Test
  void outputFileIsTheSameAsStandardOutput() throws IOException {
    Path out = folder.resolve("out.jsonl");
    String printed = CommandRun.withInput(line("a", "فيكتور بيلوغروف"), "resolve").out();
    CommandRun run =
        CommandRun.withInput(line("a", "فيكتور بيلوغروف"), "resolve", "-o", out.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(printed, Files.readString(out));
  }

  @Test
  void badLinesAreNamedAndTheOthersResolved() {
    CommandRun run =
        CommandRun.withInput(
            line("a", "فيكتور بيلوغروف") + "{}\n\n" + line("a", "فيكتور بيلوغروف"), "resolve");
    assertEquals(1, run.status());
    assertEquals(
        List.of(
            "standard input:2: id: missing, expected a string",
            "standard input:4: duplicate id \"a\"; skipped"),
        run.errLines());
    assertEquals(3, run.outLines().size());
  }

  @Test
  void missingFileLeavesEarlierOutput() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "earlier");
    CommandRun run =
        CommandRun.of("resolve", folder.resolve("x.jsonl").toString(), "-o", out.toString());
    assertEquals(1, run.status());
    assertEquals("earlier", Files.readString(out));
  }

  @Test
  void brokenStateIsNamedAndKept() throws IOException {
    Path file = folder.resolve("resolver.jsonl");
    Files.writeString(file, "[]\n");
    CommandRun run = CommandRun.withInput("", "resolve", "-", "--state", folder.toString());
    assertEquals(1, run.status());
    assertEquals(
        "khabar: " + file + ": expected the format \"khabar resolver 2\"",
        String.join("", run.errLines()));
    assertEquals("[]\n", Files.readString(file));
  }

  @Test
  void badUsage() throws IOException {
    Path in = Files.writeString(folder.resolve("a.jsonl"), "");
    assertEquals(2, CommandRun.of("resolve", "a.txt").status());
    assertEquals(2, CommandRun.of("resolve", "-", "-").status());
    assertEquals(2, CommandRun.of("resolve", in.toString(), "-o", in.toString()).status());
    assertEquals(2, CommandRun.of("resolve", "-o", folder.toString()).status());
    assertEquals(2, CommandRun.of("resolve", "--state", in.toString()).status());
    assertFalse(CommandRun.of("resolve", "--help").out().isEmpty());
  }
}
