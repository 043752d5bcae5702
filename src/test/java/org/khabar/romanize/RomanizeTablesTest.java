package org.khabar.romanize;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.khabar.coreference.EntityResolver;
import org.khabar.table.Table;

class RomanizeTablesTest {
  @Test
  void latinFormsAreLatin() throws IOException {
    for (CSVRecord row : Table.read(Romanizer.class, "names.tsv")) {
      assertTrue(row.get("latin").matches("[\\p{IsLatin}0-9 '-]+"), row::toString);
    }
  }

  @Test
  void formsAreArabic() throws IOException {
    for (CSVRecord row : Table.read(Romanizer.class, "names.tsv")) {
      assertTrue(row.get("form").matches("[\\p{IsArabic} -]+"), row::toString);
    }
  }

  @Test
  void kindsAreKnown() throws IOException {
    Set<String> kinds = Set.of("first", "particle", "word", "place", "organization");
    for (CSVRecord row : Table.read(Romanizer.class, "names.tsv")) {
      assertTrue(kinds.contains(row.get("kind")), row::toString);
    }
  }

  @Test
  void noNameStandsTwice() throws IOException {
    Set<String> seen = new HashSet<>();
    for (CSVRecord row : Table.read(Romanizer.class, "names.tsv")) {
      String key = row.get("kind") + " " + NameParts.key(NameParts.of(row.get("form")));
      assertTrue(seen.add(key), row::toString);
    }
  }

  /** A translation, or a label of something else, is seldom of about the same length. */
  @Test
  void collectedFormsAreAboutAsLong() throws IOException {
    for (CSVRecord row : Table.read(Romanizer.class, "names.tsv")) {
      if (!row.get("source").equals("khabar")) {
        double ratio = row.get("latin").length() / (double) row.get("form").length();
        assertTrue(ratio > 0.4 && ratio < 3.5, row::toString);
      }
    }
  }

  @Test
  void organizationsAreThoseOfTheEntityTable() throws IOException {
    Set<String> known = new HashSet<>();
    Table.read(EntityResolver.class, "organizations.tsv")
        .forEach(row -> known.add(row.get("organization")));
    for (CSVRecord row : Table.read(Romanizer.class, "organizations.tsv")) {
      assertTrue(known.contains(row.get("organization")), row::toString);
    }
  }

  @Test
  void noRuleStandsTwice() throws IOException {
    for (String table : List.of("rules.tsv", "ala-lc.tsv")) {
      Set<String> seen = new HashSet<>();
      for (CSVRecord row : Table.read(Romanizer.class, table)) {
        String rule =
            String.join(
                "/", row.get("before"), row.get("letters"), row.get("after"), row.get("origin"));
        assertTrue(seen.add(rule), row::toString);
        assertFalse(row.get("letters").isEmpty(), row::toString);
      }
    }
  }
}
