package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final String NAME = "toy/toy.model";
  private static final String KIND = "TOY";
  private static final int VERSION = 3;
  private static final String TEXT = "وزير وزير وزير سفير سفير";

  /** Magic, length of the kind, kind, version: where the length of the payload stands. */
  private static final int PLAIN_LENGTH = 4 + 2 + KIND.length() + 4;

  @TempDir private Path folder;
  private Path file;
  private byte[] bytes = new byte[0];

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve(NAME);
    ModelFile.write(file, KIND, VERSION, out -> out.writeUTF(TEXT));
    bytes = Files.readAllBytes(file);
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    assertEquals(TEXT, read());
  }

  @Test
  void samePayloadSameBytes() throws IOException {
    ModelFile.write(file, KIND, VERSION, out -> out.writeUTF(TEXT));
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void readableByWhoeverMayReadFilesBesideIt() throws IOException {
    Path plain = Files.createFile(folder.resolve("plain"));
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
    }
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void failureLeavesTheOldFile() throws IOException {
    assertThrows(
        IOException.class,
        () ->
            ModelFile.write(
                file,
                KIND,
                VERSION,
                out -> {
                  out.writeUTF("half");
                  throw new IOException("no more");
                }));
    assertEquals(TEXT, read());
  }

  @Test
  void fileCutAnywhereIsRefused() throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      refused("");
    }
  }

  @Test
  void fileThatGoesOnIsRefused() throws IOException {
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
    refused("bytes of payload");
  }

  /** All but the bits that pad the packed payload to whole bytes. */
  @Test
  void flippedBitIsNoticed() throws IOException {
    int unnoticed = 0;
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(file, flipped);
      try {
        assertEquals(TEXT, read());
        unnoticed++;
      } catch (IOException e) {
        assertTrue(e.getMessage().startsWith("model " + file + ": "), e.getMessage());
      }
    }
    assertTrue(unnoticed < Byte.SIZE, unnoticed + " unnoticed");
  }

  @Test
  void anotherKindIsRefused() throws IOException {
    ModelFile.write(file, "OTHER", VERSION, out -> out.writeUTF(TEXT));
    refused("expected kind TOY, found OTHER");
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    ModelFile.write(file, KIND, 4, out -> out.writeUTF(TEXT));
    refused("expected format version 3, found 4");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    Files.writeString(file, "{\"model\": \"in another format\"}");
    refused("not a khabar model file");
  }

  @Test
  void forgedLengthsAreRefused() throws IOException {
    for (int at : new int[] {PLAIN_LENGTH, PLAIN_LENGTH + 4}) {
      for (int forged : new int[] {-1, 0, 256 << 20, Integer.MAX_VALUE}) {
        Files.write(file, ByteBuffer.wrap(bytes.clone()).putInt(at, forged).array());
        refused("");
      }
    }
  }

  @Test
  void payloadThatIsNotReadToItsEndIsRefused() throws IOException {
    ModelFile.write(
        file,
        KIND,
        VERSION,
        out -> {
          out.writeUTF(TEXT);
          out.writeInt(1);
        });
    refused("4 bytes too many");
  }

  @Test
  void payloadThatEndsEarlyIsRefused() throws IOException {
    ModelFile.write(file, KIND, VERSION, out -> out.writeShort(900));
    refused("ends early");
  }

  @Test
  void forgedCountsTakeNoMemory() throws IOException {
    int most = Integer.MAX_VALUE;
    ModelFile.Decoder<Crf> one = in -> Crf.readFrom(in, new long[2]);
    ModelFile.Decoder<Crf> many = in -> Crf.readFrom(in, new long[65]);
    refused(one, "expected 1 labels, found " + most, out -> out.writeInt(most));
    refused(
        one,
        "feature count",
        out -> {
          out.writeInt(1);
          out.write(new byte[2 * Long.BYTES + 2 * Float.BYTES]);
          out.writeInt(most);
        });
    refused(
        many,
        "weights end early",
        out -> {
          out.writeInt(64);
          out.write(new byte[65 * Long.BYTES + (64 * 64 + 1) * Float.BYTES]);
          new FeatureIndex(new int[] {1, 2}).writeTo(out);
        });
    refused(Maxent::readFrom, "outcome count", out -> out.writeInt(most));
    refused(
        Maxent::readFrom,
        "feature count",
        out -> {
          out.writeInt(1);
          out.writeUTF("YES");
          out.writeInt(most);
        });
  }

  @Test
  void labelsOfAnotherTaggerAreRefused() throws IOException {
    refused(
        in -> Crf.readFrom(in, new long[] {1, 1}),
        "not the expected labels after label 1",
        out -> {
          out.writeInt(1);
          out.writeLong(1);
          out.writeLong(0);
        });
  }

  @Test
  void weightsThatAreNoNumbersAreRefused() throws IOException {
    refused(
        in -> Crf.readFrom(in, new long[2]),
        "weight is not finite: NaN",
        out -> {
          out.writeInt(1);
          out.write(new byte[2 * Long.BYTES]);
          out.writeFloat(Float.NaN);
          out.writeFloat(1);
        });
    refused(
        Maxent::readFrom,
        "weight is not finite: Infinity",
        out -> {
          out.writeInt(1);
          out.writeUTF("YES");
          new FeatureIndex(new int[] {1}).writeTo(out);
          out.writeFloat(Float.POSITIVE_INFINITY);
        });
  }

  /** A payload of zeros that packs a thousandfold. */
  @Test
  void smallFileTakesLittleMemory() throws IOException {
    ModelFile.write(file, KIND, VERSION, out -> out.write(new byte[64 << 20]));
    refused("broken lengths");
  }

  @Test
  void folderComesBeforeThePackedFiles() throws IOException {
    assertEquals(TEXT, read());
    IOException e =
        assertThrows(
            IOException.class,
            () -> ModelStore.packed().read(NAME, KIND, VERSION, in -> in.readUTF()));
    assertEquals("model toy/toy.model: not on the class path", e.getMessage());
  }

  @Test
  void packedFileWhereTheFolderLacksIt() throws IOException {
    String packed = "syntax/tags.crf";
    assertTrue(Files.notExists(folder.resolve(packed)));
    ModelStore.in(folder).read(packed, "tags", 1, in -> in.readAllBytes());
    IOException e =
        assertThrows(
            IOException.class,
            () -> ModelStore.in(folder).read(packed, KIND, 1, in -> in.readAllBytes()));
    assertEquals("model syntax/tags.crf: expected kind TOY, found tags", e.getMessage());
  }

  private String read() throws IOException {
    return ModelStore.in(folder).read(NAME, KIND, VERSION, in -> in.readUTF());
  }

  private void refused(String why) {
    IOException e = assertThrows(IOException.class, this::read);
    assertTrue(e.getMessage().startsWith("model " + file + ": "), e.getMessage());
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }

  private <T> void refused(ModelFile.Decoder<T> decoder, String why, ModelFile.Payload forged)
      throws IOException {
    ModelFile.write(file, KIND, VERSION, forged);
    IOException e =
        assertThrows(
            IOException.class, () -> ModelStore.in(folder).read(NAME, KIND, VERSION, decoder));
    assertTrue(e.getMessage().startsWith("model " + file + ": " + why), e.getMessage());
  }
}
