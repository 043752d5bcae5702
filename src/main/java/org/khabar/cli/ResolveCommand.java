package org.khabar.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.khabar.Analysis;
import org.khabar.match.NameVariants;
import org.khabar.output.JsonLines;
import org.khabar.output.ResolvedLines;
import org.khabar.resolve.Resolver;
import org.khabar.romanize.Romanizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code khabar resolve}: analyses of many articles in, entities and events of all out. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = {
      "Joins the entities and events of many analyses: prints one JSON line an entity, those of",
      "most documents first, then one a merged event. The order of input does not matter."
    })
final class ResolveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "ANALYSES",
      description = {
        "A .jsonl file that analyze wrote, also packed as .gz or .zst, or - for standard input, the",
        "default; none is needed to print what --state holds."
      })
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "Where to write, whole or not at all, packed if it ends in .gz or .zst; standard output by",
        "default."
      })
  private @Nullable Path output;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = {
        "Goes on from what an earlier run left in this folder, if it holds anything, and leaves",
        "there what a later run needs."
      })
  private @Nullable Path state;

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkArguments();
    ErrorLog errors = new ErrorLog(main.streams().err());
    NameVariants variants = NameVariants.load();
    boolean saved = state != null && Resolver.isSaved(state);
    Resolver resolver = saved ? Resolver.load(state, variants) : Resolver.of(variants);
    boolean standard = inputs.isEmpty() && !saved;
    List<String> files = standard ? List.of(Inputs.STANDARD) : inputs;
    try (Progress progress = Progress.on(main.streams())) {
      new Inputs(files, main.streams().in(), errors)
          .readLines(
              (line, position) -> {
                add(line, position, resolver, errors);
                progress.step();
              });
    }
    // Where nothing could be read, an earlier result is worth more than an empty one.
    if (resolver.size() > 0 || errors.count() == 0) {
      write(resolver);
      if (state != null) {
        resolver.save(state);
      }
    }
    return errors.count() == 0 ? 0 : 1;
  }

  private void checkArguments() {
    if (inputs.stream().filter(Inputs.STANDARD::equals).count() > 1) {
      throw usage("ANALYSES: - can be given only once");
    }
    for (String input : inputs) {
      if (!input.equals(Inputs.STANDARD) && !Inputs.isLines(input)) {
        throw usage(
            "ANALYSES: expected a .jsonl file, packed as .gz or .zst or not, or -, found " + input);
      }
      if (output != null && Inputs.isSame(output, input)) {
        throw usage("-o: " + output + " is also an input");
      }
    }
    if (output != null && Files.isDirectory(output)) {
      throw usage("-o: expected a file, " + output + " is a folder");
    }
    if (state != null && Files.exists(state) && !Files.isDirectory(state)) {
      throw usage("--state: expected a folder, found " + state);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static void add(String line, Position position, Resolver resolver, ErrorLog errors) {
    try {
      Analysis analysis = JsonLines.read(line);
      if (resolver.contains(analysis.id())) {
        errors.report(position, "duplicate id \"" + analysis.id() + "\"; skipped");
      } else {
        resolver.add(analysis);
      }
    } catch (IllegalArgumentException e) {
      errors.report(position, String.valueOf(e.getMessage()));
    }
  }

  private void write(Resolver resolver) throws IOException {
    Romanizer romanizer = Romanizer.load();
    Path file = output;
    if (file == null) {
      ResolvedLines.write(resolver.resolve(), romanizer, main.streams().out());
    } else if (OutputFile.isSpecial(file)) {
      String name = file.toString();
      try (OutputStream out =
          Packing.of(name).pack(new NamedOutput(name, Files.newOutputStream(file)))) {
        ResolvedLines.write(resolver.resolve(), romanizer, out);
      }
    } else {
      try (OutputFile out = OutputFile.open(file, false)) {
        ResolvedLines.write(resolver.resolve(), romanizer, out.stream());
        out.commit();
      }
    }
  }
}
