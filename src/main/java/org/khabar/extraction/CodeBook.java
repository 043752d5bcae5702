package org.khabar.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.EventType;
import org.khabar.event.Status;
import org.khabar.table.Table;

/**
 * Translates events into the codes of CAMEO 1.1b3, PLOVER and ACE 2005 by the rules of {@code
 * codes.tsv}: the first line that fits decides; words in a cell are alternatives, {@code *} fits
 * anything, {@code -} is no code. Immutable and safe to share.
 */
final class CodeBook {
  private static final String THIRD = "THIRD";
  private static final String OTHER = "OTHER";

  private record Rule(
      List<String> type,
      List<String> subtype,
      List<String> status,
      List<String> channel,
      List<String> place,
      Codes codes) {

    static boolean fits(List<String> wanted, String value) {
      return wanted.contains("*") || wanted.contains(value);
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
              Table.words(row, "type"),
              Table.words(row, "subtype"),
              Table.words(row, "status"),
              Table.words(row, "channel"),
              Table.words(row, "place"),
              new Codes(
                  code(row, "cameo"), code(row, "plover"), code(row, "mode"), code(row, "ace"))));
    }
    return new CodeBook(rules);
  }

  /**
   * The codes of an event.
   *
   * @param subtypes those of all its triggers, as in {@link TriggerEntry#subtype()}; one that no
   *     rule names is coded by the event's type
   * @param channel of a visit always {@link Channel#IN_PERSON}
   * @param third whether the place belongs to none of the parties
   */
  Codes codes(
      EventType type, Collection<String> subtypes, Status status, Channel channel, boolean third) {
    String place = third ? THIRD : OTHER;
    return rules.stream()
        .filter(rule -> Rule.fits(rule.type, type.name()))
        .filter(rule -> subtypes.stream().anyMatch(subtype -> Rule.fits(rule.subtype, subtype)))
        .filter(rule -> Rule.fits(rule.status, status.name()))
        .filter(rule -> Rule.fits(rule.channel, channel.name()))
        .filter(rule -> Rule.fits(rule.place, place))
        .findFirst()
        .map(Rule::codes)
        .orElse(Codes.NONE);
  }

  /**
   * Whether a place is neutral: in a country of none of the parties, who are of two countries or
   * more.
   *
   * @param places country of each place, empty if unknown
   * @param parties country of each participant, empty if unknown
   */
  static boolean isThird(List<Optional<String>> places, List<Optional<String>> parties) {
    return places.stream().anyMatch(Optional::isPresent)
        && places.stream().filter(Optional::isPresent).noneMatch(parties::contains)
        && parties.stream().allMatch(Optional::isPresent)
        && parties.stream().distinct().count() > 1;
  }

  private static Optional<String> code(CSVRecord row, String column) {
    return Optional.of(row.get(column)).filter(code -> !code.equals("-"));
  }
}
