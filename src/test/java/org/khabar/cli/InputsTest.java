package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir private Path folder;

  private static Inputs of(Path... files) {
    return new Inputs(
        List.of(files).stream().map(Path::toString).toList(),
        InputStream.nullInputStream(),
        new ErrorLog(new PrintWriter(new StringWriter(), true)));
  }

  @Test
  void sizeIsThatOfWhatWillBeRead() throws IOException, InterruptedException {
    Path lines = Files.writeString(folder.resolve("in.jsonl"), "x".repeat(10));
    Files.createDirectories(folder.resolve("texts/deep"));
    Files.writeString(folder.resolve("texts/a.txt"), "x".repeat(200));
    Files.writeString(folder.resolve("texts/deep/b.txt"), "x".repeat(3000));
    Files.writeString(folder.resolve("texts/notes.md"), "x".repeat(40000));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("texts"));
    Inputs inputs = of(lines, link);
    assertEquals(OptionalLong.of(3210), inputs.size());
    inputs.read((document, position) -> {});
    assertEquals(3210, inputs.read());
  }

  @Test
  void sizeOfAStreamIsUnknown() throws IOException {
    Path lines = Files.writeString(folder.resolve("in.jsonl"), "x");
    assertEquals(OptionalLong.empty(), of(lines, Path.of("-")).size());
    assertEquals(OptionalLong.empty(), of(lines, folder.resolve("missing.jsonl")).size());
  }
}
