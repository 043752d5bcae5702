package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of packed outputs, as a run may leave them that is killed at any moment. */
class ResumePackedTest {
  private static final int DOCUMENTS = 12;

  @TempDir private Path folder;

  /** Each analysis takes about a quarter of a member, most of it the id. */
  private Path input() throws IOException {
    Random random = new Random(3);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      String id = i + Long.toString(random.nextLong(), 36).repeat(25_000);
      lines.append("{\"id\":\"" + id + "\",\"text\":\"زار كريم بدر عمان.\"}\n");
    }
    return Files.writeString(folder.resolve("in.jsonl"), lines.toString());
  }

  private CommandRun resume(Path input, Path out) {
    return CommandRun.of("analyze", input.toString(), "-o", out.toString(), "--resume");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl.gz", "out.jsonl.zst"})
  void anyPartGivesTheSameBytes(String name) throws IOException {
    Path input = input();
    Path out = folder.resolve(name);
    assertEquals(0, resume(input, out).status());
    byte[] whole = Files.readAllBytes(out);
    Path part = folder.resolve(name + ".part");
    int[] cuts = {0, 5, 30, whole.length / 3, whole.length / 2, whole.length - 1, whole.length};
    for (int cut : cuts) {
      Files.write(part, Arrays.copyOf(whole, cut));
      CommandRun run = resume(input, out);
      assertEquals("", run.err());
      assertArrayEquals(whole, Files.readAllBytes(out), "cut at " + cut);
      assertFalse(Files.exists(part));
    }
    byte[] broken = whole.clone();
    broken[whole.length / 2] ^= 1;
    Files.write(part, broken);
    assertEquals(0, resume(input, out).status());
    assertArrayEquals(whole, Files.readAllBytes(out));
  }

  @Test
  void whatIsWholeIsNotAnalysedAgain() throws IOException {
    Path input = input();
    Path out = folder.resolve("out.jsonl.gz");
    resume(input, out);
    Files.move(out, folder.resolve("out.jsonl.gz.part"));
    assertEquals(
        DOCUMENTS + " documents (" + DOCUMENTS + " from before), 0 failed",
        resume(input, out).summary().replaceAll(";.*", ""));
  }

  @Test
  void partOfAnotherPackingIsWrittenAnew() throws IOException {
    Path input = input();
    Path out = folder.resolve("out.jsonl.gz");
    resume(input, out);
    byte[] whole = Files.readAllBytes(out);
    Path plain = folder.resolve("out.jsonl");
    resume(input, plain);
    Files.move(plain, folder.resolve("out.jsonl.gz.part"));
    assertEquals(0, resume(input, out).status());
    assertArrayEquals(whole, Files.readAllBytes(out));
    assertEquals(2, Stream.of(folder.toFile().list()).count());
  }
}
