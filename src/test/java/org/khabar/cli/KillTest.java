package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills the command line in its work and lets it go on. */
class KillTest {
  private static final int DOCUMENTS = 600;

  @TempDir private static Path folder;
  private static Path input;
  private static byte[] unbroken;

  @BeforeAll
  static void runUnbroken() throws IOException {
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      String text =
          "استقبل الوزير سامي النجار في القاهرة وفد شركة النور " + i + ". وزار كريم بدر عمان أمس. ";
      lines
          .append(i % 120 == 60 ? "{}\n" : "")
          .append("{\"id\":\"" + i + Long.toString(random.nextLong(), 36).repeat(800))
          .append("\",\"text\":\"" + text.repeat(i % 2))
          .append("\",\"date\":\"2024-05-02\"}\n");
    }
    input = folder.resolve("in.jsonl.gz");
    try (OutputStream out = Packing.GZIP.pack(Files.newOutputStream(input))) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path out = folder.resolve("unbroken.jsonl");
    assertEquals(1, CommandRun.of("analyze", input.toString(), "-o", out.toString()).status());
    unbroken = Files.readAllBytes(out);
  }

  private static Process start(Path out) throws IOException {
    // What starts fastest.
    return KhabarProcess.of(
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            "analyze",
            "--engine",
            "light",
            "--threads",
            "3",
            "--resume",
            input.toString(),
            "-o",
            out.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private static byte[] packed(String name) throws IOException {
    Path file = folder.resolve("expected-" + name);
    try (OutputStream out = Packing.of(name).pack(Files.newOutputStream(file))) {
      out.write(unbroken);
    }
    return Files.readAllBytes(file);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Lets it run until so much is written, or everything. */
  private static void killAt(long size, Path out, Process process) throws InterruptedException {
    Path part = out.resolveSibling(out.getFileName() + ".part");
    while (process.isAlive() && size(part) < size && !Files.exists(out)) {
      Thread.sleep(1);
    }
    process.destroyForcibly().waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl", "out.jsonl.gz", "out.jsonl.zst"})
  void killedAndResumedGivesTheSameBytes(String name) throws IOException, InterruptedException {
    byte[] expected = packed(name);
    Path out = folder.resolve(name);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int half = 0; half < 2 && !Files.exists(out); half++) {
      long size = (long) ((half + random.nextDouble()) * expected.length / 2);
      killAt(size, out, start(out));
      assertTrue(Files.exists(out) || Files.exists(folder.resolve(name + ".part")));
    }
    // The last moment before it is moved to its place.
    killAt(expected.length, out, start(out));
    if (!Files.exists(out)) {
      assertEquals(
          1, CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume").status());
    }
    assertArrayEquals(expected, Files.readAllBytes(out), "seed " + seed);
    assertFalse(Files.exists(folder.resolve(name + ".part")));
  }

  @Test
  void terminatedRunCanBeResumed() throws IOException, InterruptedException {
    Path out = folder.resolve("terminated.jsonl");
    Path part = folder.resolve("terminated.jsonl.part");
    Process process = start(out);
    while (size(part) < unbroken.length / 4 && process.isAlive()) {
      Thread.sleep(1);
    }
    process.destroy();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    assertEquals(143, process.exitValue());
    assertFalse(Files.exists(out));
    CommandRun run =
        CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume", "--quiet");
    assertEquals(1, run.status());
    assertEquals(DOCUMENTS / 120, run.errLines().size());
    assertArrayEquals(unbroken, Files.readAllBytes(out));
  }
}
