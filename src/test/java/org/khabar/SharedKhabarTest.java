package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One {@link Khabar} stays usable whatever happens to the threads that share it. */
class SharedKhabarTest {
  private static final String TEXT =
      "وصل وزير الخارجية المصري كريم بدر إلى بيروت أمس. والتقى بدر الوزير سامي النجار.";

  private static Khabar khabar;
  private static Analysis expected;

  @BeforeAll
  static void load() {
    khabar = Khabar.builder().engine(Engine.LIGHT).build();
    expected = khabar.analyze(TEXT);
  }

  @Test
  void interruptedThreadGetsItsAnalysisAndKeepsItsFlag() {
    Thread.currentThread().interrupt();
    Analysis analysis = khabar.analyze(TEXT);
    assertTrue(Thread.interrupted());
    assertEquals(expected, analysis);
  }

  @Test
  void cancelledTasksLeaveItUsable() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch started = new CountDownLatch(4);
    String longText = (TEXT + "\n").repeat(400);
    List<Future<Analysis>> tasks =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          started.countDown();
                          return khabar.analyze(longText);
                        }))
            .toList();
    started.await();
    tasks.forEach(task -> task.cancel(true));
    assertEquals(expected, threads.submit(() -> khabar.analyze(TEXT)).get());
    threads.shutdown();
    assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
    assertEquals(expected, khabar.analyze(TEXT));
  }
}
