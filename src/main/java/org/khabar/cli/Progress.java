package org.khabar.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Tells somebody at a terminal how many documents are done. */
interface Progress extends AutoCloseable {

  void step();

  @Override
  void close();

  static Progress on(Streams streams) {
    if (!streams.terminal()) {
      return new Progress() {
        @Override
        public void step() {}

        @Override
        public void close() {}
      };
    }
    // How many there will be is not known before the last is read.
    ProgressBar bar =
        new ProgressBarBuilder().setTaskName("documents").setInitialMax(-1).showSpeed().build();
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
