package org.khabar.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;

/**
 * Translates events into the codes of CAMEO 1.1b3, PLOVER and ACE 2005 by the rules of {@code
 * codes.tsv}: the first line that fits decides, {@code *} fits anything, {@code -} is no code.
 * Immutable and safe to share.
 */
final class CodeBook {
  private record Rule(String type, String subtype, String status, String channel, Codes codes) {
    boolean fits(String type, String subtype, String status, String channel) {
      return fits(this.type, type)
          && fits(this.subtype, subtype)
          && fits(this.status, status)
          && fits(this.channel, channel);
    }

    private static boolean fits(String wanted, String value) {
      return wanted.equals("*") || wanted.equals(value);
    }
  }

  private final List<Rule> rules;

  private CodeBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads the packed rules.
   *
   * @throws IOException if they are missing or broken
   */
  static CodeBook load() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (CSVRecord row : Table.read(CodeBook.class, "codes.tsv")) {
      rules.add(
          new Rule(
              row.get("type"),
              row.get("subtype"),
              row.get("status"),
              row.get("channel"),
              new Codes(code(row, "cameo"), code(row, "plover"), code(row, "ace"))));
    }
    return new CodeBook(rules);
  }

  /**
   * The codes of an event.
   *
   * @param subtype as in {@link TriggerEntry#subtype()}; one that has no rule of its own is coded
   *     by the event's type
   * @param channel of a visit always {@link Channel#IN_PERSON}
   */
  Codes codes(EventType type, String subtype, Status status, Channel channel) {
    return rules.stream()
        .filter(rule -> rule.fits(type.name(), subtype, status.name(), channel.name()))
        .findFirst()
        .map(Rule::codes)
        .orElse(new Codes(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static Optional<String> code(CSVRecord row, String column) {
    return Optional.of(row.get(column)).filter(code -> !code.equals("-"));
  }
}
