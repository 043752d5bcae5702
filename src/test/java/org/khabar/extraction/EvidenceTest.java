package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Marked;
import org.khabar.coreference.Resolution;
import org.khabar.event.Event;
import org.khabar.event.Evidence;
import org.khabar.event.Evidence.Decision;
import org.khabar.event.Evidence.Outcome;
import org.khabar.event.Evidence.Passage;
import org.khabar.event.Evidence.Question;
import org.khabar.event.Evidence.Reading;
import org.khabar.event.Evidence.Reason;
import org.khabar.syntax.LightEngine;
import org.khabar.token.Text;

class EvidenceTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 11, 8));
  private static final String FIRST =
      "قالت وكالة الأنباء التونسية إن وزير الصحة سامي الخطيب التقى أمس السفير كينجي ساتو.";
  private static final String SECOND = "وبحث الجانبان خلال اللقاء بناء مستشفى جديد.";
  private static List<Event> events;
  private static List<Evidence> all;
  private static Evidence evidence;

  @BeforeAll
  static void explain() throws IOException {
    EventExtractor extractor = EventExtractor.load(LightEngine.load(), "light");
    Marked read =
        Marked.of(
            "قالت [O وكالة الأنباء التونسية] إن [T وزير الصحة] [P سامي الخطيب] التقى أمس"
                + " [T السفير] [P كينجي ساتو].\n"
                + SECOND);
    Text text = read.text();
    Resolution resolution = EntityResolver.load().resolve(text, read.names());
    events = extractor.extract(text, resolution, Times.of(text, DAY), DAY);
    all = extractor.explain(text, resolution, Times.of(text, DAY), DAY);
    evidence = all.get(0);
  }

  private static List<Decision> asked(Question question) {
    return evidence.decisions().stream().filter(d -> d.question() == question).toList();
  }

  private static List<String> about(Decision decision) {
    return decision.about().stream().map(Passage::text).toList();
  }

  @Test
  void theEventsAreThoseThatAreExtracted() {
    assertEquals(events, all.stream().map(Evidence::event).toList());
  }

  @Test
  void triggersAreReadAsTheLexiconHasThem() {
    Reading first = evidence.readings().get(0);
    assertEquals(evidence.event().triggers(), List.of(first.trigger(), reading(1).trigger()));
    assertEquals("mv01", first.entry());
    assertEquals("التقى", first.lemma());
    assertEquals("MEETING", first.subtype());
    assertEquals("PERFECT", first.form());
    assertEquals("MEETING", first.decision().choice());
    assertEquals("DEFINITE_NOUN", reading(1).form());
  }

  private static Reading reading(int index) {
    return evidence.readings().get(index);
  }

  @Test
  void aLaterTriggerIsLinkedToAnEarlierOne() {
    assertEquals(List.of("التقى", "لقاء"), about(asked(Question.LINK).get(0)));
  }

  @Test
  void everyParticipantHasARole() {
    List<String> roles =
        asked(Question.ROLE).stream().map(d -> about(d).get(0) + " " + d.choice()).toList();
    assertTrue(roles.contains("سامي الخطيب PARTICIPANT"), roles.toString());
    assertTrue(roles.contains("كينجي ساتو PARTICIPANT"), roles.toString());
    assertEquals(
        evidence.event().participants().size() + evidence.event().places().size(), roles.size());
  }

  @Test
  void theDayIsThatOfTheExpression() {
    assertEquals(List.of("أمس"), about(asked(Question.TIME).get(0)));
  }

  @Test
  void theStatusIsAskedOfAllTriggersAndOfEach() {
    assertEquals(1, asked(Question.STATUS).size());
    assertEquals(2, asked(Question.STANCE).size());
    assertEquals("OCCURRED", asked(Question.STATUS).get(0).choice());
  }

  @Test
  void onlyMeetingsHaveAChannel() {
    assertEquals("IN_PERSON", asked(Question.CHANNEL).get(0).choice());
  }

  @Test
  void theSourceIsThatOfTheEvent() {
    assertEquals(List.of("وكالة الأنباء التونسية"), about(asked(Question.SOURCE).get(0)));
  }

  @Test
  void outcomesAddUpAndTheMostProbableComesFirst() {
    for (Decision decision : evidence.decisions()) {
      List<Double> p = decision.outcomes().stream().map(Outcome::probability).toList();
      assertEquals(1, p.stream().mapToDouble(x -> x).sum(), 1e-9);
      assertEquals(p.stream().sorted((a, b) -> Double.compare(b, a)).toList(), p);
    }
  }

  @Test
  void noMoreThanFiveReasonsTheStrongestFirst() {
    for (Decision decision : evidence.decisions()) {
      List<Double> weights = decision.reasons().stream().map(Reason::weight).toList();
      assertTrue(weights.size() <= 5);
      assertTrue(weights.stream().allMatch(weight -> weight > 0));
      assertEquals(weights.stream().sorted((a, b) -> Double.compare(b, a)).toList(), weights);
    }
  }

  @Test
  void cuesSayWhatTheyTell() {
    assertTrue(
        evidence.cues().stream()
            .anyMatch(
                cue ->
                    cue.words().text().equals("أمس")
                        && cue.kind().equals("STATUS")
                        && cue.value().equals("OCCURRED")),
        evidence.cues().toString());
  }

  @Test
  void sentencesAreThoseOfTheOriginal() {
    assertEquals(List.of(FIRST, SECOND), evidence.sentences().stream().map(Passage::text).toList());
  }

  @Test
  void linesBeginWithTheEvent() {
    List<String> lines = evidence.lines();
    assertTrue(lines.get(0).startsWith("v1 MEETING OCCURRED IN_PERSON, confidence "), lines.get(0));
    assertEquals("  sentence 0-" + FIRST.length() + " " + FIRST, lines.get(1));
    assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("  ")), lines.toString());
    assertEquals(lines, evidence.lines());
  }
}
