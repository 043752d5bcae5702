package org.khabar.eval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Role;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.learn.GoldDocument.GoldTrigger;
import org.khabar.text.Span;

/** Two meetings and a visit are annotated; one meeting and two visits are found. */
class EventReportTest {
  private static final String TEXT =
      "التقى سامي كريم. وسيجتمع هاني بكريم. زار سامي صور. وصل كريم إلى المنزل.";

  private List<String> lines;

  @BeforeEach
  void report() throws IOException {
    GoldDocument gold =
        document(
            gold("MEETING", "OCCURRED", "IN_PERSON", "التقى", List.of("سامي", "كريم")),
            gold("MEETING", "PLANNED", "VIDEO", "يجتمع", List.of("هاني", "كريم")),
            gold("VISIT", "OCCURRED", "-", "زار", List.of()));
    Event meeting =
        new Meeting(
            "v1",
            Status.OCCURRED,
            Channel.PHONE,
            Optional.empty(),
            List.of(trigger("التقى")),
            List.of(new Participant(Role.PARTICIPANT, "سامي", span("سامي"), Optional.empty())),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Codes.NONE,
            0.97);
    EventReport report = EventReport.load();
    report.add(
        gold,
        analysis(
            meeting,
            visit("v2", Status.PLANNED, "زار", 0.85),
            visit("v3", Status.OCCURRED, "وصل", 0.65)));
    lines = report.lines();
  }

  private static Span span(String surface) {
    int start = TEXT.indexOf(surface);
    return new Span(start, start + surface.length());
  }

  private static Trigger trigger(String surface) {
    return new Trigger(span(surface), surface);
  }

  private static GoldTrigger goldTrigger(String surface) {
    return new GoldTrigger(span(surface).start(), span(surface).end(), surface);
  }

  private static GoldDocument document(GoldEvent... events) {
    return new GoldDocument("a", "", "", "", TEXT, List.of(), List.of(), List.of(events), false);
  }

  private static Analysis analysis(Event... events) {
    return new Analysis(
        Document.of(TEXT).withId("a"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(events),
        List.of());
  }

  private static GoldEvent gold(
      String type, String status, String channel, String trigger, List<String> who) {
    return new GoldEvent(
        type,
        status,
        channel,
        List.of(goldTrigger(trigger)),
        who,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private static Visit visit(String id, Status status, String trigger, double confidence) {
    return new Visit(
        id,
        status,
        List.of(trigger(trigger)),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Codes.NONE,
        confidence);
  }

  @Test
  void bothPartsOfASplitEventAreRealAndOneIsPaired() throws IOException {
    GoldDocument gold =
        document(
            new GoldEvent(
                "VISIT",
                "OCCURRED",
                "-",
                List.of(goldTrigger("زار"), goldTrigger("وصل")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ""));
    EventReport report = EventReport.load();
    report.add(
        gold,
        analysis(
            visit("v1", Status.OCCURRED, "زار", 0.95), visit("v2", Status.OCCURRED, "وصل", 0.95)));
    lines = report.lines();
    has("| 0.9 | 2 | 2 | 100.0 | 1 | 50.0 |");
  }

  private void has(String line) {
    assertTrue(lines.contains(line), () -> String.join("\n", lines));
  }

  @Test
  void byType() {
    has("| MEETING | 2 | 1 | 66.7 | 100.0 | 50.0 | 66.7 | 40.0 | 40.0 | 100.0 | 0.0 |  | 0.0 |");
    has("| VISIT | 1 | 2 | 66.7 | 50.0 | 100.0 | 66.7 | 0.0 | 0.0 | 0.0 |  |  | 0.0 |");
    has("| ALL | 3 | 3 | 66.7 | 66.7 | 66.7 | 66.7 | 40.0 | 40.0 | 50.0 | 0.0 |  | 0.0 |");
  }

  @Test
  void byStatus() {
    has("|  | OCCURRED | ONGOING | PLANNED | POSSIBLE | CANCELLED | DENIED | missed | gold | R |");
    has("| OCCURRED | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 2 | 50.0 |");
    has("| PLANNED | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | 0.0 |");
    has("| none | 1 | 0 | 0 | 0 | 0 | 0 |  |  |  |");
    has("| P | 50.0 |  | 0.0 |  |  |  |  |  |  |");
  }

  @Test
  void byChannelOfMeetings() {
    has("| IN_PERSON | 0 | 1 | 0 | 0 | 1 | 0.0 |");
    has("| VIDEO | 0 | 0 | 0 | 1 | 1 | 0.0 |");
    has("| none | 0 | 0 | 0 |  |  |  |");
  }

  @Test
  void byRole() {
    has("| PARTICIPANT | 4 | 100.0 | 25.0 | 40.0 |");
  }

  @Test
  void byTrigger() {
    has("| MEETING | التقى | 1 | 100.0 | 1 | 100.0 |");
    has("| MEETING | اجتمع | 1 | 0.0 | 0 |  |");
    has("| VISIT | زار | 1 | 100.0 | 1 | 100.0 |");
    has("| VISIT | وصل | 0 |  | 1 | 0.0 |");
  }

  @Test
  void byConfidence() {
    has("| 0.5 | 3 | 2 | 66.7 | 2 | 66.7 |");
    has("| 0.7 | 2 | 2 | 100.0 | 2 | 100.0 |");
    has("| 0.9 | 1 | 1 | 100.0 | 1 | 100.0 |");
    has("| 0.99 | 0 | 0 |  | 0 |  |");
  }
}
