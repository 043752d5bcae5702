package org.khabar.cli;

/** Parses command lines without running them, for tests elsewhere. */
public final class CommandLines {

  private CommandLines() {}

  /** Throws picocli's exception if a command or option does not exist. */
  public static void parse(String... args) {
    new Main(
            Streams.standard(),
            settings -> {
              throw new AssertionError("must not be loaded to parse");
            })
        .commandLine()
        .parseArgs(args);
  }
}
