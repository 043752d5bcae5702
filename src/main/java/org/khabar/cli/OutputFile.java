package org.khabar.cli;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.khabar.KhabarException;

/**
 * A file that appears whole or not at all: it grows as {@code NAME.part} next to its place and is
 * moved there by {@link #commit()}. A run that is killed leaves the part, from which another can go
 * on; one that fails removes it.
 */
final class OutputFile implements Closeable {
  private final Path place;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream stream;
  private boolean keepPart;
  private boolean committed;

  private OutputFile(Path place, Path part, boolean keepPart, FileChannel channel)
      throws IOException {
    this.place = place;
    this.part = part;
    this.keepPart = keepPart;
    this.channel = channel;
    stream = packing().pack(new NamedOutput(part.toString(), new Unclosed(channel)));
  }

  /**
   * Opens the part.
   *
   * @param resume whether to keep what an earlier run wrote, now and after a failure
   */
  static OutputFile open(Path file, boolean resume) throws IOException {
    // Through a link, what it points to is replaced and not the link.
    Path place = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path part = place.resolveSibling(place.getFileName() + ".part");
    FileChannel channel =
        FileChannel.open(
            part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new OverlappingFileLockException();
      }
      if (!resume) {
        channel.truncate(0);
      }
      return new OutputFile(place, part, resume, channel);
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException(part + ": another run is writing this file", e);
    } catch (KhabarException e) {
      channel.close();
      throw e;
    }
  }

  /** How its content is packed. */
  Packing packing() {
    return Packing.of(place.toString());
  }

  Path part() {
    return part;
  }

  /** Reads what is in the part from its start; the caller must not close it. */
  InputStream written() throws IOException {
    channel.position(0);
    return Channels.newInputStream(channel);
  }

  /**
   * Cuts the part off after {@code length} bytes, where writing goes on.
   *
   * @param content what follows there, unpacked
   */
  void cut(long length, byte[] content) throws IOException {
    channel.truncate(length);
    channel.position(length);
    if (stream instanceof PackedOutput packed) {
      packed.goOn(length > 0, content);
    }
  }

  /** Where to write; closing it leaves the part open. */
  OutputStream stream() {
    return stream;
  }

  /** Leaves the part for another run, whatever happens to this one. */
  void keep() {
    keepPart = true;
  }

  /** Moves the part to its place. */
  void commit() throws IOException {
    stream.close();
    channel.force(true);
    channel.close();
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
    committed = true;
  }

  /** Closes the part; removes it unless it was committed or is kept for another run. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!committed && !keepPart) {
      Files.deleteIfExists(part);
    }
  }

  /** Whether {@code file} is a device or pipe, which cannot be replaced but only written to. */
  static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /** Writes to the part and leaves it open, so that it can be moved under its lock. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(FileChannel channel) {
      super(Channels.newOutputStream(channel));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {}
  }
}
