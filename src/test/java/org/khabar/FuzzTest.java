package org.khabar;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays the inputs of the fuzz targets: seeds, and all that ever broke one.
 *
 * <p>Each folder of {@code src/test/resources/fuzz} is named after its target. To fuzz on: {@code
 * mvn -P fuzz test-compile exec:exec -Dfuzz=org.khabar.time.TimeFuzzer -DfuzzSeconds=3600}; what it
 * finds lies under {@code target/crash-*} and is to be copied here under a telling name.
 */
class FuzzTest {
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");
  private static final Duration LONGEST = Duration.ofSeconds(30);

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).map(FOLDER::relativize).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void contractHolds(Path input) throws Exception {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(input));
    Class<?> target = Class.forName(input.getName(0).toString());
    assertTimeout(
        LONGEST,
        () -> {
          try {
            target.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) bytes);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
