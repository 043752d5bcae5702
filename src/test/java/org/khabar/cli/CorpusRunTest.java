package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The command line on the test corpus. */
class CorpusRunTest {
  private static final String[] INPUTS = {"test-corpus/txt", "test-corpus/news.jsonl"};

  private static CommandRun analyze(String threads) {
    return CommandRun.of("analyze", "--threads", threads, INPUTS[0], INPUTS[1]);
  }

  @Test
  void fourThreadsWriteWhatOneWrites() {
    CommandRun one = analyze("1");
    assertEquals("", one.err());
    assertEquals(one, analyze("4"));
  }
}
