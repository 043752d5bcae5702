package org.khabar.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.khabar.eval.Scores;
import org.khabar.extraction.EventTrainer;
import org.khabar.name.NameTrainer;
import org.khabar.syntax.LightTrainer;
import org.khabar.token.TextTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code khabar train}: rebuilds the model files; the same data give the same bytes. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Rebuilds the model files from annotated data: same data, same bytes.")
final class TrainCommand implements Callable<Integer> {

  /** In the way of a document, since a later stage may be trained on what an earlier one yields. */
  private static final List<Stage> STAGES =
      List.of(
          new Stage("text", TextTrainer::train),
          new Stage("syntax", LightTrainer::train),
          new Stage("name", NameTrainer::train),
          new Stage("event", EventTrainer::train));

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "../shared",
      description = "The folder of training data; default ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      defaultValue = "models",
      description = "Where the model files go; default ${DEFAULT-VALUE}.")
  private Path models;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "STAGE",
      description = "Only these stages, separated by commas; all by default.")
  private List<String> only = STAGES.stream().map(Stage::name).toList();

  @Option(
      names = "--names",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Trains the names only, from these files: annotated documents, one a line, or",
        "*.conll (token TAB tag, such as B-PER). Prints scores on --test."
      })
  private List<Path> names = List.of();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = {
        "Documents to score --names on. By default every tenth of those of --names",
        "is kept out of a first training and scored; then all are trained on."
      })
  private @Nullable Path test;

  @Option(
      names = "--documents",
      paramLabel = "N",
      description = "Only the first N documents of --names, for a learning curve.")
  private int documents = Integer.MAX_VALUE;

  /** What is trained together. */
  private record Stage(String name, Trainer trainer) {}

  /** Trains from a folder of data into a folder of models. */
  @FunctionalInterface
  private interface Trainer {
    void train(Path data, Path models) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    if (given("--names")) {
      return names();
    }
    for (String option : List.of("--test", "--documents")) {
      if (given(option)) {
        throw usage(option + ": expected --names too");
      }
    }
    List<String> allowed = STAGES.stream().map(Stage::name).toList();
    for (String name : only) {
      if (!allowed.contains(name)) {
        throw usage("--only: expected some of " + allowed + ", found " + name);
      }
    }
    if (!Files.isDirectory(data)) {
      throw usage("--data: expected a folder, found " + data);
    }
    for (Stage stage : STAGES) {
      if (only.contains(stage.name)) {
        main.streams().err().println("training " + stage.name);
        stage.trainer.train(data, models);
      }
    }
    return 0;
  }

  private boolean given(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private int names() throws IOException {
    if (given("--only")) {
      throw usage("--names: expected no --only, names are all that is trained");
    }
    if (documents < 1) {
      throw usage("--documents: expected at least 1, found " + documents);
    }
    for (Path file : names) {
      Main.checkFile(spec, file);
    }
    if (test != null) {
      Main.checkFile(spec, test);
    }
    NameTraining training = NameTraining.of(names, documents);
    PrintWriter out = main.streams().printer();
    Optional<Scores> scores = training.run(Optional.ofNullable(test), models, main.streams());
    scores.ifPresent(found -> found.lines().forEach(line -> out.print(line + "\n")));
    if (out.checkError()) {
      throw new IOException("standard output: could not be written");
    }
    return 0;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
