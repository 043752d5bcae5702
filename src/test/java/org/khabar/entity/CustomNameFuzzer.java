package org.khabar.entity;

import static org.khabar.Fuzzed.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Fuzzes lists of the user's own names: one byte chooses commas or tabs, the rest is the file. */
public final class CustomNameFuzzer {
  private static final Path FOLDER = folder();

  private CustomNameFuzzer() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("khabar");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    Path file = FOLDER.resolve(bytes[0] % 2 == 0 ? "names.csv" : "names.tsv");
    Files.write(file, Arrays.copyOfRange(bytes, 1, bytes.length));
    try {
      for (CustomName name : CustomName.read(file)) {
        check(name.name().equals(name.name().trim()), "without space around it", name);
      }
    } catch (IOException e) {
      check(e.getMessage().startsWith(file + ":"), "names the file", e.getMessage());
    } finally {
      Files.delete(file);
    }
  }
}
