package org.khabar.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line in a process of its own. */
final class KhabarProcess {

  private KhabarProcess() {}

  static ProcessBuilder of(List<String> options, String... args) {
    return with(jar -> true, options, args);
  }

  /**
   * With some libraries only.
   *
   * @param options for Java
   */
  static ProcessBuilder with(Predicate<String> jars, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.add(
        Stream.of(all.split(File.pathSeparator))
            .filter(jars)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }
}
