package org.khabar.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Warning;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.event.Source;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.text.Span;

/** Analyses to write in tests. */
final class Samples {
  private static final String TEXT = "قالت سانا إن سامي النجار زار صور والتقى كريم بدر أمس";

  private Samples() {}

  private static Span span(String surface) {
    int start = TEXT.indexOf(surface);
    return new Span(start, start + surface.length());
  }

  private static Title.Part part(String surface) {
    return new Title.Part(surface, span(surface));
  }

  /** Every field has a value. */
  static Analysis full() {
    Codes codes =
        new Codes(
            Optional.of("040"),
            Optional.of("CONSULT"),
            Optional.of("third-party"),
            Optional.empty());
    return new Analysis(
        Document.of(TEXT).withId("full"),
        Optional.of(LocalDate.of(2024, 5, 2)),
        List.of(
            new Mention(
                "m1",
                MentionType.PERSON,
                span("سامي النجار"),
                "سامي النجار",
                0.98765,
                Optional.of("e1"),
                Optional.empty()),
            new Mention(
                "m2",
                MentionType.TITLE,
                span("سانا"),
                "سانا",
                0.5,
                Optional.empty(),
                Optional.of(
                    new Title(
                        Optional.of("minister"),
                        Optional.of("doctor"),
                        true,
                        Optional.of(Title.Tenure.FORMER),
                        Title.GrammaticalNumber.DUAL,
                        Optional.of(part("زار")),
                        Optional.of(part("سانا")),
                        Optional.of(part("صور")),
                        List.of("EG", "JO"),
                        List.of("LB"))))),
        List.of(
            new Entity(
                "e1",
                MentionType.PERSON,
                "سامي النجار",
                List.of("النجار"),
                List.of("الوزير"),
                Optional.of("LB"),
                Optional.of("Q1"),
                Optional.of("x-1"))),
        List.of(
            new Meeting(
                "v1",
                Status.OCCURRED,
                Channel.IN_PERSON,
                Optional.of("v2"),
                List.of(new Trigger(span("التقى"), "التقى")),
                List.of(
                    new Participant(
                        Role.PARTICIPANT, "سامي النجار", span("سامي النجار"), Optional.of("e1"))),
                List.of(new Place("صور", span("صور"), Optional.of("e3"))),
                Optional.of(new EventTime("أمس", span("أمس"), "2024-05-01", "2024-05-01")),
                Optional.of(new Source("سانا", span("سانا"), Optional.of("e4"))),
                codes,
                0.88),
            new Visit(
                "v2",
                Status.OCCURRED,
                List.of(new Trigger(span("زار"), "زار")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Codes.NONE,
                1)),
        List.of(new Warning(Warning.Code.HTML_REMAINS, "\"<b>\" at 3")));
  }

  /** Nothing was found. */
  static Analysis empty(String id) {
    return new Analysis(
        Document.of(TEXT).withId(id), Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }
}
