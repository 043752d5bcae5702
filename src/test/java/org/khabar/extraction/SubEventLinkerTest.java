package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.text.Span;

/** The guest is {@code e1}, the host {@code e2}; Cairo is {@code e3}, Amman {@code e4}. */
class SubEventLinkerTest {
  private static final Map<String, String> COUNTRIES = Map.of("e3", "EG", "e4", "JO", "e5", "EG");
  private static final Visit VISIT = visit("v1", Status.OCCURRED, "e1", "e3", "2024-05-01");
  private static final Meeting MEETING = meeting(Status.OCCURRED, "e1", "e3", "2024-05-01");

  @Test
  void theVisitorsMeetingIsPartOfTheVisit() {
    assertTrue(isPart(MEETING, VISIT));
  }

  @Test
  void aMeetingOfOthersIsNot() {
    assertFalse(isPart(meeting(Status.OCCURRED, "e9", "e3", "2024-05-01"), VISIT));
  }

  @Test
  void theHostTellsWhereTheVisitorHasNoName() {
    Participant delegation = party(Role.VISITOR, "الوفد", Optional.empty());
    Participant host = party(Role.HOST, "كريم", Optional.of("e2"));
    assertTrue(isPart(MEETING, visit(List.of(delegation, host))));
  }

  @Test
  void theHostAloneTellsNothingWhereTheVisitorHasAName() {
    Participant visitor = party(Role.VISITOR, "هاني", Optional.of("e9"));
    Participant host = party(Role.HOST, "كريم", Optional.of("e2"));
    assertFalse(isPart(MEETING, visit(List.of(visitor, host))));
  }

  @Test
  void aDelegationIsKnownByItsDescription() {
    Participant delegation = party(Role.VISITOR, "الوفد", Optional.empty());
    Meeting meeting =
        meeting(Channel.IN_PERSON, List.of(party(Role.PARTICIPANT, "الوفد", Optional.empty())));
    assertTrue(isPart(meeting, visit(List.of(delegation))));
  }

  @Test
  void aCallIsNot() {
    assertFalse(isPart(meeting(Channel.PHONE, MEETING.participants()), VISIT));
  }

  @Test
  void aPlannedMeetingIsNotPartOfAPastVisit() {
    assertFalse(isPart(meeting(Status.PLANNED, "e1", "e3", "2024-05-01"), VISIT));
  }

  @Test
  void aPlannedMeetingIsPartOfAVisitThatGoesOn() {
    assertTrue(
        isPart(
            meeting(Status.PLANNED, "e1", "e3", "2024-05-01"),
            visit("v1", Status.ONGOING, "e1", "e3", "2024-05-01")));
  }

  @Test
  void aMeetingThatTookPlaceIsNotPartOfAPlannedVisit() {
    assertFalse(isPart(MEETING, visit("v1", Status.PLANNED, "e1", "e3", "2024-05-01")));
  }

  @Test
  void anotherDayIsAnotherOccasion() {
    assertFalse(isPart(meeting(Status.OCCURRED, "e1", "e3", "2024-05-02"), VISIT));
  }

  @Test
  void aDayOfTheMonthIsInTheMonth() {
    assertTrue(isPart(MEETING, visit("v1", Status.OCCURRED, "e1", "e3", "2024-05")));
    assertFalse(isPart(MEETING, visit("v1", Status.OCCURRED, "e1", "e3", "2024-06")));
  }

  @Test
  void anUnknownDayFits() {
    assertTrue(isPart(meeting(Status.OCCURRED, "e1", "e3", ""), VISIT));
  }

  @Test
  void anotherCountryIsAnotherOccasion() {
    assertFalse(isPart(meeting(Status.OCCURRED, "e1", "e4", "2024-05-01"), VISIT));
  }

  @Test
  void aPlaceInTheSameCountryFits() {
    assertTrue(isPart(meeting(Status.OCCURRED, "e1", "e5", "2024-05-01"), VISIT));
  }

  @Test
  void aPlaceOfUnknownCountryFits() {
    assertTrue(isPart(meeting(Status.OCCURRED, "e1", "e8", "2024-05-01"), VISIT));
  }

  @Test
  void theNearestVisitIsTaken() {
    Visit other = visit("v3", Status.OCCURRED, "e1", "e3", "2024-05-01");
    List<Event> linked =
        SubEventLinker.link(
            List.of(VISIT, MEETING, other), List.of(at(0), at(2), at(3)), COUNTRIES);
    assertEquals(Optional.of("v3"), ((Meeting) linked.get(1)).partOf());
  }

  @Test
  void aVisitThatIsToldFarAwayIsNotTaken() {
    List<Event> events = List.of(VISIT, MEETING);
    assertEquals(events, SubEventLinker.link(events, List.of(at(0, 1), at(4)), COUNTRIES));
  }

  @Test
  void withoutAPlaceOfItsOwnAMeetingIsAtTheFirstPlaceOfTheVisit() {
    assertEquals(
        VISIT.places(),
        SubEventLinker.during(meeting(Status.OCCURRED, "e1", "", ""), VISIT).places());
    assertEquals(
        "e5",
        SubEventLinker.during(meeting(Status.OCCURRED, "e1", "e5", ""), VISIT)
            .places()
            .get(0)
            .entity()
            .orElseThrow());
  }

  private static boolean isPart(Meeting meeting, Visit visit) {
    return SubEventLinker.isPart(meeting, visit, COUNTRIES);
  }

  private static SortedSet<Integer> at(Integer... sentences) {
    return new TreeSet<>(Arrays.asList(sentences));
  }

  private static Participant party(Role role, String text, Optional<String> entity) {
    return new Participant(role, text, new Span(0, 1), entity);
  }

  private static List<Place> places(String entity) {
    return entity.isEmpty()
        ? List.of()
        : List.of(new Place("هناك", new Span(0, 1), Optional.of(entity)));
  }

  private static Optional<EventTime> time(String day) {
    return day.isEmpty()
        ? Optional.empty()
        : Optional.of(new EventTime("يومها", new Span(0, 1), day, day));
  }

  private static Visit visit(String id, Status status, String visitor, String place, String day) {
    return new Visit(
        id,
        status,
        List.of(new Trigger(new Span(0, 1), "زار")),
        List.of(party(Role.VISITOR, "سامي", Optional.of(visitor))),
        places(place),
        time(day),
        Optional.empty(),
        Codes.NONE,
        1);
  }

  private static Visit visit(List<Participant> participants) {
    return new Visit(
        "v1",
        Status.OCCURRED,
        VISIT.triggers(),
        participants,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Codes.NONE,
        1);
  }

  private static Meeting meeting(Status status, String guest, String place, String day) {
    return new Meeting(
        "v2",
        status,
        Channel.IN_PERSON,
        Optional.empty(),
        List.of(new Trigger(new Span(0, 1), "التقى")),
        List.of(
            party(Role.PARTICIPANT, "سامي", Optional.of(guest)),
            party(Role.PARTICIPANT, "كريم", Optional.of("e2"))),
        places(place),
        time(day),
        Optional.empty(),
        Codes.NONE,
        1);
  }

  private static Meeting meeting(Channel channel, List<Participant> participants) {
    return new Meeting(
        "v2",
        Status.OCCURRED,
        channel,
        Optional.empty(),
        MEETING.triggers(),
        participants,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Codes.NONE,
        1);
  }
}
