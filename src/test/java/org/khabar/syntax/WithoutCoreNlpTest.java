package org.khabar.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khabar.library.OptionalLibrary;
import org.khabar.token.Sentence;
import org.khabar.token.TextReader;

/** Runs the engines in a virtual machine of its own. */
final class WithoutCoreNlpTest {

  /** What the child runs; arguments: the engine's name. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      try {
        SyntaxEngine engine =
            arguments[0].equals("light") ? LightEngine.load() : CoreNlpEngine.load();
        for (Sentence sentence : TextReader.load().read("وصل الوزير إلى باريس.").sentences()) {
          System.out.println("segments " + engine.parse(sentence).segments().size());
        }
      } catch (IOException e) {
        System.out.println("IOException " + e.getMessage());
      }
    }
  }

  @Test
  void lightTouchesNoCoreNlpClass() throws Exception {
    List<String> lines = run("light", jar -> !jar.contains("corenlp"), "-verbose:class");
    assertTrue(lines.contains("segments 5"));
    assertTrue(lines.stream().noneMatch(line -> line.contains("edu.stanford.nlp")));
  }

  @Test
  void lightTouchesNoCoreNlpClassWhereThereIsOne() throws Exception {
    List<String> lines = run("light", jar -> true, "-verbose:class");
    assertTrue(lines.contains("segments 5"));
    assertTrue(lines.stream().noneMatch(line -> line.contains("edu.stanford.nlp")));
  }

  @Test
  void missingCoreNlpIsSaid() throws Exception {
    assertRemedy(run("corenlp", jar -> !jar.contains("corenlp")));
  }

  @Test
  void missingModelsAreSaid() throws Exception {
    assertRemedy(run("corenlp", jar -> !jar.contains("models-arabic")));
  }

  @Test
  void coreNlpPrintsNothing() throws Exception {
    assertEquals(List.of("segments 5"), run("corenlp", jar -> true));
  }

  private static void assertRemedy(List<String> lines) {
    assertEquals(1, lines.size(), lines.toString());
    String line = lines.get(0);
    assertTrue(line.startsWith("IOException CoreNLP"), line);
    assertTrue(line.contains(OptionalLibrary.CORENLP.coordinate() + " and "), line);
    assertTrue(line.contains(OptionalLibrary.CORENLP_MODELS.coordinate()), line);
    assertTrue(line.contains("Engine.LIGHT"), line);
  }

  private interface JarFilter {
    boolean keeps(String jar);
  }

  private static List<String> run(String engine, JarFilter filter, String... options)
      throws IOException, InterruptedException {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(filter::keeps)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        Stream.of(
                Stream.of(System.getProperty("java.home") + "/bin/java", "-Xmx2g"),
                Stream.of(options),
                Stream.of("-cp", classPath, Child.class.getName(), engine))
            .flatMap(s -> s)
            .toList();
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertEquals(0, child.waitFor(), lines.toString());
    return lines;
  }
}
