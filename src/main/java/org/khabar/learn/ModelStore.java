package org.khabar.learn;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where model files are read from: those packed into the jar, or a folder before them. Immutable
 * and safe to share.
 */
public final class ModelStore {
  private static final String PACKED = "/org/khabar/models/";

  private final Optional<Path> folder;

  private ModelStore(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files under {@code /org/khabar/models/} on the class path. */
  public static ModelStore packed() {
    return new ModelStore(Optional.empty());
  }

  /** The files of a folder, and the packed ones for those that it lacks. */
  public static ModelStore in(Path folder) {
    return new ModelStore(Optional.of(folder));
  }

  /** Whether there is a folder with a file that would be taken from it. */
  public boolean hasOwn() throws IOException {
    if (folder.isEmpty()) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder.get(), 2)) {
      return files.anyMatch(file -> isModel(folder.get().relativize(file)));
    }
  }

  private static boolean isModel(Path file) {
    return file.getNameCount() == 2
        && ModelStore.class.getResource(PACKED + file.getName(0) + "/" + file.getName(1)) != null;
  }

  /**
   * Reads a model.
   *
   * @param name file name under {@code models/}, such as {@code name/names.crf}
   * @param kind which kind of model is expected
   * @param version which version of its format is expected
   * @throws IOException if it is missing, broken, of another kind or version; the message names the
   *     file and what was expected
   */
  public <T> T read(String name, String kind, int version, ModelFile.Decoder<T> decoder)
      throws IOException {
    Optional<Path> file = folder.map(f -> f.resolve(name)).filter(Files::exists);
    try (InputStream in = file.isPresent() ? Files.newInputStream(file.get()) : packed(name)) {
      return ModelFile.read(file.map(Path::toString).orElse(name), in, kind, version, decoder);
    }
  }

  private static InputStream packed(String name) throws IOException {
    InputStream in = ModelStore.class.getResourceAsStream(PACKED + name);
    if (in == null) {
      throw new FileNotFoundException("model " + name + ": not on the class path");
    }
    return in;
  }
}
