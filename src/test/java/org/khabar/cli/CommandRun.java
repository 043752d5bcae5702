package org.khabar.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.khabar.Engine;
import org.khabar.Khabar;

/**
 * What a run of the command line gave.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error without the summary, so that whatever else is on it is an error
 * @param summary the line that analyze ends with, without its figures of time; empty if there is
 *     none
 */
record CommandRun(int status, String out, String err, String summary) {
  private static final Pattern SUMMARY =
      Pattern.compile("(?m)^([\\d,]+ documents.*) in [\\d,.]+ s, .* words a second\\R\\z");

  private static final Set<String> SETTINGS = Set.of("--models", "--min-confidence", "--gazetteer");

  /** One for all tests without settings, since loading takes longer than any of them. */
  private static final class Light {
    private static final Khabar KHABAR = Khabar.builder().engine(Engine.LIGHT).build();
  }

  static CommandRun of(String... args) {
    return withInput("", args);
  }

  static CommandRun withInput(String input, String... args) {
    return withInput(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static CommandRun withInput(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRun run = into(out, input, args);
    return new CommandRun(run.status, out.toString(StandardCharsets.UTF_8), run.err, run.summary);
  }

  static CommandRun into(OutputStream out, byte[] input, String... args) {
    return of(new ByteArrayInputStream(input), out, args);
  }

  static CommandRun of(InputStream input, OutputStream out, String... args) {
    StringWriter written = new StringWriter();
    Streams streams =
        new Streams(
            input, new NamedOutput("standard output", out), new PrintWriter(written, true), false);
    Main main =
        new Main(
            streams,
            settings ->
                List.of(args).stream().anyMatch(SETTINGS::contains)
                    ? settings.engine(Engine.LIGHT).build()
                    : Light.KHABAR);
    int status = main.commandLine().execute(args);
    String err = written.toString();
    Matcher summary = SUMMARY.matcher(err);
    return summary.find()
        ? new CommandRun(status, "", err.substring(0, summary.start()), summary.group(1))
        : new CommandRun(status, "", err, "");
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
