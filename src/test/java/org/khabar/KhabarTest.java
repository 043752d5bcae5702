package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.event.Evidence;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Status;
import org.khabar.event.Visit;

class KhabarTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 8);
  private static Khabar khabar;

  @BeforeAll
  static void load() {
    khabar = Khabar.builder().engine(Engine.LIGHT).build();
  }

  private static Analysis analyze(String text) {
    return khabar.analyze(Document.of(text).withPublished(DAY));
  }

  private static List<Warning.Code> codes(String text) {
    return analyze(text).warnings().stream().map(Warning::code).toList();
  }

  @Test
  void wholeLineFromTextToMeeting() {
    Analysis analysis =
        analyze(
            "استقبل رئيس الوزراء اللبناني سامي النجار في بيروت أمس وزير الخارجية المصري كريم بدر.");
    Meeting meeting = assertInstanceOf(Meeting.class, analysis.events().get(0));
    assertEquals(1, analysis.events().size());
    assertEquals(Status.OCCURRED, meeting.status());
    assertEquals(
        List.of("سامي النجار", "كريم بدر"),
        meeting.participants().stream().map(Participant::text).toList());
    assertEquals("2025-11-07", meeting.time().orElseThrow().start());
    assertEquals("بيروت", meeting.places().get(0).text());
  }

  @Test
  void everySpanIsTheTextThatItCovers() {
    String text = "وَصَلَ كريم بدر إلى بيـــروت؛ وسيلتقي غدًا بالرئيس سامي النجّار في ﻻهاي.";
    Analysis analysis = analyze(text);
    assertFalse(analysis.mentions().isEmpty());
    for (Mention mention : analysis.mentions()) {
      assertEquals(text.substring(mention.start(), mention.end()), mention.text());
    }
    for (Event event : analysis.events()) {
      event.triggers().forEach(t -> assertEquals(t.span().of(text), t.text()));
      event.participants().forEach(p -> assertEquals(p.span().of(text), p.text()));
      event.places().forEach(p -> assertEquals(p.span().of(text), p.text()));
      event.time().ifPresent(t -> assertEquals(t.span().of(text), t.text()));
    }
  }

  @Test
  void mentionsAndEventsReferToEntitiesThatExist() {
    Analysis analysis =
        analyze("بحث وزير الدفاع الروسي فيكتور غوريف في دمشق مع نظيره السوري ماهر الحلبي التعاون.");
    List<String> ids = analysis.entities().stream().map(Entity::id).toList();
    Stream.concat(
            analysis.mentions().stream().map(Mention::entity).flatMap(Optional::stream),
            analysis.events().stream()
                .flatMap(e -> e.participants().stream())
                .flatMap(p -> p.entity().stream()))
        .forEach(id -> assertTrue(ids.contains(id), id));
  }

  @Test
  void explainingGivesTheSameAnalysis() {
    Document document =
        Document.of("زار كريم بدر أمس مدينة عمان والتقى الوزير سامي النجار.").withPublished(DAY);
    Explanation explanation = khabar.explain(document);
    assertEquals(khabar.analyze(document), explanation.analysis());
    assertEquals(
        explanation.analysis().events(),
        explanation.evidence().stream().map(Evidence::event).toList());
  }

  @Test
  void nothingIsExplainedWhereNothingIsRead() {
    Explanation explanation = khabar.explain(Document.of("").withId("a"));
    assertEquals(
        List.of("document a", "  warning EMPTY_TEXT: the text holds no words"),
        explanation.lines());
  }

  @Test
  void meetingInAVisitIsPartOfIt() {
    List<Event> events =
        analyze(
                "وصل وزير الخارجية المصري كريم بدر إلى بيروت أمس في زيارة رسمية. والتقى بدر رئيس"
                    + " الوزراء اللبناني سامي النجار.")
            .events();
    assertEquals(2, events.size());
    Visit visit = assertInstanceOf(Visit.class, events.get(0));
    Meeting meeting = assertInstanceOf(Meeting.class, events.get(1));
    assertEquals(Optional.of(visit.id()), meeting.partOf());
    assertEquals(visit.places(), meeting.places());
  }

  @Test
  void titleIsNeverAnEntity() {
    analyze("قال وزير المالية إن الميزانية جاهزة.")
        .entities()
        .forEach(e -> assertFalse(e.type() == MentionType.TITLE));
  }

  @Test
  void datelineStandsInForAMissingDate() {
    Analysis analysis =
        khabar.analyze("السبت 08 نوفمبر 2025\nزار كريم بدر أمس مدينة عمان والتقى مسؤولين فيها.");
    assertEquals(Optional.of(DAY), analysis.published());
    assertEquals("2025-11-07", analysis.events().get(0).time().orElseThrow().start());
  }

  @Test
  void noDateIsAWarning() {
    assertEquals(
        List.of(Warning.Code.NO_DATE),
        khabar.analyze("زار كريم بدر أمس مدينة عمان.").warnings().stream()
            .map(Warning::code)
            .toList());
  }

  @Test
  void calendarsThatDoNotAgreeAreAWarning() {
    String text = "زار كريم بدر عمان يوم 25 شوال 1436 هـ الموافق %s أغسطس 2015.";
    assertFalse(codes(text.formatted("10")).contains(Warning.Code.INCONSISTENT_DATE));
    assertTrue(codes(text.formatted("19")).contains(Warning.Code.INCONSISTENT_DATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\u064E\u0650\u0651", "\u200F\u200B"})
  void nothingToReadIsAWarning(String text) {
    assertTrue(codes(text).contains(Warning.Code.EMPTY_TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister arrived in Cairo on Monday for talks with his counterpart.",
        "رئیس جمهور ایران امروز در تهران با وزیر خارجه دیدار کرد و گفت که این سفر مهم است.",
        "وزیر اعظم نے آج اسلام آباد میں صدر سے ملاقات کی اور کہا کہ یہ دورہ اہم ہے۔"
      })
  void otherLanguagesAreAWarningAndYieldNothing(String text) {
    Analysis analysis = analyze(text);
    assertEquals(List.of(Warning.Code.NOT_ARABIC), codes(text));
    assertTrue(analysis.mentions().isEmpty());
    assertTrue(analysis.events().isEmpty());
  }

  @Test
  void markupIsAWarning() {
    assertTrue(
        codes("<p>زار كريم بدر&nbsp;مدينة عمان أمس.</p>").contains(Warning.Code.HTML_REMAINS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"زار كريم\u0000 بدر عمان.", "زار كريم \uD800 بدر عمان."})
  void brokenCharactersAreAWarning(String text) {
    assertTrue(codes(text).contains(Warning.Code.BROKEN_CHARACTERS));
  }

  @Test
  void nullEngineIsNamedInTheError() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Khabar.builder().engine(null));
    assertTrue(error.getMessage().contains("engine"));
    assertTrue(error.getMessage().contains("LIGHT"));
  }
}
