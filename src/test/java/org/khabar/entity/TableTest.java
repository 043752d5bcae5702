package org.khabar.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private static final Set<String> LICENCES =
      Set.of("Apache-2.0", "MIT", "Unicode-3.0", "PDDL-1.0", "CC-BY-4.0", "CC0-1.0; CC-BY-4.0");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "countries.tsv",
        "places.tsv",
        "organizations.tsv",
        "persons.tsv",
        "offices.tsv",
        "given-names.tsv",
        "head-nouns.tsv"
      })
  void everyRowHasFormSourceAndLicence(String name) throws IOException {
    List<CSVRecord> rows = Table.read(name);
    assertFalse(rows.isEmpty());
    for (CSVRecord row : rows) {
      assertTrue(row.isConsistent(), row::toString);
      assertFalse(row.get("form").isBlank(), row::toString);
      assertFalse(row.get("source").isBlank(), row::toString);
      assertTrue(LICENCES.contains(row.get("licence")), row::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries.tsv", "places.tsv", "organizations.tsv"})
  void countriesAndItemsAreWellFormed(String name) throws IOException {
    Set<String> codes = Set.of(Locale.getISOCountries());
    for (CSVRecord row : Table.read(name)) {
      assertTrue(row.get("country").isEmpty() || codes.contains(row.get("country")), row::toString);
      assertTrue(row.get("wikidata").matches("(Q[1-9][0-9]*)?"), row::toString);
    }
  }

  @Test
  void missingTableIsNamed() {
    FileNotFoundException e =
        assertThrows(FileNotFoundException.class, () -> Table.read("nothing.tsv"));
    assertEquals("table nothing.tsv: not on the class path", e.getMessage());
  }
}
