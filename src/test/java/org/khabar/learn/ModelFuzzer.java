package org.khabar.learn;

import static org.khabar.Fuzzed.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.khabar.token.TextReader;
import org.khabar.token.Vocabulary;
import org.khabar.token.WordClasses;

/**
 * Fuzzes the reader of model files. The first byte chooses the kind of model, and whether the rest
 * is a whole file or a payload that is put into a sound envelope.
 */
public final class ModelFuzzer {
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "text/sentences.model",
              "SENTENCE",
              models -> TextReader.load(models).read("وصل د. كريم بدر. ثم عاد!")),
          new Kind(
              "text/vocabulary.model",
              "WORDS",
              models -> Vocabulary.load(models).logFrequency("وزير")),
          new Kind(
              "text/classes.model",
              "CLASSES",
              models -> WordClasses.load(models).of(HashedValues.key("وزير"))),
          new Kind("a.crf", "CRF", ModelFuzzer::crf),
          new Kind(
              "a.maxent",
              "MAXENT",
              models ->
                  models.read("a.maxent", "MAXENT", 1, Maxent::readFrom).best(List.of("a", "b"))),
          new Kind(
              "a.curve",
              "CURVE",
              models -> models.read("a.curve", "CURVE", 1, Calibration::readFrom).apply(0.5)));

  private static final Path FOLDER = folder();

  /** A kind of model, of version 1, that {@code use} loads and tries. */
  private record Kind(String file, String name, Use use) {}

  @FunctionalInterface
  private interface Use {
    void of(ModelStore models) throws IOException;
  }

  private ModelFuzzer() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("models");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void crf(ModelStore models) throws IOException {
    long[] followers = {3, 1, 3};
    int[][] features = {{1}, {2, 9}, {}};
    Crf crf = models.read("a.crf", "CRF", 1, in -> Crf.readFrom(in, followers));
    crf.label(CrfTrainer.Example.of(features, new long[] {3, 1, 3}, new int[3]));
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    int choice = bytes[0] & 0xFF;
    Kind kind = KINDS.get(choice % KINDS.size());
    byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    Path file = FOLDER.resolve(kind.file());
    if (choice < 128) {
      ModelFile.write(file, kind.name(), 1, out -> out.write(rest));
    } else {
      Files.createDirectories(file.getParent());
      Files.write(file, rest);
    }
    try {
      kind.use().of(ModelStore.in(FOLDER));
    } catch (IOException e) {
      check(e.getMessage().startsWith("model " + file + ": "), "names the file", e.getMessage());
    } finally {
      Files.delete(file);
    }
  }
}
