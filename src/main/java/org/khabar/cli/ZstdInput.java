package org.khabar.cli;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/**
 * Unpacks all frames of a zstd file. The library's own stream would take a cut within a later frame
 * for the end of the file.
 */
final class ZstdInput extends PackedInput {
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final ByteBuffer packed = ByteBuffer.allocateDirect(buffer.length).limit(0);
  private final ByteBuffer content = ByteBuffer.allocateDirect(2 * buffer.length).limit(0);
  private boolean inFrame = true;
  private boolean more;

  ZstdInput(InputStream in) {
    super(in);
  }

  @Override
  int unpack(byte[] bytes, int from, int length) throws IOException {
    while (!content.hasRemaining()) {
      if (!packed.hasRemaining() && !more && !fill()) {
        return -1;
      }
      refill();
    }
    int count = Math.min(length, content.remaining());
    content.get(bytes, from, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    context.close();
    in.close();
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer);
    if (count < 0 && inFrame) {
      throw new EOFException("the file is cut off within a zstd frame");
    }
    packed.clear().put(buffer, 0, Math.max(0, count)).flip();
    return count >= 0;
  }

  private void refill() throws IOException {
    content.clear();
    try {
      inFrame = !context.decompressDirectByteBufferStream(content, packed);
    } catch (ZstdException e) {
      content.limit(0);
      throw new ZipException("not zstd: " + e.getMessage());
    }
    // What did not fit is still in the context.
    more = inFrame && !content.hasRemaining();
    content.flip();
  }
}
