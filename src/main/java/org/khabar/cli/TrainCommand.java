package org.khabar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.khabar.event.EventTrainer;
import org.khabar.name.NameTrainer;
import org.khabar.syntax.LightTrainer;
import org.khabar.text.TextTrainer;
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

  /** What is trained together. */
  private record Stage(String name, Trainer trainer) {}

  /** Trains from a folder of data into a folder of models. */
  @FunctionalInterface
  private interface Trainer {
    void train(Path data, Path models) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
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

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
