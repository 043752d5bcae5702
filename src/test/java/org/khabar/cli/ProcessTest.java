package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line in a process of its own. */
class ProcessTest {

  @TempDir private Path folder;

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"زار كريم بدر عمان.\",\"date\":\"2024-05-02\"}\n";
  }

  /** The digits of ar-EG are not those of ASCII, the small i of tr-TR is another letter. */
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "tr-TR", "ar-EG"})
  void encodingAndLocaleOfThePlatformDoNotMatter(String tag)
      throws IOException, InterruptedException {
    Locale locale = Locale.forLanguageTag(tag);
    Path input = Files.writeString(folder.resolve("in.jsonl"), line("خبر"));
    Path printed = folder.resolve("out.jsonl");
    Process process =
        KhabarProcess.of(
                List.of(
                    "-Dfile.encoding=ISO-8859-1",
                    "-Duser.language=" + locale.getLanguage(),
                    "-Duser.country=" + locale.getCountry()),
                "analyze",
                "--engine",
                "light",
                "-")
            .redirectInput(input.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, process.waitFor());
    CommandRun here = CommandRun.of("analyze", "--engine", "light", input.toString());
    assertEquals(here.out(), Files.readString(printed));
  }

  @Test
  void resultsAreWrittenAsTheyCome() throws IOException, InterruptedException {
    Process process =
        KhabarProcess.of(List.of(), "analyze", "--engine", "light", "--threads", "4")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream();
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String id : List.of("a", "b")) {
        in.write(line(id).getBytes(StandardCharsets.UTF_8));
        in.flush();
        assertTrue(out.readLine().startsWith("{\"id\":\"" + id + "\""));
      }
    }
    assertEquals(0, process.waitFor());
  }

  @Test
  void readerThatGoesAwayEndsTheRun() throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append(line("d" + i));
    }
    Path input = Files.writeString(folder.resolve("in.jsonl"), lines.toString());
    Path errors = folder.resolve("err.txt");
    Process process =
        KhabarProcess.of(List.of(), "analyze", "--engine", "light", input.toString())
            .redirectError(errors.toFile())
            .start();
    process.getInputStream().close();
    assertEquals(1, process.waitFor());
    assertEquals("khabar: standard output: Broken pipe\n", Files.readString(errors));
  }
}
