package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.library.OptionalLibrary;

class PackedInputTest {
  private static final String TEXT = "زار كريم بدر مدينة عمان أمس.";

  @TempDir private Path folder;

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + TEXT + "\",\"date\":\"2024-05-02\"}\n";
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Packing.of(name).pack(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static List<String> ids(CommandRun run) {
    return run.outLines().stream()
        .map(line -> line.replaceFirst("\\{\"id\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void linesAndTextsAreUnpackedByName(String suffix) throws IOException {
    write("texts/b.txt" + suffix, TEXT);
    write("texts/a.txt", TEXT);
    write("texts/deep/c.txt" + suffix, TEXT);
    Path lines = write("in.jsonl" + suffix, line("x") + line("y"));
    Path text = write("z.txt" + suffix, TEXT);
    CommandRun run =
        CommandRun.of(
            "analyze", lines.toString(), folder.resolve("texts").toString(), text.toString());
    assertEquals("", run.err());
    assertEquals(List.of("x", "y", "a", "b", "c", "z"), ids(run));
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void anyStreamIsPackedByName(String suffix) throws IOException {
    Path in = write("in.jsonl", line("x"));
    for (String format : List.of("json", "conll", "turtle")) {
      Path plain = folder.resolve("out." + format);
      Path packed = folder.resolve("out." + format + suffix);
      for (Path out : List.of(plain, packed)) {
        CommandRun run =
            CommandRun.of("analyze", in.toString(), "-o", out.toString(), "--format", format);
        assertEquals(0, run.status(), run.err());
      }
      byte[] unpacked = Packing.of(suffix).unpack(Files.newInputStream(packed)).readAllBytes();
      assertEquals(Files.readString(plain), new String(unpacked, StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void whatStandsBeforeACutIsAnalysed(String suffix) throws IOException {
    Path in = write("in.jsonl" + suffix, line("x") + line("y"));
    byte[] whole = Files.readAllBytes(in);
    Files.write(in, Arrays.copyOf(whole, whole.length - 3));
    Path good = write("good.jsonl", line("z"));
    CommandRun run = CommandRun.of("analyze", in.toString(), good.toString());
    assertEquals(1, run.status());
    assertEquals(1, run.errLines().size());
    assertTrue(run.err().startsWith(in + ":3: "), run.err());
    assertTrue(run.err().endsWith("; what follows is not read\n"), run.err());
    assertEquals(List.of("x", "y", "z"), ids(run));
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void whatIsNotPackedIsTold(String suffix) throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt" + suffix), TEXT);
    Path lines = Files.writeString(folder.resolve("a.jsonl" + suffix), line("x"));
    CommandRun run = CommandRun.of("analyze", text.toString(), lines.toString());
    assertEquals(1, run.status());
    assertEquals(2, run.errLines().size(), run.err());
    assertTrue(run.errLines().get(0).startsWith(text + ": "), run.err());
    assertTrue(run.errLines().get(1).startsWith(lines + ":1: "), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void resolveReadsAndWritesPackedFiles(String suffix) throws IOException {
    Path in = write("in.jsonl", line("x") + line("y"));
    Path analyses = folder.resolve("analyses.jsonl" + suffix);
    assertEquals(0, CommandRun.of("analyze", in.toString(), "-o", analyses.toString()).status());
    Path out = folder.resolve("resolved.jsonl" + suffix);
    CommandRun run = CommandRun.of("resolve", analyses.toString(), "-o", out.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(
        CommandRun.of("resolve", analyses.toString()).out(),
        new String(
            Packing.of(suffix).unpack(Files.newInputStream(out)).readAllBytes(),
            StandardCharsets.UTF_8));
  }

  @Test
  void missingLibraryIsNamed() throws IOException, InterruptedException {
    Path in = write("in.jsonl.zst", line("x"));
    Path plain = write("in.jsonl", line("x"));
    for (List<String> args :
        List.of(
            List.of("analyze", "--engine", "light", in.toString()),
            List.of("resolve", plain.toString(), "-o", folder.resolve("o.jsonl.zst").toString()))) {
      Path errors = folder.resolve("err.txt");
      int status =
          KhabarProcess.with(
                  jar -> !jar.contains("zstd-jni"), List.of(), args.toArray(new String[0]))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors.toFile())
              .start()
              .waitFor();
      assertEquals(1, status);
      assertEquals(
          "khabar: files *.zst: zstd-jni is not on the class path; add "
              + OptionalLibrary.ZSTD.coordinate(),
          Files.readString(errors).lines().reduce((a, b) -> b).orElse(""));
    }
  }
}
