package org.khabar.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.khabar.learn.Maxent;
import org.khabar.time.TimeExpression;

/** Finds the time expression that dates an event. Immutable and safe to share. */
final class EventDater {
  private static final double TIME = 0.25;

  private final Maxent model;

  EventDater(Maxent model) {
    this.model = model;
  }

  /** An expression that dates an event, and what it was known by. */
  record Choice(TimeExpression expression, List<String> features) {}

  /** The most probable expression, if one is probable enough. */
  Optional<Choice> choose(
      Story story, List<TriggerMention> triggers, Optional<LocalDate> published) {
    Choice best = null;
    double top = TIME;
    for (int i = 0; i < triggers.size(); i++) {
      for (Scene scene : TimeFeatures.scenes(story, triggers.get(i))) {
        for (Scene.TimeMention time : TimeFeatures.dated(scene)) {
          List<String> features = TimeFeatures.of(triggers.get(i), scene, time, i, published);
          double p = model.probability(features, EventModels.YES);
          if (p > top) {
            top = p;
            best = new Choice(time.expression(), features);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** As {@link #choose}, the expression alone. */
  Optional<TimeExpression> time(
      Story story, List<TriggerMention> triggers, Optional<LocalDate> published) {
    return choose(story, triggers, published).map(Choice::expression);
  }
}
