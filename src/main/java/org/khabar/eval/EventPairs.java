package org.khabar.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.khabar.event.Event;
import org.khabar.event.EventType;
import org.khabar.event.Meeting;
import org.khabar.event.Trigger;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.learn.GoldDocument.GoldTrigger;

/** Which predicted event of a document is which annotated one. */
final class EventPairs {

  private EventPairs() {}

  /** A gold and a predicted event, by place in their lists, with the number of shared triggers. */
  record Pair(int gold, int predicted, int shared) {}

  /** Pairs events of one type that share a trigger: one to one, most shared triggers first. */
  static List<Pair> of(List<GoldEvent> gold, List<Event> predicted) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        Event event = predicted.get(j);
        int shared =
            sameType(gold.get(i), event)
                ? (int) gold.get(i).triggers().stream().filter(t -> hasTrigger(event, t)).count()
                : 0;
        if (shared > 0) {
          candidates.add(new Pair(i, j, shared));
        }
      }
    }
    // Stable: of equals, the earlier gold event and then the earlier prediction come first.
    candidates.sort(Comparator.comparingInt(Pair::shared).reversed());
    Set<Integer> takenGold = new HashSet<>();
    Set<Integer> takenPredicted = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!takenGold.contains(pair.gold) && !takenPredicted.contains(pair.predicted)) {
        takenGold.add(pair.gold);
        takenPredicted.add(pair.predicted);
        pairs.add(pair);
      }
    }
    return pairs;
  }

  static EventType type(Event event) {
    return event instanceof Meeting ? EventType.MEETING : EventType.VISIT;
  }

  static boolean sameType(GoldEvent event, Event prediction) {
    return event.type().equals(type(prediction).name());
  }

  static boolean hasTrigger(Event event, GoldTrigger trigger) {
    return event.triggers().stream().anyMatch(t -> overlap(trigger, t));
  }

  static boolean overlap(GoldTrigger gold, Trigger trigger) {
    return Math.min(gold.end(), trigger.span().end())
        > Math.max(gold.start(), trigger.span().start());
  }
}
