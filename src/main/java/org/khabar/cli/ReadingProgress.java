package org.khabar.cli;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody at a terminal how much of the input is done, how fast, and how long it will still
 * take: by bytes of the files, since how many documents there will be is not known before the last
 * is read. Of standard input it tells only how fast.
 */
final class ReadingProgress implements AutoCloseable {
  private static final long KIB = 1 << 10;
  private static final long MIB = 1 << 20;

  private final boolean shown;
  private final Totals totals;
  // Looking at the sizes of millions of files must not hold up the first of them.
  private final CompletableFuture<OptionalLong> size;
  private @Nullable ProgressBar bar;

  ReadingProgress(boolean shown, Inputs inputs, Totals totals) {
    this.shown = shown;
    this.totals = totals;
    size =
        shown
            ? CompletableFuture.supplyAsync(inputs::size)
            : CompletableFuture.completedFuture(OptionalLong.empty());
  }

  /** Another document is done, which ends about {@code read} bytes into the input. */
  void step(long read) {
    if (bar == null && shown && size.isDone()) {
      bar = bar(read, size.join().orElse(-1));
    }
    if (bar != null) {
      bar.stepTo(read);
      bar.setExtraMessage(" " + totals.rate());
    }
  }

  private static ProgressBar bar(long read, long size) {
    boolean small = size >= 0 && size < 10 * MIB;
    return new ProgressBarBuilder()
        .setTaskName("analyze")
        .setInitialMax(size)
        .setUnit(small ? " KiB" : " MiB", small ? KIB : MIB)
        // What an earlier run wrote was passed over faster, and says nothing of the rest.
        .startsFrom(read, Duration.ZERO)
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
