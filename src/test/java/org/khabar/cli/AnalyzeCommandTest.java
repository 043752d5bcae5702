package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeCommandTest {
  private static final String TEXT = "التقى الوزير سامي النجار نظيره كريم بدر في القاهرة أمس.";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void place() {
    out = folder.resolve("out.jsonl");
  }

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + TEXT + "\",\"date\":\"2024-05-02\"}\n";
  }

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(line("d" + i));
    }
    return lines.toString();
  }

  /** What is written of a document without anything in it. */
  private static String written(String id) {
    return "{\"id\":\""
        + id
        + "\",\"published\":\"2024-05-02\",\"mentions\":[],\"entities\":[],\"events\":[],\"warnings\":[]}\n";
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<String> ids(String jsonl) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<String> ids = new ArrayList<>();
    for (String line : jsonl.lines().toList()) {
      ids.add(mapper.readTree(line).get("id").asText());
    }
    return ids;
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void readsStandardInputByDefault() throws IOException {
    CommandRun run = CommandRun.withInput(lines(0, 2), "analyze");
    assertEquals("", run.err());
    assertEquals(0, run.status());
    assertEquals(List.of("d0", "d1"), ids(run.out()));
  }

  @Test
  void publicationDayIsTakenFromTheInput() {
    assertTrue(
        CommandRun.withInput(line("a"), "analyze")
            .out()
            .startsWith("{\"id\":\"a\",\"published\":\"2024-05-02\","));
  }

  @Test
  void filesFoldersAndLinesInTheOrderOfArguments() throws IOException {
    write("texts/b.txt", TEXT);
    write("texts/a.txt", TEXT);
    write("texts/deep/c.txt", TEXT);
    write("texts/notes.md", TEXT);
    Path single = write("z.txt", TEXT);
    Path jsonl = write("docs.jsonl", lines(0, 2));
    CommandRun run =
        CommandRun.withInput(
            line("x"),
            "analyze",
            jsonl.toString(),
            single.toString(),
            "-",
            folder.resolve("texts").toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("d0", "d1", "z", "x", "a", "b", "c"), ids(run.out()));
  }

  @Test
  void textsOfAFolderComeBeforeThoseOfItsFolders() throws IOException {
    for (String name : List.of("a/x.txt", "a-b.txt", "a.txt", "b/y.txt", "b/a/z.txt", "c.txt")) {
      write("texts/" + name, TEXT);
    }
    CommandRun run = CommandRun.of("analyze", folder.resolve("texts").toString());
    assertEquals(List.of("a-b", "a", "c", "x", "y", "z"), ids(run.out()));
  }

  @Test
  void jsonIsOneArray() throws IOException {
    CommandRun run = CommandRun.withInput(lines(0, 3), "analyze", "--format", "json");
    JsonNode array = JsonMapper.builder().build().readTree(run.out());
    assertEquals(3, array.size());
  }

  @Test
  void explainPrintsWhatEventsRestOn() {
    CommandRun run = CommandRun.withInput(lines(0, 2), "analyze", "--explain", "--threads", "2");
    assertEquals(0, run.status(), run.err());
    List<String> lines = run.outLines();
    assertEquals("document d0 2024-05-02", lines.get(0));
    assertTrue(lines.get(1).startsWith("v1 MEETING OCCURRED IN_PERSON, confidence "));
    assertEquals("  sentence 0-" + TEXT.length() + " " + TEXT, lines.get(2));
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("  trigger 0-5 التقى: MEETING (MEETING")),
        run.out());
    assertTrue(lines.contains("document d1 2024-05-02"));
  }

  @Test
  void explainingTwiceGivesTheSameText() {
    assertEquals(
        CommandRun.withInput(lines(0, 3), "analyze", "--explain").out(),
        CommandRun.withInput(lines(0, 3), "analyze", "--explain", "--threads", "3").out());
  }

  @Test
  void linkGivesWikidataItems() {
    String line =
        "{\"id\":\"a\",\"text\":\"وصل الوزير إلى مدينة بريزبن في أستراليا أمس، ثم غادر بريزبن.\"}\n";
    String item = "\"wikidata\":\"Q34932\"";
    assertFalse(CommandRun.withInput(line, "analyze").out().contains(item));
    String linked = CommandRun.withInput(line, "analyze", "--link").out();
    assertTrue(linked.contains(item), linked);
  }

  @Test
  void explainIsAFormatOfItsOwn() {
    CommandRun run = CommandRun.of("analyze", "--explain", "--format", "json");
    assertEquals(2, run.status());
    assertEquals(
        "khabar analyze: --explain: is a format of its own, without --format",
        run.errLines().get(0));
  }

  @Test
  void explanationsCannotBeResumed() {
    CommandRun run = CommandRun.of("analyze", "--explain", "-o", out.toString(), "--resume");
    assertEquals(2, run.status());
    assertEquals(
        "khabar analyze: --resume: needs -o with a file, and the format jsonl",
        run.errLines().get(0));
  }

  @Test
  void outputFileIsTheSameAsStandardOutput() throws IOException {
    String printed = CommandRun.withInput(lines(0, 3), "analyze").out();
    CommandRun run = CommandRun.withInput(lines(0, 3), "analyze", "-o", out.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(printed, Files.readString(out));
    assertEquals(List.of("out.jsonl"), names());
  }

  @Test
  void fourThreadsEqualOne() {
    String input = lines(0, 200);
    assertEquals(
        CommandRun.withInput(input, "analyze", "--threads", "1").out(),
        CommandRun.withInput(input, "analyze", "--threads", "4").out());
  }

  @Test
  void blankLinesAndByteOrderMarkArePassedOver() throws IOException {
    CommandRun run = CommandRun.withInput("\uFEFF" + line("a") + "\n  \r\n" + line("b"), "analyze");
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("a", "b"), ids(run.out()));
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertEquals(
        0, CommandRun.withInput("{\"id\":\"a\",\"text\":\"\",\"x\":[1]}", "analyze").status());
  }

  @Test
  void emptyInputGivesEmptyOutput() throws IOException {
    CommandRun run = CommandRun.withInput("", "analyze", "-o", out.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(0, Files.size(out));
  }

  @Test
  void resumeGivesTheSameBytes() throws IOException {
    Path input = write("in.jsonl", lines(0, 10));
    String whole = CommandRun.of("analyze", input.toString()).out();
    // Cut in a line, in a two-byte character, between lines, before the first and after the last.
    int[] cuts = {whole.length() / 2, whole.indexOf("التقى"), whole.indexOf('\n') + 1, 0};
    for (int cut : cuts) {
      cut = Math.max(0, cut);
      Files.writeString(folder.resolve("out.jsonl.part"), whole.substring(0, cut));
      CommandRun run = CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume");
      assertEquals(0, run.status(), run.err());
      assertEquals(whole, Files.readString(out));
      assertFalse(Files.exists(folder.resolve("out.jsonl.part")));
    }
  }

  @Test
  void resumeDoesNotAnalyseAgain() throws IOException {
    Path input = write("in.jsonl", lines(0, 2));
    String kept = written("d0").replace("}", ",\"mark\":1}");
    Files.writeString(folder.resolve("out.jsonl.part"), kept);
    CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume");
    assertTrue(Files.readString(out).startsWith(kept));
  }

  @Test
  void resumeRefusesAnotherInput() throws IOException {
    Path input = write("in.jsonl", lines(0, 3));
    Path part = write("out.jsonl.part", written("d1"));
    CommandRun run = CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume");
    assertEquals(1, run.status());
    assertEquals(
        List.of(
            "khabar: "
                + part
                + ": made from other input: it holds \"d1\" where the input has \"d0\";"
                + " remove it to start afresh"),
        run.errLines());
    assertTrue(Files.exists(part));
    assertFalse(Files.exists(out));
  }

  @Test
  void resumeRefusesAShorterInput() throws IOException {
    Path input = write("in.jsonl", lines(0, 1));
    write("out.jsonl.part", written("d0") + written("d1"));
    CommandRun run = CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("where the input ends"), run.err());
  }

  @Test
  void resumeRefusesAChangedText() throws IOException {
    Path input = write("in.jsonl", lines(0, 2));
    String whole = CommandRun.of("analyze", input.toString()).out();
    Path part = write("out.jsonl.part", whole.substring(0, whole.indexOf('\n') + 1));
    for (String change : List.of("سامي>سليم", "التقى >", "2024-05-02>2024-05-03")) {
      String[] fromTo = change.split(">", 2);
      write("in.jsonl", lines(0, 2).replaceFirst(fromTo[0], fromTo[1]));
      CommandRun run = CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume");
      assertEquals(1, run.status());
      assertEquals(
          List.of(
              "khabar: "
                  + part
                  + ": made from other input: \"d0\" has changed; remove it to start afresh"),
          run.errLines());
    }
  }

  @Test
  void resumePassesOverTheSameBadLinesAndDuplicates() throws IOException {
    Path input = write("in.jsonl", lines(0, 3) + "{}\n" + lines(1, 5) + lines(0, 6));
    CommandRun unbroken = CommandRun.of("analyze", input.toString());
    assertEquals(8, unbroken.errLines().size());
    String whole = unbroken.out();
    for (int kept = 0; kept <= 6; kept++) {
      String part = whole.lines().limit(kept).map(l -> l + "\n").collect(Collectors.joining());
      write("out.jsonl.part", part + (kept == 4 ? "{\"id\":" : ""));
      CommandRun run = CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume");
      assertEquals(1, run.status());
      assertEquals(unbroken.err(), run.err());
      assertEquals(whole, Files.readString(out));
      assertEquals(
          unbroken.summary().replaceFirst("; \\d+ words", ""),
          run.summary()
              .replaceFirst("; \\d+ words", "")
              .replace(" (" + kept + " from before)", ""));
    }
  }

  @Test
  void summaryCountsWhatIsWritten() {
    CommandRun run = CommandRun.withInput(lines(0, 3) + "x\n", "analyze");
    assertEquals(
        "3 documents, 1 failed; 12 mentions, 9 entities, 3 events; 30 words", run.summary());
  }

  @Test
  void quietLeavesTheSummaryOutButNoError() {
    CommandRun run = CommandRun.withInput(lines(0, 2) + "{}\n", "analyze", "--quiet");
    assertEquals("", run.summary());
    assertEquals(List.of("standard input:3: id: missing, expected a string"), run.errLines());
  }

  @Test
  void withoutResumeAnOldPartIsOverwritten() throws IOException {
    Path input = write("in.jsonl", lines(0, 2));
    write("out.jsonl.part", "{\"id\":\"d1\"}\n");
    assertEquals(0, CommandRun.of("analyze", input.toString(), "-o", out.toString()).status());
    assertEquals(List.of("d0", "d1"), ids(Files.readString(out)));
  }

  @Test
  void mentionsBelowTheConfidenceAreLeftOut() throws IOException {
    Path names = write("names.csv", "name,type,id\nالقاهرة,LOCATION,c-1\n");
    CommandRun run =
        CommandRun.withInput(
            line("a"), "analyze", "--min-confidence", "1", "--gazetteer", names.toString());
    assertEquals(0, run.status(), run.err());
    JsonNode analysis = JsonMapper.builder().build().readTree(run.out());
    assertEquals(List.of("القاهرة"), analysis.get("mentions").findValuesAsText("text"));
    assertEquals(List.of("c-1"), analysis.get("entities").findValuesAsText("reference"));
  }

  @ParameterizedTest
  @CsvSource({
    "--min-confidence, 1.5, 'expected 0 to 1, found 1.5'",
    "--min-confidence, NaN, 'expected 0 to 1, found NaN'",
    "--models, missing, 'expected a folder, found missing'",
    "--models, src, 'expected a folder with models, found none in src'",
    "--gazetteer, missing.tsv, 'missing.tsv: no such file'",
  })
  void badSettingIsNamed(String option, String value, String message) {
    CommandRun run = CommandRun.of("analyze", option, value);
    assertEquals(2, run.status());
    assertEquals("khabar analyze: " + option + ": " + message, run.errLines().get(0));
  }

  @Test
  void badGazetteerIsNamed() throws IOException {
    Path odd = write("odd.tsv", "name\ttype\tid\nسامي\tMAN\tx\n");
    CommandRun run = CommandRun.of("analyze", "--gazetteer", odd.toString());
    assertEquals(2, run.status());
    assertTrue(
        run.err().startsWith("khabar analyze: --gazetteer: " + odd + ":2: type: MAN"), run.err());
    Path empty = write("empty.tsv", "name\ttype\tid\n");
    run = CommandRun.of("analyze", "--gazetteer", empty.toString());
    assertEquals(2, run.status());
    assertEquals(
        "khabar analyze: --gazetteer: expected one or more names, found none in " + empty,
        run.errLines().get(0));
  }

  @Test
  void conllIsAStream() {
    CommandRun run = CommandRun.withInput(lines(0, 2), "analyze", "--format", "conll");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("# global.columns = ID FORM "), run.out());
    assertTrue(run.out().contains("\tالقاهرة\tB-LOCATION\tO\te3\t"), run.out());
  }

  @Test
  void htmlIsAStream() {
    CommandRun run = CommandRun.withInput(lines(0, 2), "analyze", "--format", "html");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("<!doctype html>"), run.out());
    assertTrue(run.out().endsWith("</html>\n"), run.out());
  }

  @Test
  void rdfHasTheBaseOfTheUser() {
    for (String format : List.of("turtle", "jsonld")) {
      CommandRun run =
          CommandRun.withInput(
              line("a"), "analyze", "--format", format, "--base", "https://example.org/");
      assertEquals(0, run.status(), run.err());
      assertTrue(run.out().contains("https://example.org/document/a#v1"), run.out());
    }
  }

  @Test
  void csvIsAFolderOfTables() throws IOException {
    Path csv = folder.resolve("csv");
    String input = "{\"id\":\"=a\",\"text\":\"" + TEXT + "\"}\n";
    CommandRun run =
        CommandRun.withInput(
            input, "analyze", "--format", "csv", "--csv-safe", "-o", csv.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(Files.readString(csv.resolve("documents.csv")).contains("\n'=a,"));
    assertTrue(Files.readString(csv.resolve("participates_in.csv")).contains("PARTICIPANT"));
  }

  @Test
  void folderAppearsWholeAndAlone() throws IOException {
    Path brat = folder.resolve("brat");
    CommandRun run =
        CommandRun.of("analyze", "test-corpus/txt", "--format", "brat", "-o", brat.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("brat"), names());
    try (var files = Files.list(brat)) {
      assertEquals(5 * 2 + 3, files.count());
    }
  }

  @Test
  void folderWithSomethingInItIsLeftAlone() throws IOException {
    Path kept = write("brat/kept.txt", "x");
    CommandRun run =
        CommandRun.withInput(
            line("a"), "analyze", "--format", "brat", "-o", kept.getParent().toString());
    assertEquals(2, run.status());
    assertEquals(
        "khabar analyze: -o: expected a new or empty folder, found " + kept.getParent(),
        run.errLines().get(0));
    assertEquals(List.of("brat"), names());
  }

  @Test
  void folderWithoutADocumentDoesNotAppear() throws IOException {
    Path brat = folder.resolve("brat");
    CommandRun run =
        CommandRun.withInput("{}\n", "analyze", "--format", "brat", "-o", brat.toString());
    assertEquals(1, run.status());
    assertEquals(List.of(), names());
  }

  @Test
  void partOfAKilledRunIsReplaced() throws IOException {
    Path brat = folder.resolve("brat");
    write("brat.part/.khabar-lock", "");
    write("brat.part/old.ann", "");
    Files.createDirectory(brat);
    CommandRun run =
        CommandRun.withInput(line("a"), "analyze", "--format", "brat", "-o", brat.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of("brat"), names());
    assertFalse(Files.exists(brat.resolve("old.ann")));
    assertTrue(Files.exists(brat.resolve("a.ann")));
  }

  @Test
  void partOfSomebodyElseIsLeftAlone() throws IOException {
    Path kept = write("brat.part/kept.txt", "x");
    CommandRun run =
        CommandRun.withInput(
            line("a"), "analyze", "--format", "brat", "-o", folder.resolve("brat").toString());
    assertEquals(1, run.status());
    assertEquals(
        List.of("khabar: " + kept.getParent() + ": not made by khabar; remove or rename it"),
        run.errLines());
    assertTrue(Files.exists(kept));
  }

  @Test
  void outputThroughALinkReplacesWhatItPointsTo() throws IOException {
    Path target = write("deep/target.jsonl", "old");
    Files.createSymbolicLink(out, target);
    CommandRun.withInput(line("a"), "analyze", "-o", out.toString());
    assertTrue(Files.isSymbolicLink(out));
    assertEquals(List.of("a"), ids(Files.readString(target)));
  }
}
