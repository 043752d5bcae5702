package org.khabar.cli;

import java.io.IOException;
import java.io.InputStream;

/** A packed file, which gives what is in it. */
abstract class PackedInput extends InputStream {
  /** The file itself. */
  final InputStream in;

  /** Where its next bytes are read to. */
  final byte[] buffer = new byte[1 << 16];

  PackedInput(InputStream in) {
    this.in = in;
  }

  /**
   * Unpacks some bytes.
   *
   * @param length 1 or more
   * @return how many, 1 or more; -1 at the end
   */
  abstract int unpack(byte[] bytes, int from, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public final int read(byte[] bytes, int from, int length) throws IOException {
    return length == 0 ? 0 : unpack(bytes, from, length);
  }
}
