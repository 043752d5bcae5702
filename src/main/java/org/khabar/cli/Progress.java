package org.khabar.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Tells somebody at a terminal how much is done. */
interface Progress extends AutoCloseable {

  void step();

  @Override
  void close();

  /** Documents; how many there will be is not known before the last is read. */
  static Progress on(Streams streams) {
    return on(streams, "documents", -1);
  }

  /**
   * Steps of a task.
   *
   * @param steps how many there will be; -1 if that is not known
   */
  static Progress on(Streams streams, String task, int steps) {
    if (!streams.terminal()) {
      return new Progress() {
        @Override
        public void step() {}

        @Override
        public void close() {}
      };
    }
    ProgressBar bar =
        new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).showSpeed().build();
    return new Progress() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
