package org.khabar.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.khabar.Warning;

/**
 * The documents that an interrupted run has already written, in order. Since output keeps the order
 * of the input, they must be the first documents of the input; anything else is an error, so that
 * the end is the same as without the interruption.
 */
final class Resumed {
  private final String part;
  private final Deque<Done> done = new ArrayDeque<>();

  private record Done(String id, boolean failed) {}

  private Resumed(String part) {
    this.part = part;
  }

  /** Nothing was written before. */
  static Resumed nothing() {
    return new Resumed("");
  }

  /** Reads the part of an output file and cuts it off after its last whole line. */
  static Resumed from(OutputFile output) throws IOException {
    Resumed resumed = new Resumed(output.part().toString());
    JsonMapper mapper = JsonMapper.builder().build();
    Utf8.Lines lines = new Utf8.Lines(output.written());
    long length = 0;
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      Optional<Done> read = read(mapper, line.get());
      if (read.isEmpty()) {
        break;
      }
      resumed.done.add(read.get());
      length += line.get().length;
    }
    output.cut(length);
    return resumed;
  }

  private static Optional<Done> read(JsonMapper mapper, byte[] line) throws IOException {
    if (line[line.length - 1] != '\n') {
      return Optional.empty();
    }
    try {
      JsonNode analysis = mapper.readTree(line);
      boolean failed = analysis.findValuesAsText("code").contains(Warning.Code.FAILED.name());
      return Optional.of(new Done(analysis.path("id").asText(), failed));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  int size() {
    return done.size();
  }

  /**
   * Whether the next document of the input is already written.
   *
   * @throws UncheckedIOException if another one is written in its place
   */
  boolean skips(String id, Position position, ErrorLog errors) {
    Done next = done.poll();
    if (next == null) {
      return false;
    }
    if (!next.id.equals(id)) {
      throw other("\"" + next.id + "\" where the input has \"" + id + "\"");
    }
    if (next.failed) {
      errors.report(position, "could not be analysed");
    }
    return true;
  }

  /**
   * Checks that the input held all that is written.
   *
   * @throws UncheckedIOException if it did not
   */
  void finish() {
    if (!done.isEmpty()) {
      throw other("\"" + done.peek().id + "\" where the input ends");
    }
  }

  private UncheckedIOException other(String difference) {
    return new UncheckedIOException(
        new IOException(
            part
                + ": made from other input: it holds "
                + difference
                + "; remove it to start afresh"));
  }
}
