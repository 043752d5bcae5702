package org.khabar.event;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tab-separated tables of linguistic knowledge that lie beside this package's classes. */
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
   * Reads a table with a header line.
   *
   * @throws IOException if the table is missing or cannot be read, or a line has another number of
   *     columns than the header; the message names file and line
   */
  static List<CSVRecord> read(String name) throws IOException {
    InputStream stream = Table.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException(name + ": expected on the class path, beside " + Table.class);
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      List<CSVRecord> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        if (!row.isConsistent()) {
          throw new IOException(
              name
                  + ":"
                  + parser.getCurrentLineNumber()
                  + ": "
                  + row.size()
                  + " columns, expected "
                  + parser.getHeaderNames().size());
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The words of a field that holds a list, separated by spaces. */
  static List<String> words(CSVRecord row, String column) {
    String field = row.get(column).strip();
    return field.isEmpty() ? List.of() : List.of(field.split(" +"));
  }
}
