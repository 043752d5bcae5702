package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.khabar.Analysis;

/**
 * What {@link News} must look like in each format: files under {@code src/test/resources}. With the
 * system property {@code khabar.golden} they are written anew, to be read before they are kept.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/khabar/output/golden");

  private Golden() {}

  static String written(Format format, FormatOptions options, List<Analysis> analyses)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AnalysisWriter writer = format.open(out, options)) {
      for (Analysis analysis : analyses) {
        writer.write(analysis);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static void assertFile(String name, String written) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("khabar.golden") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }
    assertEquals(Files.readString(file), written, name);
  }

  static void assertFolder(String name, Path written) throws IOException {
    for (Path file : files(written)) {
      assertFile(name + "/" + file, Files.readString(written.resolve(file)));
    }
    assertEquals(files(FOLDER.resolve(name)), files(written));
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
