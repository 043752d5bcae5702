package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.learn.GoldDocument.GoldMention;

class ConllReaderTest {
  @TempDir private Path folder;

  private List<GoldDocument> read(String... lines) throws IOException {
    return ConllReader.read(
        Files.writeString(folder.resolve("names.conll"), String.join("\n", lines)));
  }

  private List<String> mentions(String... lines) throws IOException {
    return read(lines).get(0).mentions().stream().map(m -> m.type() + " " + m.text()).toList();
  }

  @Test
  void tokensAreJoinedBySpacesAndSentencesByLines() throws IOException {
    GoldDocument document =
        read("زار\tO", "كريم\tB-PER", "بدر\tI-PER", "", "وصل\tO", "لبيروت\tB-LOC", "").get(0);
    assertEquals("زار كريم بدر\nوصل لبيروت\n", document.text());
    assertEquals(
        List.of(
            new GoldMention("PERSON", 4, 12, "كريم بدر"),
            new GoldMention("LOCATION", 17, 23, "لبيروت")),
        document.mentions());
  }

  @Test
  void spansCoverTheirText() throws IOException {
    GoldDocument document = read("سامي\tB-PER", "، O", "", "بدر\tB-PERSON", "", "صور B-LOC").get(0);
    assertEquals(3, document.mentions().size());
    for (GoldMention mention : document.mentions()) {
      assertEquals(mention.text(), document.text().substring(mention.start(), mention.end()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PER, PERSON",
    "PERSON, PERSON",
    "LOC, LOCATION",
    "LOCATION, LOCATION",
    "ORG, ORGANIZATION",
    "ORGANIZATION, ORGANIZATION",
    "TITLE, TITLE"
  })
  void typesHaveTwoNames(String tag, String type) throws IOException {
    assertEquals(List.of(type + " سامي"), mentions("سامي\tB-" + tag));
  }

  @Test
  void otherTypesAreOutside() throws IOException {
    assertEquals(List.of(), mentions("سامي\tB-MISC", "بدر\tI-MISC"));
  }

  @Test
  void nextBeginEndsAName() throws IOException {
    assertEquals(List.of("PERSON سامي", "PERSON بدر"), mentions("سامي\tB-PER", "بدر\tB-PER"));
  }

  @Test
  void insideOfAnotherTypeBeginsAName() throws IOException {
    assertEquals(
        List.of("PERSON سامي", "LOCATION صور"), mentions("سامي\tB-PER", "صور\tI-LOC", "في\tO"));
    assertEquals(List.of("PERSON بدر"), mentions("سامي\tB-MISC", "بدر\tI-PER"));
  }

  @Test
  void nameEndsWithItsSentence() throws IOException {
    assertEquals(List.of("PERSON سامي", "PERSON بدر"), mentions("سامي\tB-PER", "", "بدر\tI-PER"));
  }

  @Test
  void columnsBetweenAreLeftOut() throws IOException {
    assertEquals(List.of("PERSON سامي"), mentions("سامي NNP B-NP B-PER"));
  }

  @Test
  void documentHasTwentyFiveSentences() throws IOException {
    List<GoldDocument> documents = read(String.join("\n", Collections.nCopies(60, "صور\tB-LOC\n")));
    assertEquals(
        List.of(25, 25, 10),
        documents.stream().map(document -> document.mentions().size()).toList());
    assertEquals(
        List.of("names.conll:1", "names.conll:51", "names.conll:101"),
        documents.stream().map(GoldDocument::id).toList());
  }

  @Test
  void nothingInAnEmptyFile() throws IOException {
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("", " ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"سامي", "سامي\t", "\tB-PER", "سامي\tPER", "سامي\tB-", "{\"id\": 1}"})
  void badLineIsNamed(String line) {
    IOException e = assertThrows(IOException.class, () -> read("في\tO", "", line));
    assertTrue(
        e.getMessage()
            .startsWith(
                folder.resolve("names.conll")
                    + ":3: expected a token and a tag O, B-TYPE or I-TYPE, found "),
        e.getMessage());
  }

  @Test
  void fileThatIsNotUtf8IsNamed() throws IOException {
    Path file = Files.write(folder.resolve("names.conll"), new byte[] {(byte) 0xC3, '\t', 'O'});
    IOException e = assertThrows(IOException.class, () -> ConllReader.read(file));
    assertEquals(file + ": not UTF-8", e.getMessage());
  }

  @Test
  void formatIsKnownByTheNameOfTheFile() {
    assertTrue(ConllReader.reads(Path.of("a/b.conll")));
    assertFalse(ConllReader.reads(Path.of("a/b.jsonl")));
  }

  @Test
  void everyNameOfTheSharedFilesIsRead() throws IOException {
    Path file = Path.of("../shared/ner/anercorp.train.conll");
    assumeTrue(Files.exists(file), "no ../shared here");
    long begun;
    try (var lines = Files.lines(file)) {
      begun = lines.filter(line -> line.contains("\tB-")).count();
    }
    assertEquals(begun, ConllReader.read(file).stream().mapToLong(d -> d.mentions().size()).sum());
  }
}
