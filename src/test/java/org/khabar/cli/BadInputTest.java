package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private static final String GOOD = "{\"id\":\"good\",\"text\":\"زار كريم بدر عمان أمس.\"}\n";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static JsonNode analyze(String text) throws IOException {
    String line = MAPPER.createObjectNode().put("id", "odd").put("text", text).toString();
    CommandRun run = CommandRun.withInput(line + "\n" + GOOD, "analyze");
    assertEquals("", run.err());
    assertEquals(0, run.status());
    assertEquals(2, run.outLines().size());
    return MAPPER.readTree(run.outLines().get(0));
  }

  private static void assertBadLine(String line, String message) {
    CommandRun run =
        CommandRun.withInput(GOOD + line + "\n" + GOOD.replace("good", "b"), "analyze");
    assertEquals(List.of("standard input:2: " + message), run.errLines());
    assertEquals(1, run.status());
    assertEquals(2, run.outLines().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t\r\n ",
        "\u064B\u064C\u064D\u0640\u0640",
        "\u200F\u202B\u202C\u2066\u2069\u200D",
        "\uD83D \uDE00\uDE00 \uD800",
        "وزیر امور خارجه ایران پنجشنبه با همتای روس خود در تهران گفت‌وگو کرد.",
        "وزیر اعظم نے کراچی میں چینی سفیر سے ملاقات کی۔",
        "The minister met his counterpart in Cairo yesterday.",
        "<p>التقى <b>كريم بدر</b>&nbsp;سامي النجار &amp; &#1593;<br/></p>",
        "زار\u0000 كريم\u0001 بدر\u0007 عمان",
        "((((((((((((((((((((((((((((((((((((((((«««««««««««««««««««««",
        "٫٫٫٬٬٬١٢٣٤٥٦٧٨٩٠٫٫٫٫",
      })
  void oddTextYieldsAnAnalysis(String text) throws IOException {
    assertEquals("odd", analyze(text).get("id").asText());
  }

  @Test
  void tenMegabytesInOneLine() throws IOException {
    String sentence = "زار كريم بدر مدينة عمان أمس. ";
    int bytes = sentence.getBytes(StandardCharsets.UTF_8).length;
    JsonNode analysis = analyze(sentence.repeat((10 << 20) / bytes + 1));
    assertEquals("odd", analysis.get("id").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]|expected a JSON object, found array",
        "\"x\"|expected a JSON object, found string",
        "{\"text\":\"x\"}|id: missing, expected a string",
        "{\"id\":\"x\"}|text: missing, expected a string",
        "{\"id\":null,\"text\":\"x\"}|id: missing, expected a string",
        "{\"id\":\"\",\"text\":\"x\"}|id: must not be empty",
        "{\"id\":7,\"text\":\"x\"}|id: expected a string, found number",
        "{\"id\":\"x\",\"text\":[\"x\"]}|text: expected a string, found array",
        "{\"id\":\"x\",\"text\":\"x\",\"title\":{}}|title: expected a string, found object",
        "{\"id\":\"x\",\"text\":\"x\",\"date\":\"24/7/2015\"}"
            + "|date: expected YYYY-MM-DD, found \"24/7/2015\"",
        "{\"id\":\"x\",\"text\":\"x\",\"date\":\"2015-02-30\"}"
            + "|date: expected YYYY-MM-DD, found \"2015-02-30\"",
        "{\"id\":\"x\",\"text\":\"x\",\"date\":20150724}|date: expected a string, found number",
        "{\"id\":\"good\",\"text\":\"x\"}" + "|duplicate id \"good\"; skipped",
      })
  void lineWithoutADocument(String line, String message) {
    assertBadLine(line, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"x\",\"text\":\"x\"",
        "id,text",
        "{\"id\":\"x\",\"text\":\"x\"} {}",
        "{\"id\":\"x\",\"id\":\"y\",\"text\":\"x\"}",
        "{\"id\":\"x\",\"text\":\"\u0000\"}",
      })
  void lineThatIsNotJson(String line) {
    CommandRun run =
        CommandRun.withInput(GOOD + line + "\n" + GOOD.replace("good", "b"), "analyze");
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().startsWith("standard input:2: not JSON: "), run.err());
    assertEquals(1, run.status());
    assertEquals(2, run.outLines().size());
  }

  @Test
  void deeplyNestedJson() {
    CommandRun run = CommandRun.withInput("[".repeat(1 << 20) + "\n" + GOOD, "analyze");
    assertEquals(1, run.errLines().size(), run.err());
    assertEquals(1, run.status());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void notUtf8InALine() {
    byte[] line = "{\"id\":\"x\",\"text\":\"عمان\"}\n".getBytes(Charset.forName("windows-1256"));
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] input = new byte[line.length + good.length];
    System.arraycopy(line, 0, input, 0, line.length);
    System.arraycopy(good, 0, input, line.length, good.length);
    CommandRun run = CommandRun.withInput(input, "analyze");
    assertEquals(List.of("standard input:1: not UTF-8 at byte 18 of the line"), run.errLines());
    assertEquals(1, run.status());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void notUtf8InATextFile() throws IOException {
    Files.write(folder.resolve("a.txt"), "x\ny\nعمان".getBytes(Charset.forName("windows-1256")));
    Files.writeString(folder.resolve("b.txt"), "عمان");
    CommandRun run = CommandRun.of("analyze", folder.toString());
    assertEquals(
        List.of(folder.resolve("a.txt") + ":3: not UTF-8 at byte 4 of the file"), run.errLines());
    assertEquals(1, run.status());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void missingFile() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path good = Files.writeString(folder.resolve("good.jsonl"), GOOD);
    CommandRun run = CommandRun.of("analyze", missing.toString(), good.toString());
    assertEquals(List.of(missing + ": no such file"), run.errLines());
    assertEquals(1, run.status());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void unreadableFile() throws IOException {
    // Reading a process's memory from its start fails for every user, root included.
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(memory), "no " + memory);
    Path bad = Files.createSymbolicLink(folder.resolve("bad.txt"), memory);
    Files.writeString(folder.resolve("good.txt"), "عمان");
    CommandRun run = CommandRun.of("analyze", folder.toString());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().startsWith(bad + ": "), run.err());
    assertEquals(1, run.status());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void folderWithoutTexts() throws IOException {
    CommandRun run = CommandRun.withInput(GOOD, "analyze", folder.toString(), "-");
    assertEquals(List.of(folder + ": no .txt file in this folder"), run.errLines());
    assertEquals(1, run.status());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void duplicateIdAcrossFiles() throws IOException {
    Path first = Files.createDirectories(folder.resolve("a")).resolve("x.txt");
    Path second = Files.createDirectories(folder.resolve("b")).resolve("x.txt");
    Files.writeString(first, "عمان");
    Files.writeString(second, "عمان");
    CommandRun run = CommandRun.of("analyze", folder.toString());
    assertEquals(List.of(second + ": duplicate id \"x\"; skipped"), run.errLines());
    assertEquals(1, run.outLines().size());
  }

  @Test
  void nothingReadableLeavesAnOldOutputAlone() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    CommandRun run = CommandRun.of("analyze", "missing.jsonl", "-o", out.toString());
    assertEquals(1, run.status());
    assertEquals("old", Files.readString(out));
    assertFalse(Files.exists(folder.resolve("out.jsonl.part")));
  }

  @Test
  void fullDiskOnADevice() {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
    CommandRun run = CommandRun.withInput(GOOD, "analyze", "-o", "/dev/full");
    assertEquals(1, run.status());
    assertEquals(List.of("khabar: /dev/full: No space left on device"), run.errLines());
  }

  @Test
  void fullDiskLeavesAnOldOutputAlone() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    Path part = Files.createSymbolicLink(folder.resolve("out.jsonl.part"), Path.of("/dev/full"));
    CommandRun run = CommandRun.withInput(GOOD, "analyze", "-o", out.toString());
    assertEquals(1, run.status());
    assertEquals(List.of("khabar: " + part + ": No space left on device"), run.errLines());
    assertEquals("old", Files.readString(out));
    assertFalse(Files.exists(part) || Files.isSymbolicLink(part));
  }

  @Test
  void closedPipe() throws IOException {
    PipedInputStream reader = new PipedInputStream();
    OutputStream pipe = new PipedOutputStream(reader);
    reader.close();
    CommandRun run =
        CommandRun.into(
            pipe, (GOOD + GOOD.replace("good", "b")).getBytes(StandardCharsets.UTF_8), "analyze");
    assertEquals(1, run.status());
    assertEquals(List.of("khabar: standard output: Pipe closed"), run.errLines());
  }

  @Test
  void missingOutputFolder() {
    Path out = folder.resolve("no/out.jsonl");
    CommandRun run = CommandRun.withInput(GOOD, "analyze", "-o", out.toString());
    assertEquals(1, run.status());
    assertEquals(List.of("khabar: " + out + ".part: no such file"), run.errLines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "analyse",
        "analyze --format xml",
        "analyze --format brat",
        "analyze --format csv",
        "analyze --csv-safe",
        "analyze --base http://x/",
        "analyze --format turtle --base x",
        "analyze --format brat -o src",
        "analyze --format brat -o pom.xml",
        "analyze --format brat -o x --resume",
        "analyze --engine spacy",
        "analyze --threads 0",
        "analyze --threads many",
        "analyze --resume",
        "analyze --resume -o x --format json",
        "analyze - -",
        "analyze pom.xml",
        "analyze -o src",
        "eval",
        "eval src",
        "train --only parser",
        "train --data no-such-folder",
        "normalize --profile nfc",
      })
  void badUsageIsStatusTwo(String line) {
    CommandRun run = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(2, run.status(), run.err());
    assertTrue(run.err().startsWith("khabar"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void badUsageNamesWhatIsAllowed() {
    String err = CommandRun.of("analyze", "--format", "xml").err();
    assertTrue(err.contains("JSONL, JSON"), err);
  }
}
