package org.khabar.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Explanation;
import org.khabar.Khabar;
import org.khabar.KhabarException;
import org.khabar.Warning;
import org.khabar.link.Linker;
import org.khabar.output.AnalysisWriter;
import org.khabar.output.Format;
import org.khabar.output.FormatOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code khabar analyze}: the main job. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Finds people, places, organisations, titles, meetings and visits.")
final class AnalyzeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "INPUT",
      description =
          "A .txt file (one document, its name the id), a folder of them, a .jsonl file, each also"
              + " packed as .gz or .zst, or - for JSON lines on standard input, the default.")
  private List<String> inputs = List.of(Inputs.STANDARD);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "Where to write, whole or not at all, packed if it ends in .gz or .zst; standard output by"
              + " default. A new or empty folder where the format is one.")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description =
          "One of: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. brat and csv are"
              + " folders.")
  private Format format;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "With the formats turtle and jsonld: what IRIs begin with, up to / or :; default"
              + " ${DEFAULT-VALUE}.")
  private String base = FormatOptions.DEFAULT.base();

  @Option(
      names = "--csv-safe",
      description =
          "With the format csv: an apostrophe before what a spreadsheet could take for a formula.")
  private boolean safeCells;

  @Option(
      names = "--explain",
      description =
          "Prints text for people instead: for each event its sentences, its triggers as the"
              + " lexicon knows them, cues of status and channel, and what each classifier chose,"
              + " with probabilities and the features that spoke most for it; positions are in"
              + " UTF-16 units.")
  private boolean explain;

  @Mixin private AnalysisOptions options;

  private FormatOptions formatOptions = FormatOptions.DEFAULT;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = {
        "Leaves out names and titles whose confidence, 0 to 1, is less than P; default",
        "${DEFAULT-VALUE}."
      })
  private double minConfidence;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = {
        "Names that must be found, with your ids: columns name, type and id,",
        "separated by commas in *.csv, by tabs otherwise."
      })
  private @Nullable Path gazetteer;

  @Option(
      names = "--link",
      description = {
        "Gives places, bodies and persons their Wikidata items from the packed base, where nothing",
        "in the document speaks against them."
      })
  private boolean link;

  @Option(
      names = "--resume",
      description =
          "Goes on with OUT.part, which an interrupted run with the same arguments left. Needs -o"
              + " and the format jsonl.")
  private boolean resume;

  @Option(
      names = "--quiet",
      description = "Leaves out progress and the summary at the end; errors are still told.")
  private boolean quiet;

  private final Attempt attempt = new Attempt();
  private UnaryOperator<Analysis> linking = UnaryOperator.identity();

  /** What is to be written of a document, the place it came from, and how much was read by then. */
  private record Outcome(Explanation explanation, Position position, long read) {
    Analysis analysis() {
      return explanation.analysis();
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkArguments();
    Khabar.Builder settings = settings();
    ErrorLog errors = new ErrorLog(main.streams().err());
    Totals totals = new Totals();
    Path file = output;
    if (file == null) {
      analyzeTo(main.streams().out(), settings, Optional.empty(), totals, errors);
    } else if (format.isFolder()) {
      try (OutputFolder out = OutputFolder.open(file)) {
        analyze(
            settings,
            () -> format.open(out.part(), formatOptions),
            OutputStream.nullOutputStream(),
            Optional.empty(),
            totals,
            errors);
        if (totals.documents() > 0 || errors.count() == 0) {
          out.commit();
        }
      }
    } else if (OutputFile.isSpecial(file)) {
      String name = file.toString();
      try (OutputStream out =
          Packing.of(name).pack(new NamedOutput(name, Files.newOutputStream(file)))) {
        analyzeTo(out, settings, Optional.empty(), totals, errors);
      }
    } else {
      try (OutputFile out = OutputFile.open(file, resume)) {
        analyzeTo(out, settings, totals, errors);
        // Where nothing could be read, an earlier result is worth more than an empty file.
        if (totals.documents() > 0 || errors.count() == 0) {
          out.commit();
        }
      }
    }
    if (!quiet) {
      main.streams().err().println(totals.summary(errors.count()));
    }
    return errors.count() == 0 ? 0 : 1;
  }

  private void checkArguments() throws IOException {
    if (inputs.stream().filter(Inputs.STANDARD::equals).count() > 1) {
      throw usage("INPUT: - can be given only once");
    }
    for (String input : inputs) {
      boolean known =
          input.equals(Inputs.STANDARD)
              || Inputs.isText(input)
              || Inputs.isLines(input)
              || Files.isDirectory(Path.of(input));
      if (!known && Files.exists(Path.of(input))) {
        throw usage(
            "INPUT: expected a .txt or .jsonl file, packed as .gz or .zst or not, a folder or -,"
                + " found "
                + input);
      }
      if (output != null && Inputs.isSame(output, input)) {
        throw usage("-o: " + output + " is also an input");
      }
    }
    if (format.isFolder()) {
      checkFolder();
    } else if (output != null && Files.isDirectory(output)) {
      throw usage("-o: expected a file, " + output + " is a folder");
    }
    if (explain && spec.commandLine().getParseResult().hasMatchedOption("--format")) {
      throw usage("--explain: is a format of its own, without --format");
    }
    if (explain && link) {
      throw usage("--explain: tells of events, without --link");
    }
    if (safeCells && format != Format.CSV) {
      throw usage("--csv-safe: needs the format csv");
    }
    boolean rdf = format == Format.TURTLE || format == Format.JSONLD;
    if (!rdf && !base.equals(FormatOptions.DEFAULT.base())) {
      throw usage("--base: needs the format turtle or jsonld");
    }
    try {
      formatOptions = new FormatOptions(base, safeCells);
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
    if (resume
        && (output == null || OutputFile.isSpecial(output) || explain || format != Format.JSONL)) {
      throw usage("--resume: needs -o with a file, and the format jsonl");
    }
  }

  private void checkFolder() throws IOException {
    if (output == null) {
      throw usage("--format: " + format + " is a folder and needs -o");
    }
    if (!OutputFolder.isFree(output)) {
      throw usage("-o: expected a new or empty folder, found " + output);
    }
  }

  private Khabar.Builder settings() {
    Khabar.Builder settings = options.settings();
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw usage("--min-confidence: expected 0 to 1, found " + minConfidence);
    }
    settings.minConfidence(minConfidence);
    if (gazetteer != null) {
      Main.checkFile(spec, gazetteer);
      try {
        settings.gazetteer(gazetteer);
      } catch (IllegalArgumentException e) {
        throw usage("--gazetteer: expected one or more names, found none in " + gazetteer);
      } catch (KhabarException e) {
        throw usage("--gazetteer: " + e.getMessage());
      }
    }
    return settings;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Opens a writer once khabar is loaded. */
  @FunctionalInterface
  private interface Opening {
    AnalysisWriter open() throws IOException;
  }

  private void analyzeTo(OutputFile out, Khabar.Builder settings, Totals totals, ErrorLog errors)
      throws IOException, InterruptedException {
    Optional<Resumed> resumed = resume ? Optional.of(Resumed.from(out)) : Optional.empty();
    try {
      analyzeTo(out.stream(), settings, resumed, totals, errors);
    } catch (InterruptedException | ClosedByInterruptException e) {
      out.keep();
      throw e;
    }
  }

  private void analyzeTo(
      OutputStream out,
      Khabar.Builder settings,
      Optional<Resumed> resumed,
      Totals totals,
      ErrorLog errors)
      throws IOException, InterruptedException {
    analyze(settings, () -> format.open(out, formatOptions), out, resumed, totals, errors);
  }

  /** Analyses what is not yet written. */
  private void analyze(
      Khabar.Builder settings,
      Opening opening,
      OutputStream out,
      Optional<Resumed> resumed,
      Totals totals,
      ErrorLog errors)
      throws IOException, InterruptedException {
    Khabar khabar = main.load(settings);
    if (link) {
      linking = Linker.load()::linked;
    }
    Inputs input = new Inputs(inputs, main.streams().in(), errors);
    totals.start();
    try (AnalysisWriter writer = opening.open();
        ReadingProgress progress =
            new ReadingProgress(main.streams().terminal() && !quiet, input, totals)) {
      InOrder.<Outcome>run(
          options.threads(),
          queue -> {
            input.read(
                (document, position) -> {
                  Optional<Analysis> written = resumed.flatMap(part -> part.next(document));
                  if (written.isPresent()) {
                    totals.addBefore(written.get());
                    report(written.get(), position, errors);
                  } else {
                    long read = input.read();
                    queue.put(
                        Character.BYTES * document.text().length(),
                        () -> new Outcome(read(khabar, document), position, read));
                  }
                });
            resumed.ifPresent(Resumed::finish);
          },
          outcome -> {
            if (explain) {
              print(outcome.explanation, out);
            } else {
              writer.write(outcome.analysis());
            }
            totals.add(outcome.analysis());
            progress.step(outcome.read);
            report(outcome.analysis(), outcome.position, errors);
          });
    }
  }

  private static void report(Analysis analysis, Position position, ErrorLog errors) {
    for (Warning warning : analysis.warnings()) {
      if (warning.code() == Warning.Code.FAILED) {
        errors.report(position, warning.message());
      }
    }
  }

  /** Whatever goes wrong in one document must not cost the others. */
  private Explanation read(Khabar khabar, Document document) {
    return attempt.of(
        () ->
            explain
                ? khabar.explain(document)
                : new Explanation(linking.apply(khabar.analyze(document)), List.of()),
        thrown -> {
          Warning failed = new Warning(Warning.Code.FAILED, "could not be analysed: " + thrown);
          return new Explanation(
              new Analysis(
                  document, document.published(), List.of(), List.of(), List.of(), List.of(failed)),
              List.of());
        });
  }

  private static void print(Explanation explanation, OutputStream out) throws IOException {
    String text = String.join("\n", explanation.lines()) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
