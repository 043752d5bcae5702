package org.khabar.time;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** Measures against what others wrote; passed over where that does not lie beside the project. */
class SharedExamplesTest {
  private static final Path DUCKLING = Path.of("../shared/time/duckling_examples.tsv");
  private static final Path TRAIN = Path.of("../shared/gold/train.jsonl");
  private static final Pattern DAY = Pattern.compile("\\((\\d{4}), (\\d{1,2}), (\\d{1,2}), 0");

  /** Duckling reads a bare weekday or month as the coming one, as an assistant must. */
  @Test
  void ducklingExamplesForPlans() throws IOException {
    assertDuckling(BareDates.COMING, 0.95);
  }

  /** News means the last or nearest one, so some examples differ on purpose. */
  @Test
  void ducklingExamplesForNews() throws IOException {
    assertDuckling(BareDates.NEAREST, 0.8);
  }

  private static void assertDuckling(BareDates bareDates, double floor) throws IOException {
    assumeTrue(Files.exists(DUCKLING));
    TimeTagger tagger = TimeTagger.load().withBareDates(bareDates);
    int right = 0;
    int all = 0;
    for (String line : Files.readAllLines(DUCKLING)) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        all++;
        right += agrees(tagger, columns[0], columns[1]) ? 1 : 0;
      }
    }
    System.out.printf("Duckling's examples, %s: %d of %d%n", bareDates, right, all);
    assertTrue(right >= floor * all, right + " of " + all);
  }

  private static boolean agrees(TimeTagger tagger, String text, String value) {
    List<LocalDate> days = new ArrayList<>();
    for (Matcher m = DAY.matcher(value); m.find(); ) {
      days.add(
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3))));
    }
    List<TimeExpression> found = tagger.find(text, Optional.of(LocalDate.of(2013, 2, 12)));
    return found.size() == 1
        && found.get(0).from().equals(Optional.of(days.get(0)))
        && (days.size() == 1 || found.get(0).to().equals(Optional.of(days.get(1).minusDays(1))));
  }

  /** How often a date in the sentence of a trigger, or in the document, is the event's. */
  @Test
  void datesOfEvents() throws IOException {
    assumeTrue(Files.exists(TRAIN));
    TimeTagger tagger = TimeTagger.load();
    TextReader reader = TextReader.load();
    int told = 0;
    int inSentence = 0;
    int inDocument = 0;
    for (GoldDocument document : GoldDocument.read(TRAIN)) {
      if (document.published().isEmpty() || document.events().isEmpty()) {
        continue;
      }
      List<TimeExpression> found = tagger.find(document.text(), document.published());
      Text text = reader.read(document.text());
      for (GoldEvent event : document.events()) {
        if (event.time().isEmpty()) {
          continue;
        }
        List<TimeExpression> near = found.stream().filter(e -> isNear(text, event, e)).toList();
        if (near.stream().noneMatch(e -> e.from().isPresent())) {
          continue; // the sentence tells no day
        }
        told++;
        inSentence += near.stream().anyMatch(e -> isOn(e, event)) ? 1 : 0;
        inDocument += found.stream().anyMatch(e -> isOn(e, event)) ? 1 : 0;
      }
    }
    System.out.printf(
        "Events with a day in a trigger's sentence: %d; there %d, in the document %d%n",
        told, inSentence, inDocument);
    assertTrue(inSentence >= 0.85 * told, inSentence + " of " + told);
  }

  private static boolean isNear(Text text, GoldEvent event, TimeExpression expression) {
    return text.sentences().stream()
        .map(Sentence::span)
        .map(text::original)
        .filter(s -> s.contains(expression.span()))
        .anyMatch(
            s ->
                event.triggers().stream()
                    .anyMatch(t -> s.start() <= t.start() && t.end() <= s.end()));
  }

  private static boolean isOn(TimeExpression expression, GoldEvent event) {
    String first = event.time().split("/")[0];
    return expression.from().filter(day -> day.toString().startsWith(first)).isPresent();
  }
}
