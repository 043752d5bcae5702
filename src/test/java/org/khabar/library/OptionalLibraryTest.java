package org.khabar.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptionalLibraryTest {

  @ParameterizedTest
  // Of Spark the build has no more than javac reads: src/it/spark looks at the rest.
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARK")
  void coordinateIsOfTheJarThatIsTested(OptionalLibrary library) {
    String[] parts = library.coordinate().split(":");
    String jar = parts[1] + "-" + parts[2] + (parts.length > 3 ? "-" + parts[3] : "") + ".jar";
    assertTrue(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .anyMatch(path -> path.endsWith(File.separator + jar)),
        jar);
  }

  @Test
  void readmeNamesTheSameRdf4j() throws IOException {
    assertTrue(Files.readString(Path.of("README.md")).contains(OptionalLibrary.RDF4J.coordinate()));
  }
}
