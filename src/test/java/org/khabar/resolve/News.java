package org.khabar.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.text.Span;

/**
 * Writes analyses for tests: {@code doc("a").person("سامي النجار", "النجار").in("LB").analysis()}.
 */
final class News {
  private static final Span SPAN = new Span(0, 1);

  private final Document document;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private String last = "";

  private News(Document document) {
    this.document = document;
  }

  static News doc(String id) {
    return new News(Document.of("").withId(id));
  }

  static News doc(String id, String published) {
    return new News(Document.of("").withId(id).withPublished(LocalDate.parse(published)));
  }

  News person(String name, String... aliases) {
    return name(MentionType.PERSON, name, aliases);
  }

  News place(String name, String... aliases) {
    return name(MentionType.LOCATION, name, aliases);
  }

  News body(String name, String... aliases) {
    return name(MentionType.ORGANIZATION, name, aliases);
  }

  private News name(MentionType type, String name, String... aliases) {
    last = "e" + (entities.size() + 1);
    entities.put(
        last,
        new Entity(
            last,
            type,
            name,
            List.of(aliases),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    mention(name);
    for (String alias : aliases) {
      mention(alias);
    }
    return this;
  }

  private void mention(String text) {
    mentions.add(
        new Mention(
            "m" + mentions.size(),
            entities.get(last).type(),
            SPAN,
            text,
            1,
            Optional.of(last),
            Optional.empty()));
  }

  /** The country of the last name. */
  News in(String country) {
    return replace(
        Optional.of(country),
        entities.get(last).wikidata(),
        entities.get(last).titles(),
        entities.get(last).reference());
  }

  News wikidata(String item) {
    Entity entity = entities.get(last);
    return replace(entity.country(), Optional.of(item), entity.titles(), entity.reference());
  }

  News title(String title) {
    Entity entity = entities.get(last);
    return replace(entity.country(), entity.wikidata(), List.of(title), entity.reference());
  }

  News reference(String id) {
    Entity entity = entities.get(last);
    return replace(entity.country(), entity.wikidata(), entity.titles(), Optional.of(id));
  }

  private News replace(
      Optional<String> country,
      Optional<String> item,
      List<String> titles,
      Optional<String> reference) {
    Entity entity = entities.get(last);
    entities.put(
        last,
        new Entity(
            last,
            entity.type(),
            entity.name(),
            entity.aliases(),
            titles,
            country,
            item,
            reference));
    return this;
  }

  /** A meeting of some of the names, by number from 1. */
  News meeting(Status status, String day, int... who) {
    return meeting(status, Channel.IN_PERSON, day, who);
  }

  News meeting(Status status, Channel channel, String day, int... who) {
    List<Participant> participants = new ArrayList<>();
    for (int number : who) {
      participants.add(participant(Role.PARTICIPANT, number));
    }
    events.add(
        new Meeting(
            "v" + (events.size() + 1),
            status,
            channel,
            Optional.empty(),
            List.of(new Trigger(SPAN, "لقاء")),
            participants,
            List.of(),
            time(day),
            Optional.empty(),
            Codes.NONE,
            1));
    return this;
  }

  News visit(Status status, String day, int visitor, int place) {
    events.add(
        new Visit(
            "v" + (events.size() + 1),
            status,
            List.of(new Trigger(SPAN, "زيارة")),
            List.of(participant(Role.VISITOR, visitor)),
            List.of(new Place(entities.get("e" + place).name(), SPAN, Optional.of("e" + place))),
            time(day),
            Optional.empty(),
            Codes.NONE,
            1));
    return this;
  }

  private Participant participant(Role role, int number) {
    Entity entity = entities.get("e" + number);
    return new Participant(role, entity.name(), SPAN, Optional.of(entity.id()));
  }

  private static Optional<EventTime> time(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(new EventTime(day, SPAN, day, day));
  }

  Analysis analysis() {
    return new Analysis(
        document,
        document.published(),
        mentions,
        List.copyOf(entities.values()),
        events,
        List.of());
  }
}
