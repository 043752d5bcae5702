package org.khabar.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks all members of a gzip file. {@link java.util.zip.GZIPInputStream} would take a broken
 * header, and a pause of a pipe, after the first one for the end of the file.
 */
final class GzipInput extends PackedInput {
  private static final int MAGIC = 0x8B1F;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int next;
  private int end;
  private boolean inMember;
  private boolean any;

  GzipInput(InputStream in) {
    super(in);
  }

  @Override
  int unpack(byte[] bytes, int from, int length) throws IOException {
    try {
      while (inMember || open()) {
        int count = inflater.inflate(bytes, from, length);
        if (count > 0) {
          checksum.update(bytes, from, count);
          return count;
        } else if (inflater.finished()) {
          finish(end - inflater.getRemaining());
        } else if (inflater.needsInput() && fill(false)) {
          inflater.setInput(buffer, next, end - next);
        } else {
          throw broken("expected more of the member");
        }
      }
      return -1;
    } catch (DataFormatException e) {
      throw broken(String.valueOf(e.getMessage()));
    } catch (EOFException e) {
      throw new EOFException("the file is cut off within a gzip member");
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  /** Reads the header of the next member, if there is one. */
  private boolean open() throws IOException {
    do {
      if (next == end && !fill(any)) {
        return false;
      }
    } while (isPadding());
    if (two() != MAGIC || one() != 8) {
      throw broken(any ? "what follows a member is none" : "the file is none");
    }
    int flags = one();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(two());
    }
    for (int text : new int[] {NAME, COMMENT}) {
      while ((flags & text) != 0 && one() != 0) {
        // Names and comments end with a zero.
      }
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, next, end - next);
    checksum.reset();
    inMember = true;
    any = true;
    return true;
  }

  /** Tapes fill up their last block with zeros. */
  private boolean isPadding() {
    boolean padding = any && buffer[next] == 0;
    next += padding ? 1 : 0;
    return padding;
  }

  private void finish(int trailer) throws IOException {
    next = trailer;
    long expected = two() | (long) two() << 16;
    long length = two() | (long) two() << 16;
    if (expected != checksum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw broken("the checksum is wrong");
    }
    inMember = false;
  }

  private int two() throws IOException {
    return one() | one() << 8;
  }

  private int one() throws IOException {
    if (next == end) {
      fill(false);
    }
    return buffer[next++] & 0xFF;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      one();
    }
  }

  /** Reads on; a file that ends where it may is over, elsewhere it is broken. */
  private boolean fill(boolean mayEnd) throws IOException {
    next = 0;
    end = Math.max(0, in.read(buffer));
    if (end == 0 && !mayEnd) {
      throw new EOFException();
    }
    return end > 0;
  }

  private static ZipException broken(String message) {
    return new ZipException("not gzip: " + message);
  }
}
