package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code khabar train --names}. */
class NameTrainingTest {
  private static final List<String> PERSONS = List.of("سامي", "كريم", "نادر", "هاني", "رامي");
  private static final List<String> TOWNS = List.of("النورية", "الوردية", "الزهرية", "القمرية");

  @TempDir private Path folder;
  private String gold;
  private String columns;
  private Path models;

  @BeforeEach
  void write() throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (String person : PERSONS) {
      for (String town : TOWNS) {
        String text = "زار " + person + " بلدة " + town + " أمس.";
        int start = text.indexOf(town);
        lines.add(
            "{\"id\":\"%d\",\"text\":\"%s\",\"mentions\":[%s,%s]}"
                .formatted(
                    lines.size(),
                    text,
                    mention("PERSON", 4, person),
                    mention("LOCATION", start, town)));
        tokens.addAll(
            List.of(
                "زار\tO", person + "\tB-PER", "بلدة\tO", town + "\tB-LOC", "أمس\tO", ".\tO", ""));
      }
    }
    gold = Files.write(folder.resolve("gold.jsonl"), lines).toString();
    columns = Files.write(folder.resolve("gold.conll"), tokens).toString();
    models = folder.resolve("models");
  }

  private static String mention(String type, int start, String surface) {
    return "{\"type\":\"%s\",\"start\":%d,\"end\":%d,\"text\":\"%s\"}"
        .formatted(type, start, start + surface.length(), surface);
  }

  private CommandRun train(String... options) {
    List<String> args = new ArrayList<>(List.of("train", "--models", models.toString()));
    args.addAll(List.of(options));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void tenthIsKeptOutAndScored() {
    CommandRun run = train("--names", gold);
    assertEquals(0, run.status(), run.err());
    assertEquals(
        List.of(
            "training names on 20 documents",
            "scores on 2 of them, which were kept out of a first training; the model has seen all"),
        run.errLines());
    assertTrue(run.outLines().get(0).matches("name ALL .* gold 4"), run.out());
    assertTrue(run.out().contains("\ntitle "), run.out());
    assertTrue(Files.exists(models.resolve("name/names.crf")));
  }

  @Test
  void scoresOnTestFile() {
    CommandRun run = train("--names", gold, "--test", gold, "--documents", "12");
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("training names on 12 documents"), run.errLines());
    assertTrue(run.outLines().get(0).matches("name ALL .* gold 40"), run.out());
  }

  @Test
  void severalFilesAndColumns() {
    CommandRun run = train("--names", gold, columns, "--test", columns);
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("training names on 21 documents"), run.errLines());
    assertEquals(
        "name ALL               p 100.0  r 100.0  f1 100.0  gold 40", run.outLines().get(0));
    assertFalse(run.out().contains("title"), run.out());
  }

  @Test
  void sameDataSameBytes() throws IOException {
    assertEquals(0, train("--names", gold, "--test", columns).status());
    byte[] model = Files.readAllBytes(models.resolve("name/names.crf"));
    assertEquals(0, train("--names", gold).status());
    assertArrayEquals(model, Files.readAllBytes(models.resolve("name/names.crf")));
  }

  @Test
  void trainedNamesAreUsed() {
    CommandRun run = train("--names", gold, "--test", columns);
    assertEquals(
        run.outLines().get(0),
        CommandRun.of("eval", columns, "--models", models.toString()).outLines().get(0));
    String line = "{\"id\":\"a\",\"text\":\"زار الوزير سامي بلدة النورية أمس.\"}";
    assertTrue(CommandRun.withInput(line, "analyze").out().contains("TITLE"));
    // The data have no titles, so a model of theirs knows none.
    String analysis = CommandRun.withInput(line, "analyze", "--models", models.toString()).out();
    assertTrue(analysis.contains("LOCATION"), analysis);
    assertFalse(analysis.contains("TITLE"), analysis);
  }

  @Test
  void oneDocumentIsNotKeptOut() {
    CommandRun run = train("--names", gold, "--documents", "1");
    assertEquals(0, run.status(), run.err());
    assertEquals("no scores: one document cannot be kept out", run.errLines().get(1));
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--test x, --test: expected --names too",
    "--documents 5, --documents: expected --names too",
    "--names x --documents 0, '--documents: expected at least 1, found 0'",
    "--names x --only name, '--names: expected no --only, names are all that is trained'",
  })
  void badUsageIsNamed(String options, String message) {
    CommandRun run = train(options.split(" "));
    assertEquals(2, run.status());
    assertEquals("khabar train: " + message, run.errLines().get(0));
  }

  @Test
  void badFilesAreNamed() throws IOException {
    CommandRun missing = train("--names", "missing.conll");
    assertEquals(1, missing.status());
    assertEquals("khabar: missing.conll: no such file", String.join("", missing.errLines()));

    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    assertEquals(
        "khabar: [" + empty + "]: no documents to train on",
        String.join("", train("--names", empty.toString()).errLines()));

    Path odd =
        Files.writeString(
            folder.resolve("odd.jsonl"),
            "{\"id\":\"a\",\"text\":\"سامي\",\"mentions\":[" + mention("MAN", 0, "سامي") + "]}");
    CommandRun run = train("--names", odd.toString());
    assertEquals(1, run.status());
    assertEquals(
        "khabar: "
            + odd
            + ": a: expected a mention of type [PERSON, LOCATION, ORGANIZATION, TITLE], found MAN",
        String.join("", run.errLines()));
  }
}
