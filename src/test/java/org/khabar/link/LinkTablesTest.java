package org.khabar.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.khabar.table.Table;

class LinkTablesTest {
  @Test
  void idsAndCountriesAreWellFormed() throws IOException {
    Set<String> codes = Set.of(Locale.getISOCountries());
    for (String table : LinkBase.TABLES) {
      for (CSVRecord row : Table.read(Linker.class, table)) {
        assertTrue(row.get("id").matches("Q[1-9][0-9]*|GN:[1-9][0-9]*"), row::toString);
        String country = row.get("country");
        assertTrue(country.isEmpty() || codes.contains(country), row::toString);
      }
    }
  }

  @Test
  void eachTableHasOneLicence() throws IOException {
    for (String table : LinkBase.TABLES) {
      Set<String> licences = new HashSet<>();
      Table.read(Linker.class, table).forEach(row -> licences.add(row.get("licence")));
      assertEquals(1, licences.size(), table);
    }
  }

  @Test
  void placesWithoutSupportHaveACountry() throws IOException {
    for (String table : List.of("geonames.tsv", "whosonfirst.tsv", "everypolitician.tsv")) {
      for (CSVRecord row : Table.read(Linker.class, table)) {
        assertTrue(!row.get("country").isEmpty(), row::toString);
      }
    }
  }

  /** A name of the best known has one meaning only. */
  @Test
  void knownNamesAreUnique() throws IOException {
    Set<String> names = new HashSet<>();
    Set<String> rows = new HashSet<>();
    for (String table : LinkBase.TABLES) {
      for (CSVRecord row : Table.read(Linker.class, table)) {
        if (row.get("kind").equals("known")) {
          String name = row.get("type") + LinkBase.key(row.get("form"));
          boolean first = names.add(name);
          assertTrue(rows.add(name + row.get("id")) == first, row::toString);
        }
      }
    }
  }
}
