package org.khabar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.khabar.Khabar;
import org.khabar.KhabarException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line.
 *
 * <p>Exit status: 0 done; 1 some documents failed, or nothing could be done; 2 bad usage; 130 or
 * 143 interrupted. Each error is one line on standard error.
 */
@Command(
    name = "khabar",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Reads Arabic news: people, places, organisations, titles, meetings, visits.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AnalyzeCommand.class,
      EvalCommand.class,
      TrainCommand.class,
      NormalizeCommand.class,
      MatchCommand.class,
      ResolveCommand.class,
      TimeCommand.class
    })
public final class Main implements Runnable {
  /** What shells give for SIGINT. */
  private static final int INTERRUPTED = 130;

  private final Streams streams;
  private final Function<Khabar.Builder, Khabar> loader;
  @Spec private CommandSpec spec;

  /**
   * A command line.
   *
   * @param loader loads khabar with some settings, once a command needs it
   */
  Main(Streams streams, Function<Khabar.Builder, Khabar> loader) {
    this.streams = streams;
    this.loader = loader;
  }

  /** Runs a command and ends the process with its status. */
  public static void main(String[] args) {
    Main main = new Main(Streams.standard(), Khabar.Builder::build);
    System.exit(main.commandLine().execute(args));
  }

  CommandLine commandLine() {
    return new CommandLine(this)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(streams.printer())
        .setErr(streams.err())
        .setParameterExceptionHandler((e, args) -> usage(e))
        .setExecutionExceptionHandler((e, line, parsed) -> failure(e, line.getErr()));
  }

  Streams streams() {
    return streams;
  }

  Khabar load(Khabar.Builder settings) {
    return loader.apply(settings);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing COMMAND");
  }

  private static int usage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(ErrorLog.oneLine(command + ": " + e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try " + command + " --help");
    }
    return CommandLine.ExitCode.USAGE;
  }

  /** One line for what may happen to anyone; what should never happen keeps its stack trace. */
  private static int failure(Exception e, PrintWriter err) {
    if (e instanceof InterruptedException || e instanceof ClosedByInterruptException) {
      err.println("khabar: interrupted");
      return INTERRUPTED;
    } else if (e instanceof FileSystemException file) {
      err.println(ErrorLog.oneLine("khabar: " + file.getFile() + ": " + ErrorLog.reason(file)));
    } else if (e instanceof IOException || e instanceof KhabarException) {
      err.println(ErrorLog.oneLine("khabar: " + e.getMessage()));
    } else {
      e.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  static void checkFile(CommandSpec spec, Path file) {
    if (Files.isDirectory(file)) {
      throw new ParameterException(spec.commandLine(), "expected a file, " + file + " is a folder");
    }
  }

  /** Prints the version that the build wrote down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      try (InputStream in = Main.class.getResourceAsStream("version.txt")) {
        return new String[] {
          "khabar " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()
        };
      }
    }
  }
}
