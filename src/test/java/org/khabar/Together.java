package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work in many threads at once. */
public final class Together {
  private static final int MOST = 16;
  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          MOST,
          work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
          });

  private Together() {}

  /** Whether sixteen threads find what one finds, and one finds it twice. */
  public static <T> void check(Callable<T> work) throws Exception {
    T alone = work.call();
    assertEquals(alone, work.call());
    for (Future<T> one : THREADS.invokeAll(Collections.nCopies(MOST, work))) {
      assertEquals(alone, one.get());
    }
  }
}
