package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AttemptTest {

  private static String of(Supplier<String> work) {
    return new Attempt().of(work, thrown -> "failed: " + thrown.getMessage());
  }

  @Test
  void whatWorksIsTheResult() {
    assertEquals("x", of(() -> "x"));
  }

  @Test
  void anExceptionIsAFailure() {
    assertEquals(
        "failed: no",
        of(
            () -> {
              throw new IllegalStateException("no");
            }));
  }

  @Test
  void aStackThatOverflowsIsAFailure() {
    assertEquals("failed: null", of(() -> endless(1)));
  }

  private static String endless(int depth) {
    return depth > 0 ? endless(depth) + depth : "";
  }

  @Test
  void memoryThatOthersTookIsNoFailure() {
    AtomicInteger times = new AtomicInteger();
    assertEquals(
        "x",
        of(
            () -> {
              if (times.getAndIncrement() == 0) {
                throw new OutOfMemoryError("full");
              }
              return "x";
            }));
  }

  @Test
  void moreThanAllMemoryIsAFailure() {
    assertEquals("failed: Requested array size exceeds VM limit", of(AttemptTest::tooMuch));
  }

  private static String tooMuch() {
    return "x" + new long[Integer.MAX_VALUE].length;
  }

  @Test
  void otherErrorsAreNotHidden() {
    assertThrows(
        AssertionError.class,
        () ->
            of(
                () -> {
                  throw new AssertionError();
                }));
  }

  @Test
  void theSecondTimeItIsAlone() throws InterruptedException {
    Attempt attempt = new Attempt();
    CountDownLatch started = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger beside = new AtomicInteger(-1);
    Thread other =
        new Thread(
            () ->
                attempt.of(
                    () -> {
                      running.incrementAndGet();
                      started.countDown();
                      pause();
                      return running.decrementAndGet();
                    },
                    thrown -> -1));
    other.start();
    started.await();
    AtomicInteger times = new AtomicInteger();
    attempt.of(
        () -> {
          if (times.getAndIncrement() == 0) {
            throw new OutOfMemoryError();
          }
          beside.set(running.get());
          return 0;
        },
        thrown -> -1);
    other.join();
    assertEquals(0, beside.get());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
