package org.khabar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which events of different documents are one occasion. Plain functions. */
final class EventRules {

  private EventRules() {}

  /**
   * An event with entities for names.
   *
   * @param channel of a meeting; empty for a visit
   * @param participants entities that take part
   * @param visitors those of {@code participants} who come, in a visit
   * @param places entities where it is
   */
  record Occasion(
      String channel,
      Days days,
      Set<Integer> participants,
      Set<Integer> visitors,
      Set<Integer> places) {

    Occasion {
      participants = Set.copyOf(participants);
      visitors = Set.copyOf(visitors);
      places = Set.copyOf(places);
    }
  }

  /** Blocking keys: two reports of one occasion have one in common. */
  static List<String> keys(Occasion event) {
    List<String> keys = new ArrayList<>();
    for (int who : new TreeSet<>(event.channel.isEmpty() ? event.visitors : event.participants)) {
      keys.add(event.channel + " " + who);
    }
    return keys;
  }

  /**
   * Whether two reports are of one occasion: type, channel and day agree; of a meeting two
   * participants are common, of a visit a visitor and the host or the place. Symmetric.
   */
  static boolean same(Occasion a, Occasion b) {
    if (!a.channel.equals(b.channel) || !a.days.overlap(b.days)) {
      return false;
    }
    int who = common(a.participants, b.participants);
    return a.channel.isEmpty()
        ? common(a.visitors, b.visitors) > 0 && (who > 1 || common(a.places, b.places) > 0)
        : who > 1;
  }

  private static int common(Set<Integer> a, Set<Integer> b) {
    return (int) a.stream().filter(b::contains).count();
  }
}
