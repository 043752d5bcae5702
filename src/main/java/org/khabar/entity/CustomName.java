package org.khabar.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A name that the user of khabar knows.
 *
 * @param name as it is written without proclitics
 * @param type what it names
 * @param id what the user calls its bearer; several names may have the same. The id of a title is
 *     not in the result, since a title is no entity
 */
public record CustomName(String name, MentionType type, String id) {
  private static final List<String> COLUMNS = List.of("name", "type", "id");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /**
   * Checks its components.
   *
   * @param name as it is written without proclitics
   * @param type what it names
   * @param id what the user calls its bearer
   * @throws IllegalArgumentException if one is null, {@code name} has neither letter nor digit, or
   *     {@code id} is blank
   */
  public CustomName {
    if (name == null || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(
          "name: " + name + " is not allowed, allowed is what has a letter or digit");
    }
    if (type == null) {
      throw new IllegalArgumentException(
          "type: null is not allowed, allowed are " + List.of(MentionType.values()));
    }
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException(
          "id: "
              + (id == null ? null : "'" + id + "'")
              + " is not allowed, allowed is what is not blank");
    }
  }

  /**
   * Reads a table in UTF-8 whose header names the columns {@code name}, {@code type} and {@code
   * id}, in any order; others are passed over.
   *
   * @param file separated by commas, with quotation as in RFC 4180, if its name ends in {@code
   *     .csv}; by tabs, without quotation, otherwise
   * @return in the order of the file; possibly none
   * @throws IOException if it cannot be read or a line is no such name; the message names file and
   *     line
   */
  public static List<CustomName> read(Path file) throws IOException {
    boolean commas = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    CSVFormat format = commas ? FORMAT : FORMAT.builder().setDelimiter('\t').setQuote(null).get();
    List<CustomName> names = new ArrayList<>();
    // Spreadsheets begin the file with a byte order mark.
    try (CSVParser rows =
        CSVParser.parse(Files.readString(file).replaceFirst("^\uFEFF", ""), format)) {
      if (!rows.getHeaderMap().keySet().containsAll(COLUMNS)) {
        throw new IOException(
            file + ":1: expected the columns " + COLUMNS + ", found " + rows.getHeaderNames());
      }
      for (CSVRecord row : rows) {
        try {
          names.add(new CustomName(row.get("name"), type(row.get("type")), row.get("id")));
        } catch (IllegalArgumentException e) {
          throw new IOException(
              file + ":" + rows.getCurrentLineNumber() + ": " + e.getMessage(), e);
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    } catch (CSVException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) { // What the parser throws while it is looped over.
      throw new IOException(file + ": " + e.getCause().getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ":1: " + e.getMessage(), e);
    }
    return names;
  }

  private static MentionType type(String field) {
    for (MentionType type : MentionType.values()) {
      if (type.name().equalsIgnoreCase(field)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "type: " + field + " is not allowed, allowed are " + List.of(MentionType.values()));
  }
}
