package org.khabar.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Set<String> LICENCES =
      Set.of(
          "Apache-2.0",
          "BSD-3-Clause",
          "CC-BY-4.0",
          "CC0-1.0",
          "CC0-1.0; CC-BY-4.0",
          "MIT",
          "PDDL-1.0",
          "Unicode-3.0");

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowTellsItsSourceAndLicence(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<CSVRecord> rows = Table.read(file.toString(), in);
      assertFalse(rows.isEmpty());
      for (CSVRecord row : rows) {
        assertFalse(row.get("source").isBlank(), row::toString);
        assertTrue(LICENCES.contains(row.get("licence")), row::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noRowSaysWhatAnotherSaid(Path file) throws IOException {
    Set<Map<String, String>> seen = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (CSVRecord row : Table.read(file.toString(), in)) {
        Map<String, String> said = row.toMap();
        said.keySet().removeAll(List.of("source", "licence", "note"));
        assertTrue(seen.add(said), row::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void fieldsHaveNoSpaceAroundThem(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      for (String field : line.split("\t", -1)) {
        assertEquals(field.strip(), field, line);
      }
    }
  }

  @Test
  void quotationMarkIsACharacter() throws IOException {
    assertEquals("\"b", read("a\tb\n\"a\t\"b\n").get(0).get("b"));
  }

  @Test
  void lineWithTooFewColumnsIsNamed() {
    IOException e = assertThrows(IOException.class, () -> read("a\tb\n1\t2\n3\n"));
    assertEquals("t.tsv:3: 1 columns, expected [a, b]", e.getMessage());
  }

  @Test
  void lineWithTooManyColumnsIsNamed() {
    IOException e = assertThrows(IOException.class, () -> read("a\tb\n1\t2\t3\n"));
    assertEquals("t.tsv:2: 3 columns, expected [a, b]", e.getMessage());
  }

  @Test
  void repeatedColumnIsNamed() {
    IOException e = assertThrows(IOException.class, () -> read("a\ta\n1\t2\n"));
    assertTrue(e.getMessage().startsWith("t.tsv:1: "), e.getMessage());
  }

  @Test
  void missingTableIsNamed() {
    FileNotFoundException e =
        assertThrows(FileNotFoundException.class, () -> Table.read(TableTest.class, "nothing.tsv"));
    assertEquals("nothing.tsv: not on the class path in org.khabar.table", e.getMessage());
  }

  @Test
  void wordsOfAField() throws IOException {
    CSVRecord row = read("a\tb\tc\nx  y\t\tz\n").get(0);
    assertEquals(List.of("x", "y"), Table.words(row, "a"));
    assertEquals(List.of(), Table.words(row, "b"));
    assertEquals(List.of("z"), Table.words(row, "c"));
  }

  private static List<CSVRecord> read(String table) throws IOException {
    return Table.read("t.tsv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
  }
}
