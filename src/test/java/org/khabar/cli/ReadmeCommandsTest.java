package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the README do what they say, one after another, in a folder with such files.
 * Those that train or read the folder of data are run by other tests.
 */
class ReadmeCommandsTest {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(?:(?:echo|printf) '(?<input>[^']*)' \\| )?java -jar \\S+-all\\.jar (?<args>.*)$");
  private static final Pattern OWN =
      Pattern.compile(
          "[\\w-]+\\.(jsonl|jsonl\\.gz|txt|tsv|md)|my-models|folder-of-articles|resolved");

  @TempDir private Path folder;

  @Test
  void commandsSucceedInTheirOrder() throws IOException {
    List<String> corpus = Files.readAllLines(Path.of("test-corpus/news.jsonl")).subList(0, 3);
    Files.write(folder.resolve("test.jsonl"), corpus);
    Files.write(folder.resolve("articles.jsonl"), corpus);
    try (OutputStream packed =
        Packing.GZIP.pack(Files.newOutputStream(folder.resolve("articles.jsonl.gz")))) {
      Files.copy(folder.resolve("articles.jsonl"), packed);
    }
    Files.writeString(folder.resolve("article.txt"), "زار كريم بدر عمان أمس.");
    Files.createDirectory(folder.resolve("folder-of-articles"));
    Files.writeString(folder.resolve("folder-of-articles/a.txt"), "التقى كريم بدر سامي النجار.");
    Files.writeString(folder.resolve("names.tsv"), "name\ttype\tid\nكريم بدر\tPERSON\tp1\n");
    Files.createDirectories(folder.resolve("my-models/text"));
    Files.copy(
        Path.of("models/text/sentences.model"), folder.resolve("my-models/text/sentences.model"));

    int run = 0;
    Matcher line = LINE.matcher(Files.readString(Path.of("README.md")));
    while (line.find()) {
      String args = line.group("args").strip();
      if (!args.startsWith("train") && !args.contains("../shared")) {
        CommandRun done = CommandRun.withInput(input(line.group("input")), args(args));
        assertEquals(0, done.status(), args + "\n" + done.err());
        run++;
      }
    }
    assertTrue(run > 10, run + " commands");
    for (String made :
        List.of("analyses.jsonl", "analyses.jsonl.gz", "report.md", "resolved.jsonl")) {
      assertTrue(Files.size(folder.resolve(made)) > 0, made);
    }
  }

  private static String input(String quoted) {
    return quoted == null ? "" : quoted.replace("\\t", "\t").replace("\\n", "\n").strip() + "\n";
  }

  private String[] args(String line) {
    return Arrays.stream(line.split("\\s+"))
        .map(arg -> OWN.matcher(arg).matches() ? folder.resolve(arg).toString() : arg)
        .toArray(String[]::new);
  }
}
