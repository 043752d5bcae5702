package org.khabar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of text as they come, each with its {@code \n}. A line that is not UTF-8 is reported and
 * read all the same, so that those that answer it keep their numbers.
 */
final class TextLines {
  private final Utf8.Lines lines;
  private final String name;
  private final ErrorLog errors;
  private int number;

  /**
   * The lines of a stream.
   *
   * @param name what messages call the stream
   */
  TextLines(InputStream in, String name, ErrorLog errors) {
    this.lines = new Utf8.Lines(in);
    this.name = name;
    this.errors = errors;
  }

  Optional<String> next() throws IOException {
    Optional<Utf8.Decoded> line = lines.next().map(Utf8::decode);
    number++;
    line.filter(decoded -> decoded.malformedAt() >= 0)
        .ifPresent(
            decoded -> report("not UTF-8 at byte " + decoded.malformedAt() + " of the line"));
    return line.map(Utf8.Decoded::text);
  }

  /** Reports what is wrong with the line that was read last. */
  void report(String message) {
    errors.report(new Position(name, number), message);
  }
}
