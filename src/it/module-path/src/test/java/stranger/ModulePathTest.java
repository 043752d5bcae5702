package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModulePathTest {
  private static final List<String> EVERYTHING =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(jar -> !jar.endsWith("test-classes"))
          .toList();
  private static final Predicate<String> CORENLP = jar -> jar.contains("stanford");

  private static Set<String> resolved(List<String> jars) {
    Configuration configuration =
        Configuration.resolve(
            ModuleFinder.of(jars.stream().map(Path::of).toArray(Path[]::new)),
            List.of(ModuleLayer.boot().configuration()),
            ModuleFinder.ofSystem(),
            Set.of("stranger"));
    return configuration.modules().stream()
        .map(ResolvedModule::name)
        .filter(name -> !name.matches("(java|jdk)\\..*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> without(Predicate<String> jar) {
    return EVERYTHING.stream().filter(jar.negate()).toList();
  }

  @Test
  void onlyWhatIsNeededIsResolved() {
    Set<String> needed =
        new TreeSet<>(
            Set.of(
                "stranger",
                "org.khabar",
                "com.fasterxml.jackson.annotation",
                "com.fasterxml.jackson.core",
                "com.fasterxml.jackson.databind",
                "com.google.common",
                "com.google.common.util.concurrent.internal",
                "org.apache.commons.codec",
                "org.apache.commons.csv",
                "org.apache.commons.io",
                "org.apache.opennlp.tools",
                "org.slf4j"));
    assertEquals(needed, resolved(without(CORENLP)));
    needed.add("edu.stanford.nlp.corenlp");
    needed.add("edu.stanford.nlp.corenlp_arabic_models");
    assertEquals(needed, resolved(EVERYTHING));
  }

  @Test
  void lightRunsWithoutCoreNlp() throws Exception {
    assertEquals(List.of("سالم الهاشمي", "يوسف المرزوقي"), run(without(CORENLP), "LIGHT"));
  }

  @Test
  void coreNlpRuns() throws Exception {
    assertEquals(
        List.of("سالم الهاشمي", "يوسف المرزوقي"),
        run(EVERYTHING, "CORENLP", "--add-modules", "edu.stanford.nlp.corenlp"));
  }

  private static List<String> run(List<String> jars, String engine, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    command.addAll(List.of(options));
    command.addAll(List.of("--module-path", String.join(File.pathSeparator, jars)));
    command.addAll(List.of("--module", "stranger/stranger.WhoMetWhom", engine));
    Process java = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String out = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), out);
    return out.lines().toList();
  }
}
