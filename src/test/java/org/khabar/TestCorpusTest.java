package org.khabar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khabar.event.Channel;
import org.khabar.event.EventType;
import org.khabar.event.Status;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.learn.GoldDocument.GoldTrigger;

/** The annotations under {@code test-corpus/} keep the rules of their format. */
class TestCorpusTest {
  private static final Path FOLDER = Path.of("test-corpus");
  private static final List<GoldDocument> DOCUMENTS = read();
  private static final Set<String> MENTION_TYPES =
      Set.of("PERSON", "LOCATION", "ORGANIZATION", "TITLE");
  private static final String NO_EDGE = " \n\u00a0\"'()[]«»“”،.:";
  private static final Pattern TIME_FORMAT =
      Pattern.compile("(\\d{4}(-\\d\\d){0,2}(/\\d{4}(-\\d\\d){0,2})?)?");
  private static final Pattern COUNT = Pattern.compile("\\| ([^|`]+?) \\| ([0-9,]+) \\|");

  @Test
  void holdsSixtyDocumentsOrMore() {
    assertTrue(DOCUMENTS.size() >= 60, () -> DOCUMENTS.size() + " documents");
  }

  @Test
  void idsAreUnique() {
    Set<String> seen = new HashSet<>();
    for (GoldDocument document : DOCUMENTS) {
      assertTrue(seen.add(document.id()), document.id());
    }
  }

  @Test
  void datesAreDays() {
    assertAll(DOCUMENTS.stream().map(document -> document::published));
  }

  @Test
  void mentionsAreTheirText() {
    eachMention(
        (document, mention) ->
            assertEquals(
                mention.text(), document.text().substring(mention.start(), mention.end())));
  }

  @Test
  void mentionsAreSortedAndDoNotOverlap() {
    for (GoldDocument document : DOCUMENTS) {
      int end = 0;
      for (GoldMention mention : document.mentions()) {
        assertTrue(mention.start() >= end, () -> document.id() + ": " + mention);
        assertTrue(mention.end() > mention.start(), () -> document.id() + ": " + mention);
        end = mention.end();
      }
    }
  }

  @Test
  void mentionTypesAreKnown() {
    eachMention((document, mention) -> assertTrue(MENTION_TYPES.contains(mention.type())));
  }

  @Test
  void mentionsDoNotStartOrEndWithASpaceQuoteOrBracket() {
    eachMention(
        (document, mention) -> {
          String text = mention.text();
          assertEquals(-1, NO_EDGE.indexOf(text.charAt(0)));
          // A title may be abbreviated with a full stop: د.
          assertEquals(-1, NO_EDGE.replace(".", "").indexOf(text.charAt(text.length() - 1)));
        });
  }

  @Test
  void mentionsDoNotEndInsideAWord() {
    eachMention(
        (document, mention) ->
            assertFalse(
                mention.end() < document.text().length()
                    && Character.isLetter(document.text().charAt(mention.end()))));
  }

  @Test
  void chainMembersAreLabelledNames() {
    for (GoldDocument document : DOCUMENTS) {
      Set<String> names =
          document.mentions().stream()
              .filter(mention -> !mention.type().equals("TITLE"))
              .map(GoldMention::text)
              .collect(Collectors.toSet());
      for (List<String> chain : document.chains()) {
        assertTrue(chain.size() > 1, () -> document.id() + ": " + chain);
        assertTrue(names.containsAll(chain), () -> document.id() + ": " + chain);
      }
    }
  }

  @Test
  void everyEventHasTriggersInTheText() {
    eachEvent(
        (document, event) -> {
          assertFalse(event.triggers().isEmpty());
          for (GoldTrigger trigger : event.triggers()) {
            assertEquals(trigger.text(), document.text().substring(trigger.start(), trigger.end()));
          }
        });
  }

  @Test
  void fillersAreWordsOfTheText() {
    eachEvent(
        (document, event) ->
            Stream.of(event.who(), event.host(), event.visitor(), event.place(), event.source())
                .flatMap(Collection::stream)
                .forEach(filler -> assertTrue(document.text().contains(filler), filler)));
  }

  @Test
  void rolesSuitTheTypeOfTheEvent() {
    eachEvent(
        (document, event) ->
            assertTrue(
                event.type().equals("VISIT")
                    ? event.who().isEmpty() && !event.visitor().isEmpty()
                    : event.visitor().isEmpty() && event.who().size() + event.host().size() > 0));
  }

  @Test
  void timesAreIsoDaysMonthsYearsOrRanges() {
    eachEvent(
        (document, event) -> assertTrue(TIME_FORMAT.matcher(event.time()).matches(), event.time()));
  }

  @Test
  void everyTypeStatusAndChannelOccursAndNoOther() {
    assertEquals(names(EventType.values()), counts(GoldEvent::type).keySet());
    assertEquals(names(Status.values()), counts(GoldEvent::status).keySet());
    assertEquals(
        names(Channel.values()),
        events()
            .filter(event -> event.type().equals("MEETING"))
            .map(GoldEvent::channel)
            .collect(Collectors.toSet()));
  }

  @Test
  void readmeCountsMatch() throws IOException {
    Map<String, Long> expected = new TreeMap<>();
    expected.put("documents", (long) DOCUMENTS.size());
    expected.put(
        "words", DOCUMENTS.stream().mapToLong(d -> d.text().strip().split("\\s+").length).sum());
    DOCUMENTS.stream()
        .flatMap(document -> document.mentions().stream())
        .forEach(mention -> expected.merge(mention.type(), 1L, Long::sum));
    expected.putAll(counts(GoldEvent::type));
    expected.putAll(counts(GoldEvent::status));
    events()
        .filter(event -> event.type().equals("MEETING"))
        .forEach(event -> expected.merge(event.channel(), 1L, Long::sum));

    Map<String, Long> stated = new TreeMap<>();
    Matcher row = COUNT.matcher(Files.readString(FOLDER.resolve("README.md")));
    while (row.find()) {
      stated.put(row.group(1), Long.valueOf(row.group(2).replace(",", "")));
    }
    assertEquals(expected, stated);
  }

  @Test
  void readmeNamesEveryDocument() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    assertAll(
        DOCUMENTS.stream()
            .map(d -> () -> assertTrue(readme.contains("| `" + d.id() + "` |"), d.id())));
  }

  private interface Check<T> {
    void accept(GoldDocument document, T annotation);
  }

  private static void eachMention(Check<GoldMention> check) {
    each(GoldDocument::mentions, check);
  }

  private static void eachEvent(Check<GoldEvent> check) {
    each(GoldDocument::events, check);
  }

  private static <T> void each(Function<GoldDocument, List<T>> annotations, Check<T> check) {
    assertAll(
        DOCUMENTS.stream()
            .flatMap(
                document ->
                    annotations.apply(document).stream()
                        .map(
                            annotation ->
                                () ->
                                    assertAll(
                                        document.id() + ": " + annotation,
                                        () -> check.accept(document, annotation)))));
  }

  private static Stream<GoldEvent> events() {
    return DOCUMENTS.stream().flatMap(document -> document.events().stream());
  }

  private static Map<String, Long> counts(Function<GoldEvent, String> value) {
    return events().collect(Collectors.groupingBy(value, Collectors.counting()));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  private static List<GoldDocument> read() {
    try {
      return GoldDocument.read(FOLDER.resolve("news.jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
