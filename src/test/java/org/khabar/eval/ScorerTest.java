package org.khabar.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
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
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.learn.GoldDocument.GoldTrigger;
import org.khabar.text.Span;

class ScorerTest {
  private static final String TEXT =
      "التقى وزير الخارجية سامي النجار نظيره كريم بدر في القاهرة. وقال النجار إن اللقاء مثمر.";

  private static final GoldDocument GOLD =
      new GoldDocument(
          "a",
          "",
          "2024-05-02",
          "",
          TEXT,
          List.of(
              gold("TITLE", "وزير الخارجية"),
              gold("PERSON", "سامي النجار"),
              gold("PERSON", "كريم بدر"),
              gold("LOCATION", "القاهرة"),
              new GoldMention(
                  "PERSON", TEXT.lastIndexOf("النجار"), TEXT.lastIndexOf("النجار") + 6, "النجار")),
          List.of(List.of("سامي النجار", "النجار")),
          List.of(
              new GoldEvent(
                  "MEETING",
                  "OCCURRED",
                  "IN_PERSON",
                  List.of(trigger("التقى"), trigger("لقاء")),
                  List.of("سامي النجار", "كريم بدر"),
                  List.of(),
                  List.of(),
                  List.of("القاهرة"),
                  List.of(),
                  "2024-05-01")),
          false);

  private static Span span(String surface) {
    int start = TEXT.indexOf(surface);
    return new Span(start, start + surface.length());
  }

  private static GoldMention gold(String type, String surface) {
    return new GoldMention(type, span(surface).start(), span(surface).end(), surface);
  }

  private static GoldTrigger trigger(String surface) {
    return new GoldTrigger(span(surface).start(), span(surface).end(), surface);
  }

  private static Mention mention(String id, MentionType type, String surface, String entity) {
    return new Mention(id, type, span(surface), surface, 1, Optional.of(entity), Optional.empty());
  }

  private static Participant participant(Role role, String surface) {
    return new Participant(role, surface, span(surface), Optional.empty());
  }

  private static Meeting meeting(Status status, String day, List<Participant> participants) {
    return new Meeting(
        "v1",
        status,
        Channel.IN_PERSON,
        Optional.empty(),
        List.of(new Trigger(span("التقى"), "التقى")),
        participants,
        List.of(new Place("القاهرة", span("القاهرة"), Optional.empty())),
        Optional.of(new EventTime("أمس", new Span(0, 0), day, day)),
        Optional.empty(),
        Codes.NONE,
        1);
  }

  private static Analysis analysis(
      List<Mention> mentions, List<Entity> entities, List<Event> events) {
    return new Analysis(
        Document.of(TEXT).withId("a"), Optional.empty(), mentions, entities, events, List.of());
  }

  private static double figure(Scores scores, String row, String figure) {
    return scores.figure(row, figure).orElseThrow();
  }

  private static Scores score(List<Mention> mentions, Event... events) {
    return Scorer.score(List.of(GOLD), List.of(analysis(mentions, List.of(), List.of(events))));
  }

  @Test
  void missingAnalysisFindsNothing() {
    Scores scores = Scorer.score(List.of(GOLD), List.of());
    assertEquals(0, figure(scores, "name ALL", "f1"));
    assertEquals(4, figure(scores, "name ALL", "gold"));
    assertEquals(0, figure(scores, "documents", "analysed"));
    assertTrue(scores.figure("status", "accuracy").isEmpty());
  }

  @Test
  void namesNeedExactSpanAndType() {
    Scores scores =
        score(
            List.of(
                mention("m1", MentionType.PERSON, "سامي النجار", "e1"),
                mention("m2", MentionType.PERSON, "بدر", "e2"),
                mention("m3", MentionType.ORGANIZATION, "القاهرة", "e3")));
    assertEquals(33.3, figure(scores, "name ALL", "p"));
    assertEquals(25.0, figure(scores, "name ALL", "r"));
    assertEquals(28.6, figure(scores, "name ALL", "f1"));
    assertEquals(50.0, figure(scores, "name PERSON", "p"));
  }

  @Test
  void nameInsideGoldTitleIsNotWrong() {
    Scores scores =
        score(
            List.of(
                mention("m1", MentionType.ORGANIZATION, "الخارجية", "e1"),
                mention("m2", MentionType.PERSON, "كريم بدر", "e2")));
    assertEquals(100.0, figure(scores, "name ALL", "p"));
  }

  @Test
  void titleNeedsHalfOfTheLonger() {
    assertEquals(
        100.0,
        figure(score(List.of(mention("m1", MentionType.TITLE, "الخارجية", "e1"))), "title", "f1"));
    assertEquals(
        0, figure(score(List.of(mention("m1", MentionType.TITLE, "وزير", "e1"))), "title", "f1"));
  }

  @Test
  void corefIsBCubedOverFoundNames() {
    int last = TEXT.lastIndexOf("النجار");
    List<Mention> mentions = new ArrayList<>();
    mentions.add(mention("m1", MentionType.PERSON, "سامي النجار", "e1"));
    mentions.add(mention("m2", MentionType.PERSON, "كريم بدر", "e1"));
    mentions.add(
        new Mention(
            "m3",
            MentionType.PERSON,
            new Span(last, last + 6),
            "النجار",
            1,
            Optional.of("e2"),
            Optional.empty()));
    Scores scores = score(mentions);
    // Precision (1/2 + 1/2 + 1) / 3, recall (1/2 + 1 + 1/2) / 3.
    assertEquals(66.7, figure(scores, "coref B3", "p"));
    assertEquals(66.7, figure(scores, "coref B3", "r"));
    assertEquals(3, figure(scores, "coref B3", "gold"));
  }

  @Test
  void wholeEventIsComplete() {
    Scores scores =
        score(
            List.of(),
            meeting(
                Status.OCCURRED,
                "2024-05-01",
                List.of(
                    participant(Role.PARTICIPANT, "سامي النجار"),
                    participant(Role.HOST, "كريم بدر"))));
    assertEquals(100.0, figure(scores, "event", "f1"));
    assertEquals(100.0, figure(scores, "complete", "f1"));
    assertEquals(100.0, figure(scores, "participant", "f1"));
    // The host is a participant in gold: wrong by role, forgiven in the row above.
    assertEquals(66.7, figure(scores, "argument", "f1"));
    assertEquals(100.0, figure(scores, "trigger", "p"));
    assertEquals(50.0, figure(scores, "trigger", "r"));
    assertEquals(100.0, figure(scores, "channel", "accuracy"));
  }

  @Test
  void chainMemberIsTheSameFiller() {
    Scores scores =
        score(
            List.of(),
            meeting(
                Status.OCCURRED,
                "2024-05-01",
                List.of(
                    participant(Role.PARTICIPANT, "النجار"),
                    participant(Role.PARTICIPANT, "كريم"))));
    assertEquals(100.0, figure(scores, "participant", "f1"));
  }

  @Test
  void wrongStatusOrDateIsNotComplete() {
    List<Participant> both =
        List.of(
            participant(Role.PARTICIPANT, "سامي النجار"),
            participant(Role.PARTICIPANT, "كريم بدر"));
    Scores status = score(List.of(), meeting(Status.PLANNED, "2024-05-01", both));
    assertEquals(0, figure(status, "status", "accuracy"));
    assertEquals(0, figure(status, "complete", "f1"));
    Scores date = score(List.of(), meeting(Status.OCCURRED, "2024-05-02", both));
    assertEquals(0, figure(date, "date", "accuracy"));
    assertEquals(0, figure(date, "complete", "f1"));
  }

  @Test
  void fillerIsRightByNameOfItsEntity() {
    Entity entity =
        new Entity(
            "e1",
            MentionType.PERSON,
            "كريم بدر",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Meeting meeting =
        meeting(
            Status.OCCURRED,
            "2024-05-01",
            List.of(new Participant(Role.PARTICIPANT, "نظيره", span("نظيره"), Optional.of("e1"))));
    Scores scores =
        Scorer.score(
            List.of(GOLD), List.of(analysis(List.of(), List.of(entity), List.of(meeting))));
    assertEquals(100.0, figure(scores, "participant", "p"));
    assertEquals(50.0, figure(scores, "participant", "r"));
  }

  @Test
  void wrongOffsetsAreCounted() {
    Mention mention =
        new Mention(
            "m1",
            MentionType.PERSON,
            new Span(0, 4),
            "سامي",
            1,
            Optional.empty(),
            Optional.empty());
    assertEquals(1, figure(score(List.of(mention)), "documents", "wrong offsets"));
  }

  @Test
  void errorsNameTheDocumentAndTheThing() {
    List<String> errors = new ArrayList<>();
    new Scorer(errors::add).add(GOLD, Optional.empty());
    assertEquals(
        "a MISSED PERSON ريم بدر في القاهرة. وقال [النجار] إن اللقاء مثمر.", errors.get(3));
    assertEquals(5, errors.size());
  }

  @Test
  void linesAreThoseOfTheReferenceScorer() {
    List<String> lines = Scorer.score(List.of(GOLD), List.of()).lines();
    assertEquals("argument               p 0.0  r 0.0  f1 0.0  gold 3", lines.get(0));
    assertEquals(
        "documents              gold 1  analysed 0  wrong offsets 0", lines.get(lines.size() - 1));
  }
}
