package org.khabar.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;

/** An output whose errors say what could not be written. */
final class NamedOutput extends FilterOutputStream {
  private final String name;

  NamedOutput(String name, OutputStream out) {
    super(out);
    this.name = name;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw named(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw named(e);
    }
  }

  private IOException named(IOException e) {
    // No fault of the output.
    if (e instanceof ClosedByInterruptException) {
      return e;
    }
    return new IOException(name + ": " + ErrorLog.reason(e), e);
  }
}
