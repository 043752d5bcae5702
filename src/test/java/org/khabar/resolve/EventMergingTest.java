package org.khabar.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.khabar.resolve.News.doc;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.event.Channel;
import org.khabar.event.EventType;
import org.khabar.event.Status;
import org.khabar.match.NameVariants;
import org.khabar.resolve.ResolvedEvent.Report;

class EventMergingTest {
  private static NameVariants variants;

  @BeforeAll
  static void load() throws IOException {
    variants = NameVariants.load();
  }

  private static List<ResolvedEvent> events(News... documents) {
    Resolver resolver = Resolver.of(variants);
    Arrays.stream(documents).map(News::analysis).forEach(resolver::add);
    return resolver.resolve().events();
  }

  private static News two(String id, String published) {
    return doc(id, published).person("كمال الورد").person("وسيم العاشوري");
  }

  @Test
  void reportsOfOneMeetingAreOneEvent() {
    List<ResolvedEvent> events =
        events(
            two("a", "2024-05-02").meeting(Status.OCCURRED, "2024-05-02", 1, 2),
            two("b", "2024-05-03").meeting(Status.OCCURRED, "2024-05-02", 2, 1));
    assertEquals(1, events.size());
    ResolvedEvent event = events.get(0);
    assertEquals(EventType.MEETING, event.type());
    assertEquals(Optional.of(Channel.IN_PERSON), event.channel());
    assertEquals(Optional.of("2024-05-02"), event.start());
    assertEquals(List.of(new Report("a", "v1"), new Report("b", "v1")), event.reports());
    assertEquals(2, event.participants().size());
  }

  @Test
  void latestReportTellsTheStatus() {
    ResolvedEvent event =
        events(
                two("b", "2024-05-01").meeting(Status.PLANNED, "2024-05-02", 1, 2),
                two("a", "2024-05-02").meeting(Status.CANCELLED, "2024-05-02", 1, 2))
            .get(0);
    assertEquals(Status.CANCELLED, event.status());
    assertEquals(2, event.reports().size());
  }

  @Test
  void otherDayIsAnotherMeeting() {
    assertEquals(
        2,
        events(
                two("a", "2024-05-02").meeting(Status.OCCURRED, "2024-05-02", 1, 2),
                two("b", "2024-05-09").meeting(Status.OCCURRED, "2024-05-09", 1, 2))
            .size());
  }

  @Test
  void publicationStandsForTheDayThatTheTextDoesNotSay() {
    assertEquals(
        1,
        events(
                two("a", "2024-05-02").meeting(Status.OCCURRED, "2024-05-01", 1, 2),
                two("b", "2024-05-02").meeting(Status.OCCURRED, "", 1, 2))
            .size());
  }

  @Test
  void withoutAnyDayNothingIsMerged() {
    News a = doc("a").person("كمال الورد").person("وسيم العاشوري");
    News b = doc("b").person("كمال الورد").person("وسيم العاشوري");
    assertEquals(
        2,
        events(a.meeting(Status.OCCURRED, "", 1, 2), b.meeting(Status.OCCURRED, "", 1, 2)).size());
  }

  @Test
  void monthIsNoDay() {
    assertEquals(
        2,
        events(
                two("a", "2024-05-20").meeting(Status.OCCURRED, "2024-05", 1, 2),
                two("b", "2024-05-20").meeting(Status.OCCURRED, "2024-05-12", 1, 2))
            .size());
  }

  @Test
  void oneCommonParticipantIsNotEnoughForAMeeting() {
    assertEquals(
        2,
        events(
                two("a", "2024-05-02").meeting(Status.OCCURRED, "2024-05-02", 1, 2),
                two("b", "2024-05-02")
                    .person("نبيل زغدود")
                    .meeting(Status.OCCURRED, "2024-05-02", 1, 3))
            .size());
  }

  @Test
  void callIsNotAMeetingFaceToFace() {
    assertEquals(
        2,
        events(
                two("a", "2024-05-02").meeting(Status.OCCURRED, "2024-05-02", 1, 2),
                two("b", "2024-05-02").meeting(Status.OCCURRED, Channel.PHONE, "2024-05-02", 1, 2))
            .size());
  }

  @Test
  void visitorAndPlaceMakeAVisit() {
    News a = doc("a", "2024-05-02").person("كمال الورد").place("أرض الريح");
    News b = doc("b", "2024-05-03").person("كمال الورد").place("أرض الريح");
    News c = doc("c", "2024-05-03").person("كمال الورد").place("بلاد العواصف");
    assertEquals(
        2,
        events(
                a.visit(Status.OCCURRED, "2024-05-02", 1, 2),
                b.visit(Status.OCCURRED, "2024-05-02", 1, 2),
                c.visit(Status.OCCURRED, "2024-05-02", 1, 2))
            .size());
  }

  @Test
  void eventsOfOneDocumentStayApart() {
    assertEquals(
        2,
        events(
                two("a", "2024-05-02")
                    .meeting(Status.OCCURRED, "2024-05-02", 1, 2)
                    .meeting(Status.OCCURRED, "2024-05-02", 1, 2))
            .size());
  }
}
