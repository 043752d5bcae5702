package org.khabar.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.khabar.event.Status;
import org.khabar.learn.Maxent;
import org.khabar.time.TimeExpression;

/**
 * Tells where an event stands: plain denials by rule, all else from the event as a whole and from
 * its mentions one by one. Immutable and safe to share.
 */
final class StatusJudge {
  private static final double NEVER = 1e-6;

  private final Maxent whole;
  private final Maxent stance;
  private final Denial denial;

  /**
   * @param whole tells the status from all mentions of an event
   * @param stance tells it from one mention
   * @param denial tells plain denials
   */
  StatusJudge(Maxent whole, Maxent stance, Denial denial) {
    this.whole = whole;
    this.stance = stance;
    this.denial = denial;
  }

  /**
   * The most probable status of an event.
   *
   * @param triggers its mentions, in text order
   * @param time when it takes place
   * @param published day of publication
   */
  Status status(
      List<TriggerMention> triggers, Optional<TimeExpression> time, Optional<LocalDate> published) {
    if (denial.of(triggers)) {
      return Status.DENIED;
    }
    double[] scores = new double[Status.values().length];
    add(whole, StatusFeatures.of(triggers, time, published), 1, scores);
    for (TriggerMention trigger : triggers) {
      add(
          stance,
          StatusFeatures.of(List.of(trigger), time, published),
          1.0 / triggers.size(),
          scores);
    }
    Status best = Status.OCCURRED;
    for (Status status : Status.values()) {
      if (scores[status.ordinal()] > scores[best.ordinal()]) {
        best = status;
      }
    }
    return best;
  }

  private static void add(Maxent model, List<String> features, double weight, double[] scores) {
    double[] probabilities = model.probabilities(features);
    for (Status status : Status.values()) {
      int at = model.outcome(status.toString());
      double p = at < 0 ? 0 : probabilities[at];
      scores[status.ordinal()] += weight * Math.log(Math.max(NEVER, p));
    }
  }
}
