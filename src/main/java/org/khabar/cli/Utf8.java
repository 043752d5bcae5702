package org.khabar.cli;

import java.io.BufferedInputStream;
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

  /** Reads lines one by one, so that a bad one spoils no other. */
  static final class Lines {
    private final InputStream in;

    Lines(InputStream in) {
      this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
    }

    /** The bytes of the next line with its {@code \n}, which only the last line may lack. */
    Optional<byte[]> next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int b = in.read();
      while (b >= 0) {
        line.write(b);
        if (b == '\n') {
          break;
        }
        b = in.read();
      }
      return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
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
