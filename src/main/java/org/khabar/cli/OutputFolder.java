package org.khabar.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears whole or not at all: it grows as {@code NAME.part} next to its place and is
 * moved there by {@link #commit()}. What a killed run left there is removed by the next one.
 */
final class OutputFolder implements Closeable {
  private static final String LOCK = ".khabar-lock";

  private final Path place;
  private final Path part;
  private final FileChannel lock;

  private OutputFolder(Path place, Path part, FileChannel lock) {
    this.place = place;
    this.part = part;
    this.lock = lock;
  }

  /** Makes the part, empty but for a lock. */
  static OutputFolder open(Path folder) throws IOException {
    // Through a link, what it points to is replaced and not the link.
    Path place = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder.normalize();
    Path part = place.resolveSibling(place.getFileName() + ".part");
    Path lockFile = part.resolve(LOCK);
    if (Files.isDirectory(part) && !Files.exists(lockFile) && !isEmpty(part)) {
      throw new IOException(part + ": not made by khabar; remove or rename it");
    }
    if (!Files.isDirectory(part)) {
      Files.createDirectory(part);
    }
    FileChannel lock =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() == null) {
        throw new OverlappingFileLockException();
      }
    } catch (OverlappingFileLockException e) {
      lock.close();
      throw new IOException(part + ": another run is writing this folder", e);
    }
    clear(part, lockFile);
    return new OutputFolder(place, part, lock);
  }

  /** Whether nothing is lost when {@code folder} is written. */
  static boolean isFree(Path folder) throws IOException {
    return !Files.exists(folder) || Files.isDirectory(folder) && isEmpty(folder);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Where to write. */
  Path part() {
    return part;
  }

  /** Moves the part to its place. */
  void commit() throws IOException {
    lock.close();
    Files.delete(part.resolve(LOCK));
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes the part unless it was committed. */
  @Override
  public void close() throws IOException {
    if (lock.isOpen()) {
      lock.close();
      clear(part, part);
      Files.deleteIfExists(part);
    }
  }

  private static void clear(Path folder, Path kept) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(kept)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            if (!visited.equals(folder)) {
              Files.delete(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
