package org.khabar.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.khabar.entity.MentionType;
import org.khabar.match.NameVariants;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code khabar match}: whether two names are ways of writing one, pair by pair. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Reads lines 'name TAB name [TAB TYPE]' on standard input and prints for each 'same' or",
      "'different', TAB, a score from 0 to 1. TYPE: PERSON (the default), LOCATION, ORGANIZATION."
    })
final class MatchCommand implements Callable<Integer> {
  private static final String NAME = "standard input";

  @ParentCommand private Main main;

  @Override
  public Integer call() throws IOException {
    ErrorLog errors = new ErrorLog(main.streams().err());
    NameVariants variants = NameVariants.load();
    OutputStream out = new BufferedOutputStream(main.streams().out());
    TextLines lines = new TextLines(main.streams().in(), NAME, errors);
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String[] fields = line.get().strip().split("\t");
      Optional<MentionType> type = type(fields);
      if (fields.length < 2 || fields.length > 3 || type.isEmpty()) {
        lines.report("not 'name TAB name [TAB TYPE]'");
        out.write("different\t0\n".getBytes(StandardCharsets.UTF_8));
        continue;
      }
      double score = variants.score(type.get(), fields[0], fields[1]);
      boolean same = variants.same(type.get(), fields[0], fields[1]);
      out.write(
          String.format(Locale.ROOT, "%s\t%.3f%n", same ? "same" : "different", score)
              .replace(System.lineSeparator(), "\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
    return errors.count() == 0 ? 0 : 1;
  }

  private static Optional<MentionType> type(String[] fields) {
    String name = fields.length == 3 ? fields[2] : MentionType.PERSON.name();
    return Arrays.stream(MentionType.values())
        .filter(type -> type != MentionType.TITLE && type.name().equals(name))
        .findFirst();
  }
}
