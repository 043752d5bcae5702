package org.khabar.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code khabar normalize}: text through a normalisation profile, line by line. */
@Command(
    name = "normalize",
    mixinStandardHelpOptions = true,
    description = "Prints text as a normalisation profile makes it, line by line.")
final class NormalizeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "repair",
      description = "One of: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Profile profile;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = Inputs.STANDARD,
      description = "A file, or - for standard input, the default.")
  private String file;

  @Override
  public Integer call() throws IOException {
    ErrorLog errors = new ErrorLog(main.streams().err());
    if (file.equals(Inputs.STANDARD)) {
      normalize(main.streams().in(), "standard input", errors);
    } else {
      Path path = Path.of(file);
      Main.checkFile(spec, path);
      try (InputStream in = Files.newInputStream(path)) {
        normalize(in, file, errors);
      }
    }
    return errors.count() == 0 ? 0 : 1;
  }

  private void normalize(InputStream in, String name, ErrorLog errors) throws IOException {
    Normalizer normalizer = Normalizer.of(profile);
    OutputStream out = new BufferedOutputStream(main.streams().out());
    TextLines lines = new TextLines(in, name, errors);
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get();
      int end = text.endsWith("\n") ? text.length() - 1 : text.length();
      out.write(
          (normalizer.apply(text.substring(0, end)) + text.substring(end))
              .getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
