package org.khabar.extraction;

import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.khabar.event.EventType;
import org.khabar.learn.Maxent;

/** Joins triggers that speak of one occasion. Immutable and safe to share. */
final class EventLinker {
  private static final double THRESHOLD = 0.5;
  private static final int RECENT_EVENTS = 40;
  private static final int RECENT_MENTIONS = 12;
  private final Maxent model;
  private final AccountReader accounts;

  EventLinker(Maxent model, AccountReader accounts) {
    this.model = model;
    this.accounts = accounts;
  }

  /**
   * Each trigger, in text order, joins the earlier event whose mentions it fits best on average, or
   * begins a new one. Only the latest events and their latest mentions are looked at, so that time
   * grows with the document's length and not with its square.
   *
   * @return events in order of their first triggers
   */
  List<List<TriggerMention>> link(
      Story story, List<TriggerMention> triggers, Optional<LocalDate> published) {
    // A trigger that no other may join needs no account.
    List<Supplier<Account>> told = new ArrayList<>();
    for (TriggerMention trigger : triggers) {
      told.add(Suppliers.memoize(() -> accounts.read(story, trigger, published)));
    }
    int[] places = places(triggers);
    List<List<Integer>> events = new ArrayList<>();
    for (int j = 0; j < triggers.size(); j++) {
      List<Integer> best = null;
      double top = THRESHOLD;
      for (List<Integer> event : latest(events, RECENT_EVENTS)) {
        if (triggers.get(event.get(0)).type() != triggers.get(j).type()) {
          continue;
        }
        double sum = 0;
        List<Integer> mentions = latest(event, RECENT_MENTIONS);
        for (int i : mentions) {
          sum += probability(story, triggers, told, places, i, j);
        }
        double score = sum / mentions.size();
        if (score > top) {
          top = score;
          best = event;
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        events.add(best);
      }
      best.add(j);
    }
    return events.stream().map(event -> event.stream().map(triggers::get).toList()).toList();
  }

  private static <T> List<T> latest(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private double probability(
      Story story,
      List<TriggerMention> triggers,
      List<Supplier<Account>> told,
      int[] places,
      int i,
      int j) {
    return model.probability(
        LinkFeatures.of(
            story,
            triggers.get(i),
            triggers.get(j),
            places[j] - places[i] - 1,
            told.get(i).get(),
            told.get(j).get()),
        EventModels.YES);
  }

  /** The place of each trigger among those of its type. */
  static int[] places(List<TriggerMention> triggers) {
    int[] counts = new int[EventType.values().length];
    int[] places = new int[triggers.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = counts[triggers.get(i).type().ordinal()]++;
    }
    return places;
  }
}
