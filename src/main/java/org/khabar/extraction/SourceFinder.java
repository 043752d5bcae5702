package org.khabar.extraction;

import java.util.List;
import java.util.Optional;
import org.khabar.learn.Maxent;

/** Finds who reports an event. Immutable and safe to share. */
final class SourceFinder {
  private static final double SOURCE = 0.5;

  private final Maxent model;

  SourceFinder(Maxent model) {
    this.model = model;
  }

  /** A mention of the source, and what it was known by. */
  record Choice(Group group, List<String> features) {}

  /** The most probable source in the first trigger's sentence and those beside it, if any is. */
  Optional<Choice> choose(Story story, List<TriggerMention> triggers) {
    TriggerMention first = triggers.get(0);
    Choice best = null;
    double top = SOURCE;
    int at = first.scene().index();
    for (int s = Math.max(0, at - 1); s <= Math.min(story.scenes().size() - 1, at + 1); s++) {
      Scene scene = story.scenes().get(s);
      for (Group group : scene.groups()) {
        List<String> features = SourceFeatures.of(first, scene, group);
        double p = model.probability(features, EventModels.YES);
        if (p > top) {
          top = p;
          best = new Choice(group, features);
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
