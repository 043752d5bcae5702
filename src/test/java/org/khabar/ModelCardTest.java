package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The card in {@code models/README.md} tells of the files that lie beside it. */
class ModelCardTest {
  private static final Path MODELS = Path.of("models");
  private static final Path CARD = MODELS.resolve("README.md");

  /** After training: put the lines that this prints into the card. */
  @Test
  void cardHasTheFilesSizesAndChecksums() throws IOException, NoSuchAlgorithmException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      lines.append(
          String.format(Locale.ROOT, "| `%s` | %,d | `%s` |\n", name(file), bytes.length, sum));
    }
    String right = lines.toString();
    String card = Files.readString(CARD);
    assertTrue(
        card.contains("|---|---|---|\n" + right + "\n"),
        () -> CARD + ": the lines of the table should be\n" + right);
  }

  @Test
  void cardTellsOfEveryFile() throws IOException {
    String card = Files.readString(CARD);
    for (Path file : files()) {
      assertTrue(card.contains("## `" + name(file) + "`"), () -> CARD + ": no section on " + file);
    }
  }

  @Test
  void filesTakeLessThanFortyMegabytes() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    assertTrue(bytes < 40_000_000, bytes + " bytes");
  }

  @Test
  void nothingElseLiesBeside() throws IOException {
    assertEquals(
        List.of(),
        files().stream().filter(file -> !name(file).matches("\\w+/[\\w-]+\\.\\w+")).toList());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(MODELS)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.equals(CARD))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return MODELS.relativize(file).toString().replace('\\', '/');
  }
}
