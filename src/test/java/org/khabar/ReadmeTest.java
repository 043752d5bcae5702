package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.cli.CommandLines;

/** What the README says is true: its code compiles and prints what it says, its commands exist. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern COMMAND = Pattern.compile("java -jar \\S+-all\\.jar ([^|>&\\n]*)");

  @TempDir private Path folder;

  private record Block(String language, String content) {}

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(README));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  private static List<Block> blocks(String language) throws IOException {
    return blocks().stream().filter(block -> block.language.equals(language)).toList();
  }

  static Stream<String> commands() throws IOException {
    return blocks("sh").stream()
        .flatMap(block -> COMMAND.matcher(block.content).results())
        .map(match -> match.group(1).strip());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandExists(String command) {
    CommandLines.parse(command.split("\\s+"));
  }

  @Test
  void everyBlockOfJavaCompiles() throws IOException {
    for (Block block : blocks("java")) {
      compile(block.content);
    }
  }

  @Test
  void exampleIsTenLines() throws IOException {
    String statements = withoutImports(blocks("java").get(0).content).strip();
    assertEquals(10, statements.lines().count());
  }

  @Test
  void examplePrintsWhatFollowsIt() throws IOException, InterruptedException {
    List<Block> blocks = blocks();
    int example = blocks.indexOf(blocks("java").get(0));
    compile(blocks.get(example).content);
    String printed = run();
    Optional<Block> expected =
        Optional.of(blocks.get(example + 1)).filter(block -> block.language.equals("text"));
    if (expected.isPresent()) {
      assertEquals(expected.get().content, printed);
    }
  }

  @Test
  void jarIsNamedAsTheBuildNamesIt() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>khabar</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(version.find());
    String readme = Files.readString(README);
    Matcher named = Pattern.compile("khabar-(\\d\\S*?)-all\\.jar").matcher(readme);
    while (named.find()) {
      assertEquals(version.group(1), named.group(1));
    }
    assertTrue(readme.contains("<version>" + version.group(1) + "</version>"));
  }

  @Test
  void continuousIntegrationRunsTheTestCommand() throws IOException {
    String command = blocks("sh").get(1).content.strip();
    assertEquals("mvn -B verify", command);
    assertTrue(
        Files.readString(Path.of(".ci/run")).replace(" -ntp", "").contains("\n" + command + " "));
  }

  private static String withoutImports(String code) {
    return code.lines()
        .filter(line -> !line.startsWith("import "))
        .collect(Collectors.joining("\n"));
  }

  private void compile(String code) throws IOException {
    String imports =
        code.lines()
            .filter(line -> line.startsWith("import "))
            .collect(Collectors.joining("\n", "import org.khabar.*;\n", "\n"));
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        imports
            + "class Example { public static void main(String[] args) throws Exception {\n"
            + withoutImports(code)
            + "\n}}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path errors = folder.resolve("errors.txt");
    int status;
    try (var err = Files.newOutputStream(errors)) {
      status =
          compiler.run(
              null, null, err, "-encoding", "UTF-8", "-cp", classPath(), source.toString());
    }
    assertEquals(0, status, Files.readString(errors));
  }

  private String run() throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                folder + File.pathSeparator + classPath(),
                "Example")
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, process.waitFor());
    return Files.readString(printed, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** Surefire starts tests with a jar that only points to the class path. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
