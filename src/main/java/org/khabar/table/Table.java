package org.khabar.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Reads tab-separated tables in UTF-8 with a header line, one fact a line. Quotation marks are
 * ordinary characters.
 */
public final class Table {
  private static final CSVFormat FORMAT =
      CSVFormat.TDF
          .builder()
          .setHeader()
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setSkipHeaderRecord(true)
          .setQuote(null)
          .setIgnoreSurroundingSpaces(false)
          .get();

  private Table() {}

  /**
   * The rows of a packed table, in order.
   *
   * @param reader a class in whose package the table lies
   * @param name file name, such as {@code months.tsv}
   * @throws IOException if the table is missing or cannot be read, or a line has another number of
   *     columns than the header; the message names file and line
   */
  public static List<CSVRecord> read(Class<?> reader, String name) throws IOException {
    try (InputStream in = reader.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(
            name + ": not on the class path in " + reader.getPackageName());
      }
      return read(name, in);
    }
  }

  static List<CSVRecord> read(String name, InputStream in) throws IOException {
    List<CSVRecord> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
      for (CSVRecord row : parser) {
        if (!row.isConsistent()) {
          throw new IOException(
              name
                  + ":"
                  + parser.getCurrentLineNumber()
                  + ": "
                  + row.size()
                  + " columns, expected "
                  + parser.getHeaderNames());
        }
        rows.add(row);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ":1: " + e.getMessage(), e);
    }
    return rows;
  }

  /** The words of a field that holds a list, separated by spaces. */
  public static List<String> words(CSVRecord row, String column) {
    String field = row.get(column).strip();
    return field.isEmpty() ? List.of() : List.of(field.split(" +"));
  }
}
