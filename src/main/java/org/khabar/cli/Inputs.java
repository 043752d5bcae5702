package org.khabar.cli;

import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.khabar.Document;
import org.khabar.cli.DocumentReader.InvalidDocument;

/**
 * The documents of the arguments, in order: text files, folders of them, files of JSON lines, or
 * {@code -} for JSON lines on standard input; files may be packed. Whatever cannot be read is
 * reported and passed over. In memory are one document at a time, the names of the files in the
 * folder at hand and in those around it, and {@linkplain SeenIds 21 bytes an id}.
 */
final class Inputs {
  static final String STANDARD = "-";

  /** What is longer is no document: reading it takes about ten times its bytes. */
  private static final int LONGEST =
      (int) Math.min(Integer.MAX_VALUE - 64, Runtime.getRuntime().maxMemory() / 16);

  private final List<String> arguments;
  private final InputStream standard;
  private final ErrorLog errors;
  private final DocumentReader reader = new DocumentReader();
  private final SeenIds seen = new SeenIds();
  private long readBefore;
  private CountingInputStream current = new CountingInputStream(InputStream.nullInputStream());

  /** Takes documents as they are read. */
  @FunctionalInterface
  interface Consumer {
    void accept(Document document, Position position) throws InterruptedException;
  }

  /** Takes lines as they are read. */
  @FunctionalInterface
  interface LineConsumer {
    void accept(String line, Position position) throws InterruptedException;
  }

  Inputs(List<String> arguments, InputStream standard, ErrorLog errors) {
    this.arguments = arguments;
    this.standard = standard;
    this.errors = errors;
  }

  static boolean isText(String file) {
    return Packing.unpacked(file).endsWith(".txt");
  }

  static boolean isLines(String file) {
    return Packing.unpacked(file).endsWith(".jsonl");
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

  /** How many bytes all files have; unknown where one of them is a stream or cannot be read. */
  OptionalLong size() {
    long size = 0;
    for (String argument : arguments) {
      Path path = Path.of(argument);
      try {
        if (!argument.equals(STANDARD) && Files.isDirectory(path)) {
          size += folderSize(path);
        } else if (!argument.equals(STANDARD) && Files.isRegularFile(path)) {
          size += Files.size(path);
        } else {
          return OptionalLong.empty();
        }
      } catch (IOException e) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(size);
  }

  private static long folderSize(Path folder) throws IOException {
    long[] size = new long[1];
    Files.walkFileTree(
        folder.toRealPath(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            size[0] += isText(file.toString()) ? attributes.size() : 0;
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return size[0];
  }

  /** How many bytes have been read. */
  long read() {
    return readBefore + current.getCount();
  }

  /** Reads all documents. */
  void read(Consumer consumer) throws InterruptedException {
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (isText(argument) && !Files.isDirectory(path)) {
        text(path, consumer);
      } else if (!argument.equals(STANDARD) && Files.isDirectory(path)) {
        if (!folder(path, consumer)) {
          errors.report(new Position(argument, 0), "no .txt file in this folder");
        }
      } else {
        lines(argument, (line, position) -> document(line, position, consumer));
      }
    }
  }

  /** Reads the lines of all arguments, which are files of lines or standard input. */
  void readLines(LineConsumer consumer) throws InterruptedException {
    for (String argument : arguments) {
      lines(argument, consumer);
    }
  }

  private void lines(String argument, LineConsumer consumer) throws InterruptedException {
    if (argument.equals(STANDARD)) {
      lines("standard input", standard, consumer);
      return;
    }
    try (InputStream in = open(Path.of(argument))) {
      lines(argument, in, consumer);
    } catch (IOException e) {
      report(new Position(argument, 0), ErrorLog.reason(e));
    }
  }

  /** Reports what could not be read, unless it is because the run is over. */
  private void report(Position position, String message) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    errors.report(position, message);
  }

  private InputStream open(Path file) throws IOException {
    readBefore = read();
    current = new CountingInputStream(Files.newInputStream(file));
    try {
      return Packing.of(file.toString()).unpack(current);
    } catch (IOException | RuntimeException e) {
      current.close();
      throw e;
    }
  }

  private void lines(String name, InputStream in, LineConsumer consumer)
      throws InterruptedException {
    Utf8.Lines lines = new Utf8.Lines(in, LONGEST);
    for (long number = 1; ; number++) {
      Position position = new Position(name, number);
      try {
        Optional<byte[]> line = lines.next();
        if (line.isEmpty()) {
          return;
        }
        line(line.get(), position, consumer);
      } catch (Utf8.LongLine e) {
        errors.report(position, e.getMessage() + ", a sixteenth of Java's memory (-Xmx); skipped");
      } catch (IOException e) {
        report(position, ErrorLog.reason(e) + "; what follows is not read");
        return;
      }
    }
  }

  private void line(byte[] line, Position position, LineConsumer consumer)
      throws InterruptedException {
    Utf8.Decoded decoded = Utf8.decode(line);
    boolean mark = position.line() == 1 && decoded.text().startsWith("\uFEFF");
    String text = mark ? decoded.text().substring(1) : decoded.text();
    if (decoded.malformedAt() >= 0) {
      errors.report(position, "not UTF-8 at byte " + decoded.malformedAt() + " of the line");
    } else if (!text.isBlank()) {
      consumer.accept(text, position);
    }
  }

  private void document(String line, Position position, Consumer consumer)
      throws InterruptedException {
    try {
      accept(reader.read(line), position, consumer);
    } catch (InvalidDocument e) {
      errors.report(position, e.getMessage());
    }
  }

  /** The texts of a folder by name, then those of its folders; whether there is any. */
  private boolean folder(Path folder, Consumer consumer) throws InterruptedException {
    List<Path> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        // Only names are kept: there may be millions.
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(entry.getFileName());
        } else if (isText(entry.toString()) && !Files.isDirectory(entry)) {
          files.add(entry.getFileName());
        }
      }
    } catch (IOException e) {
      report(new Position(folder.toString(), 0), ErrorLog.reason(e));
    } catch (DirectoryIteratorException e) {
      report(new Position(folder.toString(), 0), ErrorLog.reason(e.getCause()));
    }
    Collections.sort(files);
    Collections.sort(folders);
    for (Path file : files) {
      text(folder.resolve(file), consumer);
    }
    boolean any = !files.isEmpty();
    for (Path inner : folders) {
      any |= folder(folder.resolve(inner), consumer);
    }
    return any;
  }

  private void text(Path file, Consumer consumer) throws InterruptedException {
    Position position = new Position(file.toString(), 0);
    byte[] bytes;
    try (InputStream in = open(file)) {
      bytes = in.readNBytes(LONGEST + 1);
    } catch (IOException e) {
      report(position, ErrorLog.reason(e));
      return;
    }
    if (bytes.length > LONGEST) {
      errors.report(
          position, "longer than " + LONGEST + " bytes, a sixteenth of Java's memory (-Xmx)");
      return;
    }
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
    String name = Packing.unpacked(String.valueOf(file.getFileName()));
    String id = name.substring(0, name.length() - ".txt".length());
    if (id.isEmpty()) {
      errors.report(position, "the file name before .txt is the id and must not be empty");
    } else {
      accept(Document.of(decoded.text()).withId(id), position, consumer);
    }
  }

  private void accept(Document document, Position position, Consumer consumer)
      throws InterruptedException {
    if (seen.add(document.id())) {
      consumer.accept(document, position);
    } else {
      errors.report(position, "duplicate id \"" + document.id() + "\"; skipped");
    }
  }
}
