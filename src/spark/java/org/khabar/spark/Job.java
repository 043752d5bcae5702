package org.khabar.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.khabar.Engine;
import org.khabar.library.OptionalLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What {@code spark-submit} runs: {@code analyze} and {@code resolve}, from folders of JSON lines
 * to folders of JSON lines. A folder that exists is not overwritten.
 */
@Command(
    name = "khabar",
    description = "Reads Arabic news on Apache Spark.",
    mixinStandardHelpOptions = true)
public final class Job {

  private Job() {}

  /** Runs a command; exits with 2 if its arguments are wrong and with 1 if it fails. */
  public static void main(String[] arguments) {
    if (!isSparkThere()) {
      System.err.println(
          "khabar: Spark is not on the class path; start the job with spark-submit, or add "
              + OptionalLibrary.SPARK.coordinate());
      System.exit(1);
    }
    int status =
        new CommandLine(new Job()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static boolean isSparkThere() {
    try {
      Class.forName("org.apache.spark.sql.SparkSession", false, Job.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Analyses documents: writes one analysis each.")
  void analyze(
      @Parameters(paramLabel = "DOCUMENTS", description = "JSON lines with id and text.")
          String documents,
      @Parameters(paramLabel = "OUT", description = "A new folder.") String out,
      @Option(
              names = "--engine",
              defaultValue = "corenlp",
              description = "corenlp or light; default ${DEFAULT-VALUE}.")
          Engine engine,
      @Option(
              names = "--min-confidence",
              paramLabel = "P",
              defaultValue = "0",
              description = "Leaves out names and titles whose confidence is less than P.")
          double minConfidence)
      throws IOException {
    KhabarAnalyzer analyzer = KhabarAnalyzer.of(engine).withMinConfidence(minConfidence);
    try (SparkSession spark = SparkSession.builder().appName("khabar analyze").getOrCreate()) {
      analyzer
          .analyze(spark.read().schema(KhabarAnalyzer.DOCUMENT_SCHEMA).json(documents))
          .write()
          .json(out);
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Joins entities and events: writes OUT/entities, OUT/events and OUT/links.")
  void resolve(
      @Parameters(paramLabel = "ANALYSES", description = "JSON lines that analyze wrote.")
          String analyses,
      @Parameters(paramLabel = "OUT", description = "A new folder.") String out)
      throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("khabar resolve").getOrCreate();
        KhabarResolver resolver =
            KhabarResolver.of(spark.read().schema(KhabarAnalyzer.SCHEMA).json(analyses))) {
      Dataset<Row> entities = resolver.entities();
      entities.orderBy(size(col("documents")).desc(), col("id")).write().json(out + "/entities");
      resolver.events().write().json(out + "/events");
      resolver.links().write().json(out + "/links");
    }
  }
}
