package org.khabar.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khabar.learn.Maxent;

/** Decides who fills which role in an event. Immutable and safe to share. */
final class RoleFiller {
  private static final double PARTY = 0.55;
  private static final double SECOND = 0.35;
  private static final double ONLY = 0.15;
  private static final double PLACE = 0.45;
  private static final int MOST_FILLERS = 200;
  private static final int AROUND = 3;

  private final Maxent meeting;
  private final Maxent visit;
  private final RoleFeatures features;

  /**
   * @param meeting gives the role of a filler in a meeting
   * @param visit gives the role of a filler in a visit
   * @param features what both look at
   */
  RoleFiller(Maxent meeting, Maxent visit, RoleFeatures features) {
    this.meeting = meeting;
    this.visit = visit;
    this.features = features;
  }

  /** A filler in a role. */
  record Filled(Story story, Filler filler, String role, double confidence) {}

  /** The fillers of an event, the most certain first. */
  record Roles(List<Filled> participants, List<Filled> places) {}

  /** All fillers; in a long document those that stand near the event. */
  private static Collection<Filler> eligible(Story story, List<TriggerMention> triggers) {
    if (story.fillers().size() <= MOST_FILLERS) {
      return story.fillers();
    }
    Map<Integer, Filler> near = new TreeMap<>();
    for (TriggerMention trigger : triggers) {
      int at = trigger.scene().index();
      int to = Math.min(story.scenes().size(), at + AROUND + 1);
      for (Scene scene : story.scenes().subList(Math.max(0, at - AROUND), to)) {
        for (Group group : scene.groups()) {
          near.put(group.filler().index(), group.filler());
        }
      }
    }
    return near.values();
  }

  Roles fill(Story story, List<TriggerMention> triggers) {
    EventType type = triggers.get(0).type();
    Maxent model = type == EventType.MEETING ? meeting : visit;
    List<Filled> parties = new ArrayList<>();
    List<Filled> places = new ArrayList<>();
    for (Filler filler : eligible(story, triggers)) {
      double[] p = model.probabilities(features.of(story, triggers, filler));
      double any = 0;
      double place = 0;
      int best = -1;
      for (int y = 0; y < p.length; y++) {
        String role = model.outcomes().get(y);
        if (role.equals(EventModels.PLACE)) {
          place = p[y];
        } else if (!role.equals(EventModels.NONE)) {
          any += p[y];
          best = best < 0 || p[y] > p[best] ? y : best;
        }
      }
      if (best >= 0 && any >= place) {
        parties.add(new Filled(story, filler, model.outcomes().get(best), any));
      }
      if (place > any && place >= PLACE) {
        places.add(new Filled(story, filler, EventModels.PLACE, place));
      }
    }
    Comparator<Filled> order = Comparator.comparingDouble(Filled::confidence).reversed();
    parties.sort(order);
    places.sort(order);
    int least = type == EventType.MEETING ? 2 : 1;
    List<Filled> kept = new ArrayList<>();
    for (Filled party : parties) {
      double threshold = kept.isEmpty() ? ONLY : kept.size() < least ? SECOND : PARTY;
      if (party.confidence() >= threshold) {
        kept.add(party);
      }
    }
    return new Roles(kept, places);
  }
}
