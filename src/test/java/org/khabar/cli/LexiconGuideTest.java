package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to the tables beside them says what is so. */
class LexiconGuideTest {
  private static final Path TABLES = Path.of("src/main/resources/org/khabar");
  private static final Pattern EXAMPLE = Pattern.compile("```tsv (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("\n\\| (.+\\.) \\| `(.+)` \\|");
  private static final Pattern TABLE = Pattern.compile("`((?:(\\w+)/)?[\\w-]+\\.tsv)`");

  @TempDir private Path folder;

  private static String guide() throws IOException {
    return Files.readString(TABLES.resolve("README.md"));
  }

  @Test
  void tablesThatItNamesAreThere() throws IOException {
    for (String line : guide().lines().filter(line -> line.startsWith("| ")).toList()) {
      Matcher named = TABLE.matcher(line);
      for (String last = ""; named.find(); ) {
        last = named.group(2) == null ? last : named.group(2) + "/";
        String file = named.group(2) == null ? last + named.group(1) : named.group(1);
        assertTrue(Files.exists(TABLES.resolve(file)), file);
      }
    }
  }

  @Test
  void rowsOfTheExamplesWork() throws IOException, InterruptedException {
    addRows();
    Map<String, String> told = new LinkedHashMap<>();
    SENTENCE
        .matcher(guide())
        .results()
        .forEach(sentence -> told.put(sentence.group(1), sentence.group(2)));
    assertEquals(4, told.size());
    Path input = folder.resolve("in.jsonl");
    JsonMapper json = new JsonMapper();
    List<String> documents = new ArrayList<>();
    for (String text : told.keySet()) {
      documents.add(
          json.writeValueAsString(
              Map.of("id", "d" + documents.size(), "text", text, "date", "2024-05-02")));
    }
    Files.write(input, documents);
    List<String> before = analyses(input, "");
    List<String> after = analyses(input, folder + File.pathSeparator);
    for (String expected : told.values()) {
      assertFalse(before.remove(0).contains(expected), expected);
      String with = after.remove(0);
      assertTrue(with.contains(expected), with);
    }
  }

  private void addRows() throws IOException {
    List<MatchResult> examples = EXAMPLE.matcher(guide()).results().toList();
    assertEquals(4, examples.size());
    for (MatchResult example : examples) {
      Path copy = folder.resolve("org/khabar").resolve(example.group(1));
      Files.createDirectories(copy.getParent());
      Files.writeString(
          copy, Files.readString(TABLES.resolve(example.group(1))) + example.group(2));
    }
  }

  /** What a process prints whose class path begins so. */
  private List<String> analyses(Path input, String first) throws IOException, InterruptedException {
    Path printed = folder.resolve("out.jsonl");
    ProcessBuilder process =
        KhabarProcess.of(List.of(), "analyze", "--engine", "light", input.toString());
    List<String> command = process.command();
    int path = command.indexOf("-cp") + 1;
    command.set(path, first + command.get(path));
    assertEquals(0, process.redirectOutput(printed.toFile()).start().waitFor());
    try (Stream<String> lines = Files.lines(printed)) {
      return new ArrayList<>(lines.toList());
    }
  }
}
