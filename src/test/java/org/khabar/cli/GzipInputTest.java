package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipInputTest {

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(String content) throws IOException {
    return gzip(content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String unpack(byte[] packed) throws IOException {
    try (InputStream in = new GzipInput(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String message(byte[] packed) {
    return assertThrows(IOException.class, () -> unpack(packed)).getMessage();
  }

  @Test
  void allMembersAreRead() throws IOException {
    assertEquals("abc", unpack(join(gzip("a"), gzip("b"), gzip(""), gzip("c"))));
  }

  @Test
  void membersOfAPipeAreReadThoughItPauses() throws IOException {
    byte[] packed = join(gzip("a"), gzip("b"), gzip("c"));
    InputStream pipe =
        new ByteArrayInputStream(packed) {
          @Override
          public int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(length, 1));
          }

          @Override
          public int available() {
            return 0;
          }
        };
    assertEquals("abc", new String(new GzipInput(pipe).readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void oneByteAtATime() throws IOException {
    try (InputStream in = new GzipInput(new ByteArrayInputStream(gzip("\u00FFa")))) {
      assertEquals(0xC3, in.read());
      assertEquals(0xBF, in.read());
      assertEquals('a', in.read());
      assertEquals(-1, in.read());
    }
  }

  @Test
  void largeMembersAreRead() throws IOException {
    byte[] content = new byte[1 << 20];
    new Random(1).nextBytes(content);
    try (InputStream in =
        new GzipInput(new ByteArrayInputStream(join(gzip(content), gzip(content))))) {
      assertArrayEquals(join(content, content), in.readAllBytes());
    }
  }

  @Test
  void headersMayHoldNamesAndMore() throws IOException {
    byte[] plain = gzip("a");
    byte[] header = Arrays.copyOf(plain, 10);
    header[3] = 2 | 4 | 8 | 16;
    byte[] more = {3, 0, 1, 2, 3, 'n', 'a', 'm', 'e', 0, 'c', 0, 7, 7};
    assertEquals("a", unpack(join(header, more, Arrays.copyOfRange(plain, 10, plain.length))));
  }

  @Test
  void zerosAtTheEndAreNothing() throws IOException {
    assertEquals("a", unpack(join(gzip("a"), new byte[512])));
  }

  @Test
  void whatFollowsTheLastMemberIsTold() throws IOException {
    assertEquals(
        "not gzip: what follows a member is none", message(join(gzip("a"), new byte[] {'x', 'y'})));
  }

  @Test
  void whatIsNoGzipIsTold() {
    assertEquals(
        "not gzip: the file is none", message("{\"id\":1}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyCutIsTold() throws IOException {
    byte[] first = gzip("first");
    byte[] packed = join(first, gzip("second"));
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      if (length != first.length) {
        assertEquals("the file is cut off within a gzip member", message(cut));
      }
    }
  }

  @Test
  void whatStandsBeforeACutIsRead() throws IOException {
    byte[] packed = join(gzip("first"), gzip("second"));
    InputStream in = new GzipInput(new ByteArrayInputStream(packed, 0, packed.length - 9));
    assertEquals("firstsecond", new String(in.readNBytes(11), StandardCharsets.UTF_8));
    assertThrows(EOFException.class, in::read);
  }

  @Test
  void flippedBitsGiveTheContentOrAnError() throws IOException {
    byte[] packed = join(gzip("first"), gzip("second"));
    for (int bit = 0; bit < 8 * packed.length; bit++) {
      byte[] flipped = packed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertEquals("firstsecond", unpack(flipped), "bit " + bit);
      } catch (IOException e) {
        assertTrue(e.getMessage().contains("gzip"), e.getMessage());
      }
    }
  }
}
