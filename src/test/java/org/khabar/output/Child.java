package org.khabar.output;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khabar.KhabarException;

/** A process of its own, from whose class path a library is missing. */
final class Child {
  private Child() {}

  /** What comes of opening a format there: {@code opened}, or the message of the exception. */
  static String open(String format, String withoutLibrary)
      throws IOException, InterruptedException {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> !jar.contains(withoutLibrary))
            .collect(Collectors.joining(File.pathSeparator));
    Process child =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                classPath,
                Child.class.getName(),
                format)
            .redirectErrorStream(true)
            .start();
    String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (child.waitFor() != 0) {
      throw new IOException(out);
    }
    return out.strip();
  }

  public static void main(String[] arguments) throws IOException {
    try {
      Format.valueOf(arguments[0]).open(new ByteArrayOutputStream()).close();
      System.out.println("opened");
    } catch (KhabarException e) {
      System.out.println(e.getMessage());
    }
  }
}
