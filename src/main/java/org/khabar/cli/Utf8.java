package org.khabar.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 as it comes: lines of bytes, decoded strictly. */
final class Utf8 {

  private Utf8() {}

  /**
   * What some bytes say.
   *
   * @param text malformed bytes replaced by U+FFFD
   * @param malformedAt where the first malformed byte stands, or -1
   */
  record Decoded(String text, int malformedAt) {}

  /** A line that is longer than may be; those after it can be read. */
  static final class LongLine extends IOException {
    private static final long serialVersionUID = 1L;

    private LongLine(int limit) {
      super("longer than " + limit + " bytes");
    }
  }

  /** Reads lines one by one, so that a bad one spoils no other. */
  static final class Lines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    Lines(InputStream in) {
      this(in, Integer.MAX_VALUE);
    }

    /** Lines that are no longer than {@code limit} bytes. */
    Lines(InputStream in, int limit) {
      this.in = in;
      this.limit = limit;
    }

    /**
     * The bytes of the next line with its {@code \n}, which only the last line may lack.
     *
     * @throws LongLine if it is too long
     */
    Optional<byte[]> next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean over = false;
      while (next < end || fill()) {
        int from = next;
        while (next < end && buffer[next] != '\n') {
          next++;
        }
        boolean ends = next < end;
        next += ends ? 1 : 0;
        over |= next - from > limit - line.size();
        if (over) {
          line = new ByteArrayOutputStream(0);
        } else {
          line.write(buffer, from, next - from);
        }
        if (ends) {
          break;
        }
      }
      if (over) {
        throw new LongLine(limit);
      }
      return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
      next = 0;
      end = Math.max(0, in.read(buffer));
      return end > 0;
    }
  }

  static Decoded decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    return result.isError()
        ? new Decoded(new String(bytes, StandardCharsets.UTF_8), in.position())
        : new Decoded(out.flip().toString(), -1);
  }
}
