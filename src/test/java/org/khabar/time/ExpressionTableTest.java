package org.khabar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.table.Table;

/**
 * The table of expressions, family by family. Lines of the same text are all that is found in it; a
 * line without a span says that there is nothing to find.
 */
class ExpressionTableTest {
  private static TimeTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    tagger = TimeTagger.load();
  }

  /** A text of the table. */
  private record Key(String family, String text, LocalDate published) {}

  static Stream<Arguments> texts() throws IOException {
    Map<Key, List<String>> expected = new LinkedHashMap<>();
    for (CSVRecord row : Table.read(ExpressionTableTest.class, "expressions.tsv")) {
      Key key = new Key(row.get("family"), row.get("text"), LocalDate.parse(row.get("published")));
      List<String> found = expected.computeIfAbsent(key, k -> new ArrayList<>());
      if (!row.get("span").isEmpty()) {
        found.add(
            String.join(
                " ",
                row.get("span"),
                row.get("kind"),
                row.get("timex"),
                row.get("from"),
                row.get("to")));
      }
    }
    return expected.entrySet().stream()
        .map(
            e ->
                Arguments.of(
                    e.getKey().family(), e.getKey().text(), e.getKey().published(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("texts")
  void finds(String family, String text, LocalDate published, List<String> expected) {
    assertEquals(
        expected,
        tagger.find(text, Optional.of(published)).stream()
            .map(
                e ->
                    String.join(
                        " ", e.text(), e.kind().name(), e.timex(), day(e.from()), day(e.to())))
            .toList());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
