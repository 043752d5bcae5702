package org.khabar.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.khabar.event.Source;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.text.Span;

/** Three articles, invented, with what a perfect reader would find in them. */
final class News {
  private final Document document;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();

  private News(Document document) {
    this.document = document;
  }

  static List<Analysis> all() {
    return List.of(meeting(), call(), nothing());
  }

  /** A meeting in Pyongyang, told twice, in the course of a visit; a line that begins with #. */
  static Analysis meeting() {
    News news =
        new News(
            Document.of(
                    "\uD83D\uDEEC وزير خارجية منغوليا يزور بيونغ يانغ\n"
                        + "بيونغ يانغ - التقى وزير خارجية منغوليا باتار دورجي أمس في بيونغ يانغ"
                        + " الوزيرة ري سون هوا، بحسب وكالة الأنباء المنغولية.\n"
                        + "#دبلوماسية ودام الاجتماع بينهما ساعتين.")
                .withId("saudi-17")
                .withTitle("زيارة، و\"لقاء\"")
                .withPublished(LocalDate.of(2024, 5, 2))
                .withSource("صحيفة الفجر")
                .withUrl("https://example.org/news/17?a=1&b=2"));
    news.mention(MentionType.TITLE, "وزير خارجية منغوليا", 1, "e1");
    news.mention(MentionType.LOCATION, "منغوليا", 1, "e2");
    news.mention(MentionType.LOCATION, "بيونغ يانغ", 1, "e3");
    news.mention(MentionType.LOCATION, "بيونغ يانغ", 2, "e3");
    news.mention(MentionType.TITLE, "وزير خارجية منغوليا", 2, "e1");
    news.mention(MentionType.LOCATION, "منغوليا", 2, "e2");
    news.mention(MentionType.PERSON, "باتار دورجي", 1, "e1");
    news.mention(MentionType.LOCATION, "بيونغ يانغ", 3, "e3");
    news.mention(MentionType.TITLE, "الوزيرة", 1, "e4");
    news.mention(MentionType.PERSON, "ري سون هوا", 1, "e4");
    news.mention(MentionType.ORGANIZATION, "وكالة الأنباء المنغولية", 1, "e5");
    news.entity("e1", MentionType.PERSON, "باتار دورجي", "وزير خارجية منغوليا", "MN", null);
    news.entity("e2", MentionType.LOCATION, "منغوليا", null, "MN", "Q711");
    news.entity("e3", MentionType.LOCATION, "بيونغ يانغ", null, "KP", "Q18808");
    news.entity("e4", MentionType.PERSON, "ري سون هوا", "الوزيرة", "KP", null);
    news.entity("e5", MentionType.ORGANIZATION, "وكالة الأنباء المنغولية", null, "MN", null);
    Codes met =
        new Codes(
            Optional.of("040"), Optional.of("CONSULT"), Optional.empty(), Optional.of("Meet"));
    return news.analysis(
        new Visit(
            "v1",
            Status.OCCURRED,
            List.of(news.trigger("يزور", 1)),
            List.of(news.participant(Role.VISITOR, "وزير خارجية منغوليا", 1, "e1")),
            List.of(news.place("بيونغ يانغ", 1, "e3")),
            Optional.empty(),
            Optional.empty(),
            Codes.NONE,
            0.912),
        new Meeting(
            "v2",
            Status.OCCURRED,
            Channel.IN_PERSON,
            Optional.of("v1"),
            List.of(news.trigger("التقى", 1), news.trigger("الاجتماع", 1)),
            List.of(
                news.participant(Role.PARTICIPANT, "باتار دورجي", 1, "e1"),
                news.participant(Role.PARTICIPANT, "ري سون هوا", 1, "e4")),
            List.of(news.place("بيونغ يانغ", 3, "e3")),
            Optional.of(new EventTime("أمس", news.span("أمس", 1), "2024-05-01", "2024-05-01")),
            Optional.of(
                new Source(
                    "وكالة الأنباء المنغولية",
                    news.span("وكالة الأنباء المنغولية", 1),
                    Optional.of("e5"))),
            met,
            0.88));
  }

  /** A planned call with somebody without a name; an id that is no file name, a proclitic. */
  static Analysis call() {
    News news =
        new News(
            Document.of("سيتصل سامي النجار هاتفيا بالوفد\r\nالأردني في عمّان خلال 2024.")
                .withId("../نداء/1;=x"));
    news.mention(MentionType.PERSON, "سامي النجار", 1, "e1");
    news.mention(MentionType.LOCATION, "عمّان", 1, "e2");
    news.entity("e1", MentionType.PERSON, "سامي النجار", null, null, null);
    news.entity("e2", MentionType.LOCATION, "عمّان", null, "JO", "Q3805");
    return news.analysis(
        new Meeting(
            "v1",
            Status.PLANNED,
            Channel.PHONE,
            Optional.empty(),
            List.of(news.trigger("يتصل", 1)),
            List.of(
                news.participant(Role.PARTICIPANT, "سامي النجار", 1, "e1"),
                news.participant(Role.PARTICIPANT, "الوفد\r\nالأردني", 1, null)),
            List.of(),
            Optional.of(new EventTime("2024", news.span("2024", 1), "2024", "2024")),
            Optional.empty(),
            Codes.NONE,
            0.5));
  }

  /** Nothing was found. */
  static Analysis nothing() {
    return new News(Document.of("=1+1\nلا خبر اليوم.").withId("فارغ")).analysis();
  }

  private Span span(String surface, int occurrence) {
    int start = -1;
    for (int i = 0; i < occurrence; i++) {
      start = document.text().indexOf(surface, start + 1);
      if (start < 0) {
        throw new IllegalArgumentException(surface + ": not in the text " + occurrence + " times");
      }
    }
    return new Span(start, start + surface.length());
  }

  private void mention(MentionType type, String surface, int occurrence, String entity) {
    mentions.add(
        new Mention(
            "m" + (mentions.size() + 1),
            type,
            span(surface, occurrence),
            surface,
            0.9,
            Optional.of(entity),
            Optional.empty()));
  }

  private void entity(
      String id, MentionType type, String name, String title, String country, String wikidata) {
    entities.add(
        new Entity(
            id,
            type,
            name,
            List.of(),
            title == null ? List.of() : List.of(title),
            Optional.ofNullable(country),
            Optional.ofNullable(wikidata),
            Optional.empty()));
  }

  private Trigger trigger(String surface, int occurrence) {
    return new Trigger(span(surface, occurrence), surface);
  }

  private Participant participant(Role role, String surface, int occurrence, String entity) {
    return new Participant(role, surface, span(surface, occurrence), Optional.ofNullable(entity));
  }

  private Place place(String surface, int occurrence, String entity) {
    return new Place(surface, span(surface, occurrence), Optional.of(entity));
  }

  private Analysis analysis(Event... events) {
    return new Analysis(
        document, document.published(), mentions, entities, List.of(events), List.of());
  }
}
