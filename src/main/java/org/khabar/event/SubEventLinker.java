package org.khabar.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

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
    List<Event> linked = new ArrayList<>();
    for (int m = 0; m < events.size(); m++) {
      Visit best = null;
      int least = NEAR;
      for (int v = 0; v < events.size(); v++) {
        int away = away(sentences.get(m), sentences.get(v));
        if ((best == null ? away <= least : away < least)
            && events.get(m) instanceof Meeting meeting
            && events.get(v) instanceof Visit visit
            && isPart(meeting, visit, countries)) {
          best = visit;
          least = away;
        }
      }
      Event event = events.get(m);
      linked.add(best != null && event instanceof Meeting meeting ? meeting.during(best) : event);
    }
    return linked;
  }

  static boolean isPart(Meeting meeting, Visit visit, Map<String, String> countries) {
    return meeting.channel() == Channel.IN_PERSON
        && statusesFit(meeting.status(), visit.status())
        && partiesFit(meeting, visit)
        && daysFit(meeting.time(), visit.time())
        && placesFit(meeting.places(), visit.places(), countries);
  }

  /** How many sentences lie between the mentions of two events that are closest. */
  private static int away(SortedSet<Integer> a, SortedSet<Integer> b) {
    int least = Integer.MAX_VALUE;
    for (int i : a) {
      for (int j : b) {
        least = Math.min(least, Math.abs(i - j));
      }
    }
    return least;
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
