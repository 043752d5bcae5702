package org.khabar.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The standard streams, as bytes where data runs through them: {@code System.out} would swallow a
 * closed pipe, and its encoding hangs on the platform.
 *
 * @param terminal whether somebody looks at {@code err}
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, boolean terminal) {

  static Streams standard() {
    return new Streams(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new NamedOutput("standard output", new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)),
        errorIsTerminal());
  }

  /** Prints people's text to {@link #out}. */
  PrintWriter printer() {
    return utf8(out);
  }

  static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  private static boolean errorIsTerminal() {
    Path link = Path.of("/proc/self/fd/2");
    if (!Files.isSymbolicLink(link)) {
      return System.console() != null;
    }
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
