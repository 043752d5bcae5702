package org.khabar.learn;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The envelope of khabar's trained files: magic, kind, format version, lengths, CRC-32, deflated
 * payload. The same payload always gives the same bytes; nothing in a file is ever executed. {@link
 * ModelStore} reads it.
 */
public final class ModelFile {
  private static final int MAGIC = 0x4B484252; // KHBR
  private static final int MOST_BYTES = 256 << 20;

  // So that a small file cannot claim much memory; weights hardly shrink to a third.
  private static final int SURELY_FIT = 1 << 20;
  private static final int MOST_GROWTH = 32;

  private ModelFile() {}

  /** Writes a payload. */
  @FunctionalInterface
  public interface Payload {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Reads a payload; the bytes that are left are {@code in.available()}. */
  @FunctionalInterface
  public interface Decoder<T> {
    /**
     * Reads it to its end.
     *
     * @throws IOException if it is broken
     */
    T decode(DataInputStream in) throws IOException;
  }

  /**
   * Writes a model file, whole or not at all.
   *
   * @param file where; folders are made
   * @param kind which kind of model, at most 8 ASCII letters
   * @param version version of the payload's format
   */
  public static void write(Path file, String kind, int version, Payload payload)
      throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(raw)) {
      payload.writeTo(out);
    }
    byte[] plain = raw.toByteArray();
    byte[] packed = deflate(plain);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(whole)) {
      out.writeInt(MAGIC);
      out.writeUTF(kind);
      out.writeInt(version);
      out.writeInt(plain.length);
      out.writeInt(packed.length);
      out.writeInt(checksum(plain));
      out.write(packed);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, whole.toByteArray());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Reads a model.
   *
   * @param name what messages call the file
   * @throws IOException if it is broken, of another kind or version; the message names the file and
   *     what was expected
   */
  static <T> T read(String name, InputStream stream, String kind, int version, Decoder<T> decoder)
      throws IOException {
    try {
      DataInputStream in =
          unpack(new DataInputStream(new BufferedInputStream(stream)), kind, version);
      T model = decoder.decode(in);
      if (in.available() > 0) {
        throw new IOException(in.available() + " bytes too many");
      }
      return model;
    } catch (EOFException | UTFDataFormatException e) {
      throw new IOException("model " + name + ": ends early or is garbled", e);
    } catch (IOException e) {
      throw new IOException("model " + name + ": " + e.getMessage(), e);
    }
  }

  private static DataInputStream unpack(DataInputStream in, String kind, int version)
      throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a khabar model file");
    }
    String foundKind = in.readUTF();
    if (!foundKind.equals(kind)) {
      throw new IOException("expected kind " + kind + ", found " + foundKind);
    }
    int foundVersion = in.readInt();
    if (foundVersion != version) {
      throw new IOException("expected format version " + version + ", found " + foundVersion);
    }
    int plainLength = in.readInt();
    int packedLength = in.readInt();
    int checksum = in.readInt();
    if (plainLength < 0
        || plainLength > MOST_BYTES
        || packedLength < 0
        || packedLength > MOST_BYTES
        || plainLength > SURELY_FIT + (long) MOST_GROWTH * packedLength) {
      throw new IOException("broken lengths");
    }
    byte[] packed = in.readNBytes(packedLength);
    if (packed.length != packedLength || in.read() != -1) {
      throw new IOException("expected " + packedLength + " bytes of payload");
    }
    byte[] plain = inflate(packed, plainLength);
    if (checksum(plain) != checksum) {
      throw new IOException("checksum does not match");
    }
    return new DataInputStream(new ByteArrayInputStream(plain));
  }

  private static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(plain);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] inflate(byte[] packed, int length) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      // Not more than a sound file of this size unpacks to, as unpack() has seen.
      byte[] plain = new byte[length];
      int size = 0;
      int more = 1;
      while (size < length && more > 0) {
        more = inflater.inflate(plain, size, length - size);
        size += more;
      }
      boolean over = inflater.inflate(new byte[1]) > 0;
      if (size < length || over || !inflater.finished()) {
        throw new IOException("expected " + length + " bytes unpacked");
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IOException("payload is garbled", e);
    } finally {
      inflater.end();
    }
  }

  private static int checksum(byte[] plain) {
    CRC32 crc = new CRC32();
    crc.update(plain);
    return (int) crc.getValue();
  }
}
