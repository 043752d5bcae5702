package org.khabar.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomNameTest {
  private static final List<CustomName> TWO =
      List.of(
          new CustomName("سامي النجار", MentionType.PERSON, "p1"),
          new CustomName("عين الورد", MentionType.LOCATION, "l1"));

  @TempDir private Path folder;

  private List<CustomName> read(String file, String content) throws IOException {
    return CustomName.read(Files.writeString(folder.resolve(file), content));
  }

  @Test
  void readsTabs() throws IOException {
    assertEquals(
        TWO, read("n.tsv", "name\ttype\tid\nسامي النجار\tPERSON\tp1\n\nعين الورد\tlocation\tl1\n"));
  }

  @Test
  void readsCommas() throws IOException {
    assertEquals(
        TWO,
        read(
            "n.csv",
            "\uFEFFid,Type,note,Name\r\np1,PERSON,\"a, b\",سامي النجار\r\n"
                + "l1,LOCATION,,\"عين الورد\"\r\n"));
  }

  @Test
  void quotationMarksAreCharactersBetweenTabs() throws IOException {
    assertEquals("\"الورد", read("n.tsv", "name\ttype\tid\n\"الورد\tTITLE\tx\n").get(0).name());
  }

  @Test
  void badLineIsNamed() {
    Path file = folder.resolve("n.tsv");
    IOException e =
        assertThrows(
            IOException.class,
            () -> read("n.tsv", "name\ttype\tid\nسامي\tPERSON\tx\nسامي\tMAN\tx\n"));
    assertEquals(
        file + ":3: type: MAN is not allowed, allowed are [PERSON, LOCATION, ORGANIZATION, TITLE]",
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name\tid\nسامي\tx\n",
        "name\ttype\tid\nسامي\tPERSON\n",
        "name\tname\ttype\tid\n"
      })
  void otherTablesAreNamed(String content) {
    IOException e = assertThrows(IOException.class, () -> read("n.tsv", content));
    assertTrue(e.getMessage().startsWith(folder.resolve("n.tsv") + ":"), e.getMessage());
  }

  @Test
  void fileThatIsNotUtf8IsNamed() throws IOException {
    Path file = Files.write(folder.resolve("n.tsv"), new byte[] {(byte) 0xC3, '\n'});
    IOException e = assertThrows(IOException.class, () -> CustomName.read(file));
    assertEquals(file + ": not UTF-8", e.getMessage());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "،"})
  void nameNeedsLetters(String name) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new CustomName(name, MentionType.PERSON, "x"));
    assertEquals(
        "name: " + name + " is not allowed, allowed is what has a letter or digit", e.getMessage());
  }

  @Test
  void typeAndIdAreNeeded() {
    assertThrows(IllegalArgumentException.class, () -> new CustomName("سامي", null, "x"));
    assertThrows(
        IllegalArgumentException.class, () -> new CustomName("سامي", MentionType.PERSON, null));
    assertThrows(
        IllegalArgumentException.class, () -> new CustomName("سامي", MentionType.PERSON, " "));
  }
}
