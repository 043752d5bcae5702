package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.Analysis;

class CsvTest {
  @TempDir private Path folder;

  private void write(boolean safe, List<Analysis> analyses) throws IOException {
    FormatOptions options = new FormatOptions(FormatOptions.DEFAULT.base(), safe);
    try (AnalysisWriter writer = Format.CSV.open(folder, options)) {
      for (Analysis analysis : analyses) {
        writer.write(analysis);
      }
    }
  }

  private List<CSVRecord> records(String file) throws IOException {
    try (Reader in = Files.newBufferedReader(folder.resolve(file))) {
      return CSVFormat.RFC4180.builder().setHeader().get().parse(in).getRecords();
    }
  }

  @Test
  void newsIsAsKept() throws IOException {
    write(false, News.all());
    Golden.assertFolder("csv", folder);
  }

  @Test
  void idsOfNodesAreUniqueAndEdgesEndAtNodes() throws IOException {
    write(true, News.all());
    Map<String, Set<String>> spaces = new HashMap<>();
    for (String file : List.of("documents.csv", "entities.csv", "events.csv")) {
      for (CSVRecord record : records(file)) {
        String header = record.getParser().getHeaderNames().get(0);
        String space = header.substring(header.indexOf('('));
        assertTrue(spaces.computeIfAbsent(space, s -> new HashSet<>()).add(record.get(0)));
      }
    }
    for (Path file : Golden.files(folder)) {
      for (CSVRecord record : records(file.toString())) {
        assertTrue(record.isConsistent(), record.toString());
        for (String header : record.getParser().getHeaderNames()) {
          if (header.matches(":(START|END)_ID.*")) {
            Set<String> ids = spaces.get(header.substring(header.indexOf('(')));
            assertTrue(ids.contains(record.get(header)), record.toString());
          }
        }
      }
    }
  }

  @Test
  void whoeverHasNoNameIsADescription() throws IOException {
    write(false, List.of(News.call()));
    CSVRecord last = records("entities.csv").get(2);
    assertEquals("الوفد  الأردني", last.get("name:string"));
    assertEquals("Entity;Description", last.get(":LABEL"));
  }

  @Test
  void formulasAreNeutralisedOnDemand() throws IOException {
    write(true, List.of(Samples.empty("=1+1"), Samples.empty("@x"), Samples.empty("a=1")));
    assertEquals(
        List.of("'=1+1", "'@x", "a=1"),
        records("documents.csv").stream().map(record -> record.get(0)).toList());
  }

  @Test
  void formulasStayWithoutDemand() throws IOException {
    write(false, List.of(Samples.empty("=1+1")));
    assertEquals("=1+1", records("documents.csv").get(0).get(0));
  }

  @Test
  void breaksAndQuotesKeepTheRow() throws IOException {
    write(false, List.of(Samples.empty("a\r\n\"b\",c\u2028")));
    assertTrue(records("documents.csv").get(0).get(0).startsWith("a  \"b\",c ~"));
  }
}
