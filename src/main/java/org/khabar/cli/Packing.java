package org.khabar.cli;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.khabar.KhabarException;
import org.khabar.library.OptionalLibrary;

/**
 * How a file is packed, as the end of its name says.
 *
 * <p>What is written is a row of members, each unpacked without the others; before each stands how
 * long it is, where other programs look for nothing: for gzip in an extra field of the header, for
 * zstd in a skippable frame, as pzstd has it.
 */
enum Packing {
  /** Not at all. */
  NONE(""),
  /** {@code *.gz}. */
  GZIP(".gz"),
  /** {@code *.zst}; needs the optional dependency of zstd-jni. */
  ZSTD(".zst");

  private static final int GZIP_HEADER = 10;
  private static final int GZIP_EXTRA = 4;
  private static final int ZSTD_SKIPPABLE = 0x184D2A50;
  private static final int ZSTD_LEVEL = 3;

  private final String suffix;

  Packing(String suffix) {
    this.suffix = suffix;
  }

  static Packing of(String file) {
    for (Packing packing : List.of(GZIP, ZSTD)) {
      if (file.endsWith(packing.suffix)) {
        return packing;
      }
    }
    return NONE;
  }

  /** The name that the file has unpacked. */
  static String unpacked(String file) {
    return file.substring(0, file.length() - of(file).suffix.length());
  }

  /**
   * Unpacks all members, by whomever they were written.
   *
   * @throws KhabarException if the library for it is not there; the message names it
   */
  InputStream unpack(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GzipInput(in);
      case ZSTD -> zstd(() -> Zstd.unpack(in));
    };
  }

  /** Packs all that is written; the same bytes give the same file, however they were written. */
  OutputStream pack(OutputStream out) throws IOException {
    return this == NONE ? out : new PackedOutput(this, out);
  }

  /** Where to write what shall be {@linkplain #member one member}; to be closed before that. */
  OutputStream packer(OutputStream packed) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case GZIP -> new GZIPOutputStream(packed);
      case ZSTD -> zstd(() -> Zstd.pack(packed));
    };
  }

  /** A member with its length before it. */
  byte[] member(ByteArrayOutputStream packed) {
    byte[] bytes = packed.toByteArray();
    ByteBuffer member =
        ByteBuffer.allocate(extraLength() + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
    switch (this) {
      case NONE -> member.put(bytes);
      case GZIP -> {
        member.put(bytes, 0, GZIP_HEADER).put(3, (byte) GZIP_EXTRA);
        member.putShort((short) 8).put((byte) 'K').put((byte) 'H').putShort((short) 4);
        member.putInt(member.capacity()).put(bytes, GZIP_HEADER, bytes.length - GZIP_HEADER);
      }
      case ZSTD -> member.putInt(ZSTD_SKIPPABLE).putInt(4).putInt(bytes.length).put(bytes);
    }
    return member.array();
  }

  /** How many bytes a member has more than its packer wrote. */
  private int extraLength() {
    return switch (this) {
      case NONE -> 0;
      case GZIP -> 10;
      case ZSTD -> 12;
    };
  }

  /**
   * Reads the next member as {@link #pack} wrote it.
   *
   * @return its bytes as they are in the file; nothing if the file ends, within it too, or
   *     something else stands there
   */
  Optional<byte[]> nextMember(InputStream in) throws IOException {
    int start = extraLength() + (this == GZIP ? GZIP_HEADER : 0);
    byte[] header = in.readNBytes(start);
    ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    int length = -1;
    if (this == GZIP && header.length == start && header[3] == GZIP_EXTRA) {
      length = fields.getInt(header.length - 4);
    } else if (this == ZSTD && header.length == start && fields.getInt(0) == ZSTD_SKIPPABLE) {
      length = header.length + fields.getInt(8);
    }
    if (length < header.length) {
      return Optional.empty();
    }
    byte[] rest = in.readNBytes(length - header.length);
    byte[] member = ByteBuffer.allocate(header.length + rest.length).put(header).put(rest).array();
    return member.length == length ? Optional.of(member) : Optional.empty();
  }

  /** What a member holds; nothing if it is broken. */
  Optional<byte[]> content(byte[] member) {
    try (InputStream in = unpack(new ByteArrayInputStream(member))) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Opens a stream. */
  private interface Opening<S> {
    S open() throws IOException;
  }

  private static <S> S zstd(Opening<S> opening) throws IOException {
    try {
      return opening.open();
    } catch (NoClassDefFoundError e) {
      throw new KhabarException(
          "files *.zst: zstd-jni is not on the class path; add "
              + OptionalLibrary.ZSTD.coordinate(),
          e);
    }
  }

  /** Loaded only where it is needed, since the library is optional. */
  private static final class Zstd {
    static InputStream unpack(InputStream in) {
      return new ZstdInput(in);
    }

    static OutputStream pack(OutputStream out) throws IOException {
      return new ZstdOutputStreamNoFinalizer(out, ZSTD_LEVEL).setChecksum(true);
    }
  }
}
