package org.khabar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.khabar.Engine;
import org.khabar.Khabar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that all commands have which analyse documents. */
final class AnalysisOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "corenlp",
      description = "One of: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Engine engine;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description = "Models of your own, as train writes them; those not there are khabar's.")
  private @Nullable Path models;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many documents to analyse at once; as many as processors by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  int threads() {
    return threads;
  }

  /**
   * What to load khabar with.
   *
   * @throws ParameterException if an option has a bad value
   */
  Khabar.Builder settings() {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: expected at least 1, found " + threads);
    }
    Khabar.Builder settings = Khabar.builder().engine(engine);
    if (models != null) {
      if (!Files.isDirectory(models)) {
        throw new ParameterException(
            spec.commandLine(), "--models: expected a folder, found " + models);
      }
      try {
        settings.models(models);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            spec.commandLine(), "--models: expected a folder with models, found none in " + models);
      }
    }
    return settings;
  }
}
