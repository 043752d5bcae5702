package org.khabar.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Packs what is written into members that end with the first line after each MiB. What is in the
 * file is then whole members, and one that was cut off if the process was killed; and since nothing
 * but the bytes decides where members end, it does not matter in how many runs they were written.
 */
final class PackedOutput extends OutputStream {
  /** How much a member holds before it ends with the next line. */
  static final int MEMBER = 1 << 20;

  private final Packing packing;
  private final OutputStream out;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  // Packers may write other bytes for the same content in other portions.
  private final byte[] portion = new byte[1 << 16];
  private OutputStream packer;
  private int filled;
  private long length;
  private boolean any;
  private boolean closed;

  PackedOutput(Packing packing, OutputStream out) throws IOException {
    this.packing = packing;
    this.out = out;
    this.packer = packing.packer(packed);
  }

  /**
   * Goes on after what an earlier run wrote.
   *
   * @param any whether there are members before
   * @param content what a last member held that had not yet ended
   */
  void goOn(boolean any, byte[] content) throws IOException {
    this.any = any;
    write(content);
  }

  @Override
  public void write(int b) throws IOException {
    portion[filled++] = (byte) b;
    length++;
    if (filled == portion.length) {
      pack();
    }
    if (b == '\n' && length >= MEMBER) {
      endMember();
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** An empty file is one empty member. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      if (length > 0 || !any) {
        endMember();
      }
      packer.close();
      out.close();
    }
  }

  private void pack() throws IOException {
    packer.write(portion, 0, filled);
    filled = 0;
  }

  private void endMember() throws IOException {
    pack();
    packer.close();
    out.write(packing.member(packed));
    out.flush();
    packed.reset();
    packer = packing.packer(packed);
    length = 0;
    any = true;
  }
}
