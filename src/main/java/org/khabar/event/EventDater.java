package org.khabar.event;

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

  /** The most probable expression, if one is probable enough. */
  Optional<TimeExpression> time(
      Story story, List<TriggerMention> triggers, Optional<LocalDate> published) {
    TimeExpression best = null;
    double top = TIME;
    for (int i = 0; i < triggers.size(); i++) {
      for (Scene scene : TimeFeatures.scenes(story, triggers.get(i))) {
        for (Scene.TimeMention time : TimeFeatures.dated(scene)) {
          List<String> features = TimeFeatures.of(triggers.get(i), scene, time, i, published);
          double p = model.probability(features, EventModels.YES);
          if (p > top) {
            top = p;
            best = time.expression();
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
