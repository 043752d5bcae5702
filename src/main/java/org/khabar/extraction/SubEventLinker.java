package org.khabar.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.khabar.event.Channel;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.event.Status;
import org.khabar.event.Visit;

/**
 * Finds the visit in the course of which a meeting takes place: told near it, with the visitor
 * among the parties, and at odds with it neither in status nor in day nor in place.
 */
final class SubEventLinker {
  private static final int NEAR = 2;

  private SubEventLinker() {}

  /**
   * The events in their order, meetings with the visit they are part of.
   *
   * @param sentences for each event, indices of the sentences that speak of it
   * @param countries ISO code of the country of each entity that has one, by its id
   */
  static List<Event> link(
      List<Event> events, List<SortedSet<Integer>> sentences, Map<String, String> countries) {
    Map<Integer, List<Integer>> visits = new HashMap<>();
    for (int v = 0; v < events.size(); v++) {
      if (events.get(v) instanceof Visit) {
        for (int sentence : sentences.get(v)) {
          visits.computeIfAbsent(sentence, s -> new ArrayList<>()).add(v);
        }
      }
    }
    List<Event> linked = new ArrayList<>();
    for (int m = 0; m < events.size(); m++) {
      Event event = events.get(m);
      if (event instanceof Meeting meeting) {
        Optional<Visit> visit =
            near(sentences.get(m), visits).stream()
                .map(v -> (Visit) events.get(v))
                .filter(v -> isPart(meeting, v, countries))
                .findFirst();
        event = visit.isPresent() ? during(meeting, visit.get()) : meeting;
      }
      linked.add(event);
    }
    return linked;
  }

  /** The meeting in the course of a visit; where no place is told, at that of the visit. */
  static Meeting during(Meeting meeting, Visit visit) {
    return new Meeting(
        meeting.id(),
        meeting.status(),
        meeting.channel(),
        Optional.of(visit.id()),
        meeting.triggers(),
        meeting.participants(),
        meeting.places().isEmpty() ? visit.places().stream().limit(1).toList() : meeting.places(),
        meeting.time(),
        meeting.source(),
        meeting.codes(),
        meeting.confidence());
  }

  /** The visits told near some sentences: the nearest first, as near ones in their order. */
  private static Set<Integer> near(
      SortedSet<Integer> sentences, Map<Integer, List<Integer>> visits) {
    Set<Integer> near = new LinkedHashSet<>();
    for (int away = 0; away <= NEAR; away++) {
      SortedSet<Integer> here = new TreeSet<>();
      for (int sentence : sentences) {
        here.addAll(visits.getOrDefault(sentence - away, List.of()));
        here.addAll(visits.getOrDefault(sentence + away, List.of()));
      }
      near.addAll(here);
    }
    return near;
  }

  static boolean isPart(Meeting meeting, Visit visit, Map<String, String> countries) {
    return meeting.channel() == Channel.IN_PERSON
        && statusesFit(meeting.status(), visit.status())
        && partiesFit(meeting, visit)
        && daysFit(meeting.time(), visit.time())
        && placesFit(meeting.places(), visit.places(), countries);
  }

  private static boolean statusesFit(Status meeting, Status visit) {
    return meeting == visit
        || switch (visit) {
          case ONGOING ->
              meeting == Status.OCCURRED || meeting == Status.PLANNED || meeting == Status.POSSIBLE;
          case PLANNED -> meeting == Status.POSSIBLE;
          case OCCURRED, POSSIBLE, CANCELLED, DENIED -> false;
        };
  }

  /** Whether the visitor takes part or, where nobody says by name who that is, the host. */
  private static boolean partiesFit(Meeting meeting, Visit visit) {
    Set<String> parties = new HashSet<>();
    meeting.participants().forEach(party -> parties.add(key(party)));
    boolean named =
        visit.participants().stream()
            .anyMatch(party -> party.role() == Role.VISITOR && party.entity().isPresent());
    return visit.participants().stream()
        .filter(party -> party.role() == Role.VISITOR || !named)
        .anyMatch(party -> parties.contains(key(party)));
  }

  /** Who it is: the entity, or what the document calls one without a name. */
  private static String key(Participant party) {
    return party.entity().orElse(party.text());
  }

  private static boolean daysFit(Optional<EventTime> meeting, Optional<EventTime> visit) {
    if (meeting.isEmpty() || visit.isEmpty()) {
      return true;
    }
    return notAfter(meeting.get().start(), visit.get().end())
        && notAfter(visit.get().start(), meeting.get().end());
  }

  /** Whether a day, month or year does not lie wholly after another. */
  private static boolean notAfter(String day, String other) {
    int known = Math.min(day.length(), other.length());
    return day.substring(0, known).compareTo(other.substring(0, known)) <= 0;
  }

  /** Whether one is the other or in the same country, as far as countries are known. */
  private static boolean placesFit(
      List<Place> meeting, List<Place> visit, Map<String, String> countries) {
    Set<String> where = countries(meeting, countries);
    Set<String> to = countries(visit, countries);
    return where.isEmpty() || to.isEmpty() || where.stream().anyMatch(to::contains);
  }

  private static Set<String> countries(List<Place> places, Map<String, String> countries) {
    Set<String> found = new HashSet<>();
    for (Place place : places) {
      place.entity().map(countries::get).ifPresent(found::add);
    }
    return found;
  }
}
