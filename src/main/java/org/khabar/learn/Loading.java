package org.khabar.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A model or table that is being loaded while others are, where there is more than one core. Safe
 * to share between threads.
 */
public final class Loading<T> {
  private final CompletableFuture<T> loaded;

  /** What loads it. */
  @FunctionalInterface
  public interface Loader<T> {
    /**
     * Loads it.
     *
     * @throws IOException if it is missing or broken
     */
    T load() throws IOException;
  }

  private Loading(CompletableFuture<T> loaded) {
    this.loaded = loaded;
  }

  /** Begins to load. */
  public static <T> Loading<T> start(Loader<T> loader) {
    return new Loading<>(
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return loader.load();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  /**
   * What was loaded; waits for it.
   *
   * @throws IOException as its loader
   */
  public T get() throws IOException {
    try {
      return loaded.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
