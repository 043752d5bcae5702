package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {
  private static final byte[] LINES =
      ("{\"id\":\"a\",\"text\":\"زار كريم بدر عمان.\"}\n"
              + "{\"id\":\"b\",\"text\":\"زار كريم بدر عمان.\"}\n")
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  /** An input that pauses for ever. */
  private static final class Pause extends InputStream {
    private final CountDownLatch reached = new CountDownLatch(1);

    @Override
    public int read() throws IOException {
      reached.countDown();
      try {
        new CountDownLatch(1).await();
        return -1;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  private static CommandRun interrupted(Path out) throws InterruptedException {
    Pause pause = new Pause();
    AtomicReference<CommandRun> run = new AtomicReference<>();
    Thread thread =
        new Thread(
            () ->
                run.set(
                    CommandRun.of(
                        new SequenceInputStream(new ByteArrayInputStream(LINES), pause),
                        OutputStream.nullOutputStream(),
                        "analyze",
                        "-",
                        "-o",
                        out.toString())));
    thread.start();
    pause.reached.await();
    thread.interrupt();
    thread.join();
    return run.get();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl", "out.jsonl.gz", "out.jsonl.zst"})
  void interruptedRunCanBeResumed(String name) throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    CommandRun run = interrupted(out);
    assertEquals(130, run.status());
    assertEquals(List.of("khabar: interrupted"), run.errLines());
    assertFalse(Files.exists(out));
    CommandRun resumed =
        CommandRun.withInput(LINES, "analyze", "-", "-o", out.toString(), "--resume");
    assertEquals(0, resumed.status(), resumed.err());
    Path whole = folder.resolve("whole-" + name);
    CommandRun.withInput(LINES, "analyze", "-o", whole.toString());
    assertEquals(-1, Files.mismatch(whole, out));
  }

  @Test
  void khabarIsUsableAfterwards() throws InterruptedException {
    interrupted(folder.resolve("out.jsonl"));
    assertEquals(0, CommandRun.withInput(LINES, "analyze").status());
  }
}
