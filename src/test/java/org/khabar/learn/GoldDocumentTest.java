package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldDocumentTest {
  @TempDir private Path folder;

  @Test
  void readsADocument() throws IOException {
    GoldDocument document =
        read("""
                {"id": "a", "date": "2025-11-08", "text": "التقى سامي كريما.", "more": 1,
                 "mentions": [{"type": "PERSON", "start": 6, "end": 10, "text": "سامي"}],
                 "chains": [["سامي", "سامي النجار"]],
                 "events": [{"type": "MEETING", "status": "OCCURRED", "channel": "IN_PERSON",
                   "triggers": [{"start": 0, "end": 5, "text": "التقى"}],
                   "who": ["سامي"], "src": ["وكالة"], "time": "2025-11-07"}]}
                """
                .replace("\n", " "))
            .get(0);
    assertEquals(Optional.of(LocalDate.of(2025, 11, 8)), document.published());
    assertEquals(new GoldDocument.GoldMention("PERSON", 6, 10, "سامي"), document.mentions().get(0));
    assertEquals(List.of(List.of("سامي", "سامي النجار")), document.chains());
    GoldDocument.GoldEvent event = document.events().get(0);
    assertEquals(List.of("وكالة"), event.source());
    assertEquals(List.of(), event.host());
    assertEquals("2025-11-07", event.time());
  }

  @Test
  void idAndTextAreEnough() throws IOException {
    GoldDocument document = read("{\"id\": \"a\", \"text\": \"\"}").get(0);
    assertEquals("", document.title());
    assertEquals(Optional.empty(), document.published());
    assertEquals(List.of(), document.events());
  }

  @Test
  void blankLinesArePassedOver() throws IOException {
    assertEquals(2, read("", "{\"id\": \"a\", \"text\": \"\"}", " ", good("b")).size());
  }

  @Test
  void listsCannotBeChanged() throws IOException {
    GoldDocument document = read(good("a")).get(0);
    assertThrows(UnsupportedOperationException.class, () -> document.chains().add(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"a\", \"text\": ",
        "null",
        "[]",
        "no JSON",
        "{\"text\": \"\"}",
        "{\"id\": \"a\"}",
        "{\"id\": \"a\", \"text\": \"\", \"date\": \"yesterday\"}",
        "{\"id\": \"a\", \"text\": \"\", \"mentions\": 1}",
        "{\"id\": \"a\", \"text\": \"abc\", \"mentions\": [{\"type\": \"PERSON\", \"start\": 1, \"end\": 9}]}",
        "{\"id\": \"a\", \"text\": \"abc\", \"mentions\": [{\"type\": \"PERSON\", \"start\": 2, \"end\": 1}]}",
        "{\"id\": \"a\", \"text\": \"abc\", \"mentions\": [{\"type\": \"PERSON\", \"start\": -1, \"end\": 1}]}",
        "{\"id\": \"a\", \"text\": \"abc\", \"events\": [{\"type\": \"VISIT\", \"triggers\": [{\"start\": 0, \"end\": 4}]}]}"
      })
  void badLineIsNamed(String line) {
    IOException e = assertThrows(IOException.class, () -> read(good("a"), "", line));
    assertTrue(
        e.getMessage().startsWith(folder.resolve("gold.jsonl") + ":3: not an annotated document: "),
        e.getMessage());
  }

  @Test
  void fileThatIsNotUtf8IsNamed() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.write(file, new byte[] {'{', (byte) 0xC3, '}'});
    IOException e = assertThrows(IOException.class, () -> GoldDocument.read(file));
    assertTrue(e.getMessage().startsWith(file + ": not UTF-8"), e.getMessage());
  }

  private static String good(String id) {
    return "{\"id\": \"" + id + "\", \"text\": \"نص\"}";
  }

  private List<GoldDocument> read(String... lines) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.write(file, List.of(lines));
    return GoldDocument.read(file);
  }
}
