package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Utf8Test {

  private static Utf8.Lines lines(String text, int limit) {
    return new Utf8.Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
  }

  private static Optional<String> next(Utf8.Lines lines) throws IOException {
    return lines.next().map(line -> new String(line, StandardCharsets.UTF_8));
  }

  @Test
  void linesKeepTheirEnd() throws IOException {
    Utf8.Lines lines = lines("a\r\n\nb", 100);
    assertEquals(Optional.of("a\r\n"), next(lines));
    assertEquals(Optional.of("\n"), next(lines));
    assertEquals(Optional.of("b"), next(lines));
    assertEquals(Optional.empty(), next(lines));
  }

  @Test
  void linesMayBeLongerThanTheBuffer() throws IOException {
    String line = "x".repeat(200_000) + "\n";
    Utf8.Lines lines = lines(line + line, line.length());
    assertEquals(Optional.of(line), next(lines));
    assertEquals(Optional.of(line), next(lines));
    assertEquals(Optional.empty(), next(lines));
  }

  @Test
  void aLineThatIsTooLongSpoilsNoOther() throws IOException {
    Utf8.Lines lines = lines("a\n" + "x".repeat(200_000) + "\nb\n" + "y".repeat(200_000), 100);
    assertEquals(Optional.of("a\n"), next(lines));
    assertThrows(Utf8.LongLine.class, lines::next);
    assertEquals(Optional.of("b\n"), next(lines));
    assertThrows(Utf8.LongLine.class, lines::next);
    assertEquals(Optional.empty(), next(lines));
  }
}
