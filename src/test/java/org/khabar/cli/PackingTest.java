package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {

  /** Lines of random length, some of them longer than a member. */
  private static byte[] lines(int bytes) {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    while (lines.length() < bytes) {
      String word = Integer.toString(random.nextInt(1 << 20), 36);
      boolean longLine = random.nextInt(200) == 0;
      lines.append(word.repeat(longLine ? 300_000 : random.nextInt(500))).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pack(Packing packing, byte[] content, int portion) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing.pack(packed)) {
      for (int i = 0; i < content.length; i += portion) {
        out.write(content, i, Math.min(portion, content.length - i));
        out.flush();
      }
    }
    return packed.toByteArray();
  }

  private static byte[] unpack(Packing packing, byte[] packed) throws IOException {
    try (InputStream in = packing.unpack(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  @Test
  void theEndOfTheNameTells() {
    assertEquals(Packing.GZIP, Packing.of("a/b.jsonl.gz"));
    assertEquals(Packing.ZSTD, Packing.of("b.txt.zst"));
    assertEquals(Packing.NONE, Packing.of("gz"));
    assertEquals("b.jsonl", Packing.unpacked("b.jsonl.gz"));
    assertEquals("b.gz.txt", Packing.unpacked("b.gz.txt"));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasPackedIsUnpacked(Packing packing) throws IOException {
    byte[] content = lines(5 << 20);
    assertArrayEquals(content, unpack(packing, pack(packing, content, 8000)));
  }

  @ParameterizedTest
  @EnumSource
  void portionsDoNotMatter(Packing packing) throws IOException {
    byte[] content = lines(5 << 20);
    byte[] packed = pack(packing, content, content.length);
    assertArrayEquals(packed, pack(packing, content, 1 << 16));
    assertArrayEquals(packed, pack(packing, content, 777));
  }

  @Test
  void javaReadsTheGzip() throws IOException {
    byte[] content = lines(3 << 20);
    InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(pack(Packing.GZIP, content, 8000)));
    assertArrayEquals(content, in.readAllBytes());
  }

  @Test
  void gzipHasNoTime() throws IOException {
    byte[] packed = pack(Packing.GZIP, lines(100), 100);
    assertArrayEquals(new byte[4], Arrays.copyOfRange(packed, 4, 8));
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void membersEndWithTheFirstLineAfterAMebibyte(Packing packing) throws IOException {
    byte[] content = lines(5 << 20);
    InputStream in = new ByteArrayInputStream(pack(packing, content, 8000));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<byte[]> members = new ArrayList<>();
    for (Optional<byte[]> next = packing.nextMember(in);
        next.isPresent();
        next = packing.nextMember(in)) {
      members.add(packing.content(next.get()).orElseThrow());
      all.writeBytes(members.get(members.size() - 1));
    }
    assertArrayEquals(content, all.toByteArray());
    assertTrue(members.size() > 2);
    for (byte[] member : members.subList(0, members.size() - 1)) {
      assertTrue(member.length >= PackedOutput.MEMBER);
      int last = new String(member, StandardCharsets.UTF_8).lastIndexOf('\n', member.length - 2);
      assertTrue(last + 1 < PackedOutput.MEMBER);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aCutOrBrokenMemberIsNone(Packing packing) throws IOException {
    byte[] packed = pack(packing, lines(1000), 1000);
    for (int length = 0; length < packed.length; length++) {
      ByteArrayInputStream cut = new ByteArrayInputStream(packed, 0, length);
      assertFalse(packing.nextMember(cut).isPresent());
    }
    packed[packed.length - 3] ^= 1;
    assertFalse(packing.content(packed).isPresent());
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void nothingIsAnEmptyMember(Packing packing) throws IOException {
    byte[] packed = pack(packing, new byte[0], 1);
    assertTrue(packed.length > 0);
    assertEquals(0, unpack(packing, packed).length);
  }

  @Test
  void framesOfOthersAreReadToTheEnd() throws IOException {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (String content : List.of("a", "", "b", "c")) {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      try (OutputStream packer = Packing.ZSTD.packer(frame)) {
        packer.write(content.getBytes(StandardCharsets.UTF_8));
      }
      frames.writeBytes(frame.toByteArray());
    }
    assertEquals(
        "abc", new String(unpack(Packing.ZSTD, frames.toByteArray()), StandardCharsets.UTF_8));
  }
}
