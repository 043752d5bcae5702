package org.khabar.resolve;

import static org.khabar.Fuzzed.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.khabar.match.NameVariants;

/** Fuzzes what {@code khabar resolve --state} finds in its folder. */
public final class ResolverStateFuzzer {
  private static final NameVariants VARIANTS;
  private static final Path FOLDER;

  static {
    try {
      VARIANTS = NameVariants.load();
      FOLDER = Files.createTempDirectory("khabar");
      FOLDER.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResolverStateFuzzer() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path file = Files.write(FOLDER.resolve("resolver.jsonl"), bytes);
    try {
      Resolver resolver = Resolver.load(FOLDER, VARIANTS);
      Resolved resolved = resolver.resolve();
      resolver.save(FOLDER);
      check(Resolver.load(FOLDER, VARIANTS).resolve().equals(resolved), "the same again", resolved);
    } catch (IOException e) {
      check(e.getMessage().startsWith(file + ":"), "names the file", e.getMessage());
    } finally {
      Files.delete(file);
    }
  }
}
