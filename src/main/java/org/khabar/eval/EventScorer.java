package org.khabar.eval;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.khabar.eval.EventPairs.Pair;
import org.khabar.eval.Fillers.Found;
import org.khabar.eval.Fillers.Wanted;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Trigger;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.learn.GoldDocument.GoldTrigger;

/** Pairs the events of one document with the annotated ones and counts what is right in them. */
final class EventScorer {
  private final List<GoldEvent> gold;
  private final List<Event> predicted;
  private final Fillers fillers;
  private final Tally tally;
  private final Consumer<String> errors;

  private EventScorer(
      List<GoldEvent> gold,
      List<Event> predicted,
      Fillers fillers,
      Tally tally,
      Consumer<String> errors) {
    this.gold = gold;
    this.predicted = predicted;
    this.fillers = fillers;
    this.tally = tally;
    this.errors = errors;
  }

  static void add(
      List<GoldEvent> gold,
      List<Event> predicted,
      Fillers fillers,
      Tally tally,
      Consumer<String> errors) {
    EventScorer scorer = new EventScorer(gold, predicted, fillers, tally, errors);
    scorer.triggers();
    List<Pair> pairs = EventPairs.of(gold, predicted);
    tally.count("event", pairs.size(), predicted.size(), gold.size());
    tally.count("complete", 0, predicted.size(), gold.size());
    scorer.unpaired(pairs);
    gold.forEach(event -> Fillers.wanted(event).forEach(w -> scorer.argument(w.role(), 0, 1)));
    predicted.forEach(event -> fillers.found(event).forEach(f -> scorer.argument(f.role(), 1, 0)));
    pairs.forEach(pair -> scorer.compare(gold.get(pair.gold()), predicted.get(pair.predicted())));
  }

  private void triggers() {
    int found = 0;
    int wanted = 0;
    for (GoldEvent event : gold) {
      for (GoldTrigger trigger : event.triggers()) {
        wanted++;
        found +=
            predicted.stream()
                    .anyMatch(
                        p -> EventPairs.sameType(event, p) && EventPairs.hasTrigger(p, trigger))
                ? 1
                : 0;
      }
    }
    int right = 0;
    int given = 0;
    for (Event event : predicted) {
      for (Trigger trigger : event.triggers()) {
        given++;
        right +=
            gold.stream()
                    .filter(g -> EventPairs.sameType(g, event))
                    .flatMap(g -> g.triggers().stream())
                    .anyMatch(g -> EventPairs.overlap(g, trigger))
                ? 1
                : 0;
      }
    }
    tally.count("trigger", found, right, given, wanted);
  }

  private void unpaired(List<Pair> pairs) {
    for (int i = 0; i < gold.size(); i++) {
      int index = i;
      if (pairs.stream().noneMatch(pair -> pair.gold() == index)) {
        errors.accept("MISSED EVENT " + describe(gold.get(i)));
      }
    }
    for (int j = 0; j < predicted.size(); j++) {
      int index = j;
      if (pairs.stream().noneMatch(pair -> pair.predicted() == index)) {
        errors.accept(
            "WRONG EVENT " + EventPairs.type(predicted.get(j)) + " " + describe(predicted.get(j)));
      }
    }
  }

  private void argument(String role, int given, int wanted) {
    tally.count("argument " + role, 0, given, wanted);
    tally.count("argument", 0, given, wanted);
    boolean place = role.equals(Fillers.PLACE);
    tally.count("participant", 0, place ? 0 : given, place ? 0 : wanted);
  }

  private void compare(GoldEvent event, Event prediction) {
    List<Wanted> wanted = Fillers.wanted(event);
    List<Found> found = fillers.found(prediction);
    for (String role : Fillers.ROLES) {
      int hits =
          fillers.hits(
              wanted.stream().filter(w -> w.role().equals(role)).toList(),
              found.stream().filter(f -> f.role().equals(role)).toList());
      tally.count("argument " + role, hits, 0, 0);
      tally.count("argument", hits, 0, 0);
    }
    List<Wanted> people = wanted.stream().filter(w -> !w.role().equals(Fillers.PLACE)).toList();
    List<Found> given = found.stream().filter(f -> !f.role().equals(Fillers.PLACE)).toList();
    int hits = fillers.hits(people, given);
    tally.count("participant", hits, 0, 0);

    boolean status = prediction.status().name().equals(event.status());
    tally.answer("status", status);
    if (prediction instanceof Meeting meeting
        && !event.channel().isEmpty()
        && !event.channel().equals("-")) {
      tally.answer("channel", meeting.channel().name().equals(event.channel()));
    }
    boolean date = true;
    if (!event.time().isEmpty()) {
      String first = event.time().split("/", -1)[0];
      date = prediction.time().map(EventTime::start).orElse("").startsWith(first);
      tally.answer("date", date);
    }
    if (hits == people.size() && hits == given.size() && status && date) {
      tally.count("complete", 1, 0, 0);
    } else {
      errors.accept(
          "DIFFERS "
              + EventPairs.type(prediction)
              + " gold "
              + describe(event)
              + " got "
              + describe(prediction));
    }
  }

  private static String describe(GoldEvent event) {
    return event.type()
        + " "
        + event.status()
        + " "
        + event.triggers().stream().map(GoldTrigger::text).toList()
        + " "
        + Fillers.wanted(event).stream().map(w -> w.role() + ":" + w.text()).toList()
        + " "
        + event.time();
  }

  private String describe(Event event) {
    Optional<EventTime> time = event.time();
    return event.status()
        + " "
        + event.triggers().stream().map(Trigger::text).toList()
        + " "
        + fillers.found(event).stream().map(f -> f.role() + ":" + f.text()).toList()
        + " "
        + time.map(EventTime::start).orElse("");
  }
}
