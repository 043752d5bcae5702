package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.table.Table;

/** The tables that {@link KnownNames} reads. */
class KnownNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"countries.tsv", "places.tsv", "organizations.tsv", "persons.tsv"})
  void everyRowHasAForm(String name) throws IOException {
    for (CSVRecord row : Table.read(KnownNames.class, name)) {
      assertFalse(row.get("form").isBlank(), row::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries.tsv", "places.tsv", "organizations.tsv"})
  void countriesAndItemsAreWellFormed(String name) throws IOException {
    Set<String> codes = Set.of(Locale.getISOCountries());
    for (CSVRecord row : Table.read(KnownNames.class, name)) {
      assertTrue(row.get("country").isEmpty() || codes.contains(row.get("country")), row::toString);
      assertTrue(row.get("wikidata").matches("(Q[1-9][0-9]*)?"), row::toString);
    }
  }
}
