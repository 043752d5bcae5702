package org.khabar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Does work on several threads and hands on the results in the order in which the work came. At
 * most two pieces a thread and two more are on their way at any time, fewer if they are large, and
 * each result is handed on as soon as it and those before it are there.
 */
final class InOrder {

  /**
   * A thirty-second of the memory, in KiB, for the pieces on their way; a larger one goes alone.
   */
  private static final int ROOM =
      (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() >> 15);

  /** A result to come, and how much room its piece takes until it is handed on. */
  private record Pending<R>(Future<R> result, int room) {}

  private InOrder() {}

  /** Gives out pieces of work, on a thread of its own. */
  @FunctionalInterface
  interface Source<R> {
    void feed(Queue<R> queue) throws InterruptedException;
  }

  /**
   * Takes pieces of work, which take about so many bytes; waits while too many are on their way.
   */
  @FunctionalInterface
  interface Queue<R> {
    void put(long bytes, Callable<R> work) throws InterruptedException;
  }

  /** Takes results, on the calling thread. */
  @FunctionalInterface
  interface Sink<R> {
    void accept(R result) throws IOException;
  }

  /**
   * Runs until the source is empty and every result handed on.
   *
   * @throws IOException what the sink threw; or an {@link UncheckedIOException} of source or work
   * @throws RuntimeException what source or work threw
   */
  static <R> void run(int threads, Source<R> source, Sink<R> sink)
      throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
    BlockingQueue<Optional<Pending<R>>> queue = new ArrayBlockingQueue<>(2 * threads);
    Semaphore room = new Semaphore(ROOM);
    Thread reader = daemon(() -> feed(source, workers, queue, room));
    reader.start();
    try {
      for (Optional<Pending<R>> next = queue.take(); next.isPresent(); next = queue.take()) {
        sink.accept(next.get().result.get());
        room.release(next.get().room);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      } else if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  private static <R> void feed(
      Source<R> source,
      ExecutorService workers,
      BlockingQueue<Optional<Pending<R>>> queue,
      Semaphore room) {
    try {
      try {
        source.feed(
            (bytes, work) -> {
              int needed = (int) Math.min(bytes >> 10, ROOM);
              room.acquire(needed);
              queue.put(Optional.of(new Pending<>(workers.submit(work), needed)));
            });
      } catch (RuntimeException | Error e) {
        queue.put(Optional.of(new Pending<>(CompletableFuture.failedFuture(e), 0)));
      }
      queue.put(Optional.empty());
    } catch (InterruptedException e) {
      // The sink has failed and nobody waits for more.
      Thread.currentThread().interrupt();
    }
  }

  /** A blocked read of standard input must not keep the process alive. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }
}
