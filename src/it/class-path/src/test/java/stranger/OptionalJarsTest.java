package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.KhabarException;
import org.khabar.learn.UnlabelledNews;
import org.khabar.output.Format;

/** What a plain dependency brings, and what is said of the rest. */
class OptionalJarsTest {

  @Test
  void onlyWhatEveryUserNeedsIsThere() {
    Set<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> Path.of(path).getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .map(name -> name.replaceFirst("-\\d.*", ""))
            .filter(name -> !name.matches("(junit|opentest4j|apiguardian|surefire).*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        new TreeSet<>(
            Set.of(
                "khabar",
                "stanford-corenlp",
                "opennlp-tools",
                "slf4j-api",
                "guava",
                "failureaccess",
                "jspecify",
                "jackson-annotations",
                "jackson-core",
                "jackson-databind",
                "commons-codec",
                "commons-csv",
                "commons-io")),
        jars);
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "JSONLD"})
  void rdf(Format format) {
    KhabarException e =
        assertThrows(KhabarException.class, () -> format.open(new ByteArrayOutputStream()));
    assertNames("org.eclipse.rdf4j:rdf4j-rio-turtle:", "rdf4j.version", e.getMessage());
  }

  @Test
  void html() {
    KhabarException e =
        assertThrows(KhabarException.class, () -> Format.HTML.open(new ByteArrayOutputStream()));
    assertNames("org.webjars.npm:cytoscape:", "cytoscape.version", e.getMessage());
  }

  @ParameterizedTest
  @EnumSource(names = {"JSONL", "JSON", "CONLL"})
  void otherStreamsNeedNothing(Format format) throws IOException {
    format.open(new ByteArrayOutputStream()).close();
  }

  @Test
  void packedNews(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("news.jsonl.xz"));
    IOException e = assertThrows(IOException.class, () -> UnlabelledNews.texts(file));
    assertNames("org.tukaani:xz:", "xz.version", e.getMessage());
  }

  @Test
  void commandLine() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.khabar.cli.Start",
                "--version")
            .redirectErrorStream(true)
            .start();
    String out = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, java.waitFor(), out);
    assertNames("info.picocli:picocli:", "picocli.version", out);
    assertEquals(1, out.lines().count(), out);
  }

  private static void assertNames(String coordinate, String version, String message) {
    assertTrue(message.contains(coordinate + System.getProperty(version)), message);
  }
}
