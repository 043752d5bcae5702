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

/**
 * Does work on several threads and hands on the results in the order in which the work came. A
 * bounded number of pieces is on its way at any time, and each result is handed on as soon as it
 * and those before it are there.
 */
final class InOrder {

  private InOrder() {}

  /** Gives out pieces of work, on a thread of its own. */
  @FunctionalInterface
  interface Source<R> {
    void feed(Queue<R> queue) throws InterruptedException;
  }

  /** Takes pieces of work; waits while too many are on their way. */
  @FunctionalInterface
  interface Queue<R> {
    void put(Callable<R> work) throws InterruptedException;
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
   */
  static <R> void run(int threads, Source<R> source, Sink<R> sink)
      throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
    BlockingQueue<Optional<Future<R>>> queue = new ArrayBlockingQueue<>(2 * threads);
    Thread reader = daemon(() -> feed(source, workers, queue));
    reader.start();
    try {
      for (Optional<Future<R>> next = queue.take(); next.isPresent(); next = queue.take()) {
        sink.accept(next.get().get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  private static <R> void feed(
      Source<R> source, ExecutorService workers, BlockingQueue<Optional<Future<R>>> queue) {
    try {
      try {
        source.feed(work -> queue.put(Optional.of(workers.submit(work))));
      } catch (RuntimeException | Error e) {
        queue.put(Optional.of(CompletableFuture.failedFuture(e)));
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
