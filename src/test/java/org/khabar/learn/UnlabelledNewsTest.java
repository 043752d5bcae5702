package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class UnlabelledNewsTest {
  @TempDir private Path folder;

  @Test
  void textsInOrder() throws IOException {
    Path file =
        write(
            "{\"text\":\"زار الوزير البلدة.\\nثم عاد.\",\"id\":1}\n"
                + "{\"title\":\"خبر\",\"text\":\"هطل المطر.\"}\n");
    assertEquals(List.of("زار الوزير البلدة.\nثم عاد.", "هطل المطر."), texts(file));
  }

  @Test
  void lineWithoutTextIsAnEmptyArticle() throws IOException {
    assertEquals(List.of("", "", "نص"), texts(write("{\"id\":1}\n\n{\"text\":\"نص\"}")));
    assertEquals(List.of(""), texts(write("{\"text\":null}")));
  }

  @Test
  void emptyFileHasNoTexts() throws IOException {
    assertEquals(List.of(), texts(write("")));
  }

  @Test
  void brokenLineIsRefused() throws IOException {
    Path file = write("{\"text\":\"نص\"}\n{\"text\":");
    try (Stream<String> texts = UnlabelledNews.texts(file)) {
      assertEquals("نص", texts.findFirst().orElseThrow());
    }
    assertThrows(UncheckedIOException.class, () -> texts(file));
  }

  @Test
  void fileThatEndsEarlyIsRefused() throws IOException {
    Path file = write("{\"text\":\"نص\"}\n");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
    assertThrows(UncheckedIOException.class, () -> texts(file));
  }

  @Test
  void fileThatIsMissingOrNotPackedIsRefused() throws IOException {
    assertThrows(
        NoSuchFileException.class, () -> UnlabelledNews.texts(folder.resolve("none.jsonl.xz")));
    Path plain = Files.writeString(folder.resolve("plain.jsonl"), "{\"text\":\"نص\"}\n");
    assertThrows(IOException.class, () -> UnlabelledNews.texts(plain));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fileThatIsNotPackedIsClosedAgain() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.jsonl"), "{}\n").toRealPath();
    assertThrows(IOException.class, () -> UnlabelledNews.texts(plain));
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      assertFalse(open.anyMatch(file -> pointsTo(file, plain)));
    }
  }

  private static boolean pointsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file);
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  private static List<String> texts(Path file) throws IOException {
    try (Stream<String> texts = UnlabelledNews.texts(file)) {
      return texts.toList();
    }
  }

  private Path write(String lines) throws IOException {
    Path file = folder.resolve("news.jsonl.xz");
    try (OutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(0))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
