package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Marked;
import org.khabar.event.Channel;
import org.khabar.event.Event;
import org.khabar.event.Meeting;
import org.khabar.event.Place;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.syntax.LightEngine;

/** Sentences so clear that the packed models must get them right. */
class EventExtractorTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 8);
  private static EventExtractor extractor;
  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    extractor = EventExtractor.load(LightEngine.load(), "light");
    resolver = EntityResolver.load();
  }

  @Test
  void whoReceivesIsTheHost() {
    Event event =
        only(
            "استقبل [T رئيس الوزراء] [P كريم الزواري] في [L قصر الحجر] أمس [T وزير الخارجية"
                + " الإيطالي] [P ماركو روسي].");
    assertInstanceOf(Meeting.class, event);
    assertEquals(List.of("HOST كريم الزواري", "PARTICIPANT ماركو روسي"), parties(event));
    assertEquals(List.of("قصر الحجر"), places(event));
    assertEquals(Status.OCCURRED, event.status());
    assertEquals("2025-11-07", event.time().orElseThrow().start());
  }

  @Test
  void aVisitHasVisitorAndPlace() {
    Event event = only("يزور [T وزير الدفاع] [P سامي الخطيب] [L عمان] غدا.");
    assertInstanceOf(Visit.class, event);
    assertEquals(List.of("VISITOR سامي الخطيب"), parties(event));
    assertEquals(List.of("عمان"), places(event));
    assertEquals(Status.PLANNED, event.status());
    assertEquals("2025-11-09", event.time().orElseThrow().start());
  }

  @Test
  void aCallIsByTelephone() {
    Event event =
        only(
            "أجرى [T وزير الخارجية] [P سامي الخطيب] اتصالا هاتفيا أمس مع نظيره المصري [P هاني"
                + " العلي].");
    assertEquals(Channel.PHONE, assertInstanceOf(Meeting.class, event).channel());
    assertEquals(List.of("PARTICIPANT سامي الخطيب", "PARTICIPANT هاني العلي"), parties(event));
  }

  @Test
  void anotherMentionIsAnotherTriggerOfTheSameMeeting() {
    Event event =
        only(
            "التقى [T وزير الصحة] [P سامي الخطيب] في [L تونس] أمس [T سفير اليابان] [P كينجي"
                + " ساتو].\nوبحث الجانبان خلال اللقاء بناء مستشفى جديد.");
    assertEquals(List.of("التقى", "لقاء"), event.triggers().stream().map(Trigger::text).toList());
  }

  @Test
  void aMeetingAndALaterVisitAreTwoEvents() {
    List<Event> events =
        events(
            "التقى [T وزير الصحة] [P سامي الخطيب] أمس [T سفير اليابان] [P كينجي ساتو].\nومن المقرر"
                + " أن يزور [P الخطيب] [L طوكيو] الشهر المقبل.");
    assertEquals(List.of("v1", "v2"), events.stream().map(Event::id).toList());
    assertInstanceOf(Meeting.class, events.get(0));
    assertInstanceOf(Visit.class, events.get(1));
    assertEquals("2025-12", events.get(1).time().orElseThrow().start());
    // The same person, by the full name and by the short one.
    assertEquals(
        events.get(0).participants().get(0).entity(), events.get(1).participants().get(0).entity());
  }

  @Test
  void whatIsCalledOffIsCancelled() {
    Event event =
        only("ألغى [T وزير الصحة] [P سامي الخطيب] زيارته إلى [L طوكيو] التي كانت مقررة غدا.");
    assertEquals(Status.CANCELLED, event.status());
    // A trigger is the stem: without the pronoun.
    assertEquals("زيارت", event.triggers().get(0).text());
  }

  @Test
  void whoReportsItIsTheSource() {
    Event event =
        only(
            "قالت [O وكالة الأنباء التونسية] إن [T الوزير] [P سامي الخطيب] التقى أمس [T السفير] [P"
                + " كينجي ساتو].");
    assertEquals("وكالة الأنباء التونسية", event.source().orElseThrow().text());
    assertEquals(List.of("PARTICIPANT سامي الخطيب", "PARTICIPANT كينجي ساتو"), parties(event));
  }

  @Test
  void withoutADayOfPublicationARelativeDateIsNone() {
    Marked read = Marked.of("يزور [T وزير الدفاع] [P سامي الخطيب] [L عمان] غدا.");
    List<Event> events =
        extractor.extract(
            read.text(),
            resolver.resolve(read.text(), read.names()),
            Times.of(read.text(), Optional.empty()),
            Optional.empty());
    assertEquals(1, events.size());
    assertEquals(Optional.empty(), events.get(0).time());
  }

  @Test
  void spansLieInTheOriginal() {
    // Marks and strokes, which repair removes, stand before everything that is found.
    String original = "يَزُورُ الوزـــير سامي الخطيب عمّان غدًا.";
    Marked read = Marked.of("يَزُورُ [T الوزـــير] [P سامي الخطيب] [L عمّان] غدًا.");
    Event event =
        extractor
            .extract(
                read.text(),
                resolver.resolve(read.text(), read.names()),
                Times.of(read.text(), DAY),
                Optional.of(DAY))
            .get(0);
    assertEquals("يَزُورُ", event.triggers().get(0).span().of(original));
    assertEquals("سامي الخطيب", event.participants().get(0).span().of(original));
    assertEquals("عمّان", event.places().get(0).text());
    assertEquals("عمّان", event.places().get(0).span().of(original));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ارتفعت أسعار القمح في [L تونس] أمس بعد تراجع المحصول.",
        "قال [T الوزير] [P سامي الخطيب] في مقابلة صحفية أمس إن الأسعار لن ترتفع.",
        "قال [T الوزير] [P سامي الخطيب] في لقاء صحفي مع [O جريدة الصباح] إن الأسعار لن ترتفع.",
        "بعث [T الملك] [P ناصر الهادي] برقية تهنئة إلى [T الرئيس] [P كريم الزواري]."
      })
  void whatIsNoMeetingOrVisitIsNoEvent(String marked) {
    assertEquals(List.of(), events(marked));
  }

  private static List<Event> events(String marked) {
    Marked read = Marked.of(marked);
    return extractor.extract(
        read.text(),
        resolver.resolve(read.text(), read.names()),
        Times.of(read.text(), DAY),
        Optional.of(DAY));
  }

  private static Event only(String marked) {
    List<Event> events = events(marked);
    assertEquals(1, events.size(), events.toString());
    assertTrue(events.get(0).confidence() > 0.5);
    return events.get(0);
  }

  private static List<String> parties(Event event) {
    return event.participants().stream().map(p -> p.role() + " " + p.text()).toList();
  }

  private static List<String> places(Event event) {
    return event.places().stream().map(Place::text).toList();
  }
}
