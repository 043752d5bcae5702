package org.khabar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khabar.Document;
import org.khabar.cli.DocumentReader.InvalidDocument;

/**
 * The documents of the arguments, in order: text files, folders of them, files of JSON lines, or
 * {@code -} for JSON lines on standard input. Whatever cannot be read is reported and passed over;
 * one document at a time is in memory.
 */
final class Inputs {
  static final String STANDARD = "-";

  private final InputStream standard;
  private final ErrorLog errors;
  private final Consumer consumer;
  private final DocumentReader reader = new DocumentReader();
  private final Map<String, Position> seen = new HashMap<>();

  /** Takes documents as they are read. */
  @FunctionalInterface
  interface Consumer {
    void accept(Document document, Position position) throws InterruptedException;
  }

  private Inputs(InputStream standard, ErrorLog errors, Consumer consumer) {
    this.standard = standard;
    this.errors = errors;
    this.consumer = consumer;
  }

  static void read(List<String> arguments, InputStream standard, ErrorLog errors, Consumer consumer)
      throws InterruptedException {
    Inputs inputs = new Inputs(standard, errors, consumer);
    for (String argument : arguments) {
      inputs.read(argument);
    }
  }

  static boolean isText(String file) {
    return file.endsWith(".txt");
  }

  static boolean isLines(String file) {
    return file.endsWith(".jsonl");
  }

  /** Whether the two are one file. */
  static boolean isSame(Path output, String input) {
    try {
      return !input.equals(STANDARD)
          && Files.exists(output)
          && Files.exists(Path.of(input))
          && Files.isSameFile(output, Path.of(input));
    } catch (IOException e) {
      return false;
    }
  }

  private void read(String argument) throws InterruptedException {
    Path path = Path.of(argument);
    try {
      if (argument.equals(STANDARD)) {
        lines("standard input", standard);
      } else if (Files.isDirectory(path)) {
        folder(path);
      } else if (isText(argument)) {
        text(path);
      } else {
        try (InputStream in = Files.newInputStream(path)) {
          lines(argument, in);
        }
      }
    } catch (IOException e) {
      errors.report(new Position(argument, 0), ErrorLog.reason(e));
    }
  }

  private void lines(String name, InputStream in) throws IOException, InterruptedException {
    Utf8.Lines lines = new Utf8.Lines(in);
    int number = 0;
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      Position position = new Position(name, number);
      Utf8.Decoded decoded = Utf8.decode(line.get());
      String json = number == 1 ? withoutByteOrderMark(decoded.text()) : decoded.text();
      if (decoded.malformedAt() >= 0) {
        errors.report(position, "not UTF-8 at byte " + decoded.malformedAt() + " of the line");
      } else if (!json.isBlank()) {
        try {
          accept(reader.read(json), position);
        } catch (InvalidDocument e) {
          errors.report(position, e.getMessage());
        }
      }
    }
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private void folder(Path folder) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isText(file.toString()) && !Files.isDirectory(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            errors.report(new Position(file.toString(), 0), ErrorLog.reason(e));
            return FileVisitResult.CONTINUE;
          }
        });
    if (files.isEmpty()) {
      errors.report(new Position(folder.toString(), 0), "no .txt file in this folder");
    }
    Collections.sort(files);
    for (Path file : files) {
      try {
        text(file);
      } catch (IOException e) {
        errors.report(new Position(file.toString(), 0), ErrorLog.reason(e));
      }
    }
  }

  private void text(Path file) throws IOException, InterruptedException {
    byte[] bytes = Files.readAllBytes(file);
    Utf8.Decoded decoded = Utf8.decode(bytes);
    if (decoded.malformedAt() >= 0) {
      int line = 1;
      for (int i = 0; i < decoded.malformedAt(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      errors.report(
          new Position(file.toString(), line),
          "not UTF-8 at byte " + decoded.malformedAt() + " of the file");
      return;
    }
    String name = String.valueOf(file.getFileName());
    String id = name.substring(0, name.length() - ".txt".length());
    Position position = new Position(file.toString(), 0);
    if (id.isEmpty()) {
      errors.report(position, "the file name before .txt is the id and must not be empty");
    } else {
      accept(Document.of(decoded.text()).withId(id), position);
    }
  }

  private void accept(Document document, Position position) throws InterruptedException {
    Position first = seen.putIfAbsent(document.id(), position);
    if (first == null) {
      consumer.accept(document, position);
    } else {
      errors.report(
          position, "duplicate id \"" + document.id() + "\", first at " + first + "; skipped");
    }
  }
}
