package org.khabar.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.output.JsonLines;

/**
 * What an interrupted run has already written, read along with the input. Since output keeps the
 * order of the input, it must hold the first documents of the input; anything else is an error, so
 * that the end is the same as without the interruption.
 */
final class Resumed {
  private static final byte[] NOTHING = {};

  private final OutputFile output;
  private final Packing packing;
  private final InputStream in;
  private Utf8.Lines lines;
  // All that is before this is checked; the rest is written anew.
  private long end;
  private byte[] unfinished = NOTHING;
  private boolean over;

  private Resumed(OutputFile output) throws IOException {
    this.output = output;
    packing = output.packing();
    in = output.written();
    lines = new Utf8.Lines(packing == Packing.NONE ? in : new ByteArrayInputStream(NOTHING));
  }

  /** Reads the part of an output file; cuts it off where it is no longer whole. */
  static Resumed from(OutputFile output) throws IOException {
    return new Resumed(output);
  }

  /**
   * What is written of the next document of the input; nothing, from some document on, of all that
   * follow.
   *
   * @throws UncheckedIOException if another document is written in its place
   */
  Optional<Analysis> next(Document document) {
    Optional<Analysis> written = next();
    if (written.isPresent()) {
      check(written.get(), document);
    }
    return written;
  }

  /**
   * Checks that the input held all that is written.
   *
   * @throws UncheckedIOException if it did not
   */
  void finish() {
    Optional<Analysis> written = next();
    if (written.isPresent()) {
      throw other("it holds \"" + written.get().id() + "\" where the input ends");
    }
  }

  private void check(Analysis written, Document document) {
    if (!written.id().equals(document.id())) {
      throw other(
          "it holds \"" + written.id() + "\" where the input has \"" + document.id() + "\"");
    }
    boolean sameDay =
        document.published().isEmpty() || document.published().equals(written.published());
    boolean sameText =
        written.mentions().stream()
            .allMatch(mention -> document.text().startsWith(mention.text(), mention.start()));
    if (!sameDay || !sameText) {
      throw other("\"" + document.id() + "\" has changed");
    }
  }

  private Optional<Analysis> next() {
    try {
      Optional<Analysis> next = over ? Optional.empty() : read();
      if (next.isEmpty() && !over) {
        over = true;
        output.cut(end, unfinished);
      }
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Analysis> read() throws IOException {
    Optional<byte[]> line = lines.next();
    while (line.isEmpty() && packing != Packing.NONE && nextMember()) {
      line = lines.next();
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Optional<Analysis> analysis = analysis(line.get());
    if (packing == Packing.NONE) {
      end += analysis.isPresent() ? line.get().length : 0;
    } else if (analysis.isEmpty()) {
      throw other("it holds a line that is no analysis");
    }
    return analysis;
  }

  private boolean nextMember() throws IOException {
    Optional<byte[]> member = packing.nextMember(in);
    Optional<byte[]> content = member.flatMap(packing::content);
    if (content.isEmpty() || unfinished.length > 0) {
      return false;
    }
    if (content.get().length < PackedOutput.MEMBER) {
      unfinished = content.get();
    } else {
      end += member.get().length;
    }
    lines = new Utf8.Lines(new ByteArrayInputStream(content.get()));
    return true;
  }

  private static Optional<Analysis> analysis(byte[] line) {
    Utf8.Decoded decoded = Utf8.decode(line);
    if (decoded.malformedAt() >= 0 || line[line.length - 1] != '\n') {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonLines.read(decoded.text()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private UncheckedIOException other(String difference) {
    return new UncheckedIOException(
        new IOException(
            output.part()
                + ": made from other input: "
                + difference
                + "; remove it to start afresh"));
  }
}
