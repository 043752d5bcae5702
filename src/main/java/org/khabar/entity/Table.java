package org.khabar.entity;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of this package's tab-separated fact files. */
final class Table {
  private static final CSVFormat FORMAT =
      CSVFormat.TDF
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setQuote(null)
          .setIgnoreSurroundingSpaces(false)
          .get();

  private Table() {}

  /**
   * Reads a packed file.
   *
   * @param name file name in this package's folder of resources
   * @throws IOException if it is missing or not such a table; the message names the file
   */
  static List<CSVRecord> read(String name) throws IOException {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("table " + name + ": not on the class path");
      }
      try (CSVParser rows =
          CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
        return rows.getRecords();
      } catch (IllegalArgumentException e) {
        throw new IOException("table " + name + ": " + e.getMessage(), e);
      }
    }
  }
}
