package org.khabar.extraction;

import java.util.List;
import org.khabar.event.Status;
import org.khabar.extraction.FunctionWords.Use;
import org.khabar.extraction.TriggerCandidate.Form;

/**
 * Tells plain denials, which news holds too few of for a classifier to learn: {@code لم يلتق},
 * {@code عدم لقاء}, {@code نفى أن يكون قد التقى}, {@code نفى خبر لقاء}. Immutable and safe to
 * share.
 */
final class Denial {
  /** How many words at most stand between who denies and a noun, and a verb. */
  private static final int NEAR_NOUN = 8;

  private static final int NEAR_VERB = 14;

  private final FunctionWords words;

  Denial(FunctionWords words) {
    this.words = words;
  }

  /** Whether most of an event's mentions are plainly denied. */
  boolean of(List<TriggerMention> triggers) {
    return 2 * triggers.stream().filter(this::of).count() > triggers.size();
  }

  private boolean of(TriggerMention trigger) {
    Scene scene = trigger.scene();
    int t = trigger.token();
    boolean noun = isNoun(trigger.candidate().form());
    if (trigger.candidate().form() == Form.IMPERFECT && is(Use.NEGATION, scene.word(t - 1))) {
      return true;
    }
    for (Cue cue : scene.cues()) {
      if (cue.kind() == Cue.Kind.STATUS && cue.value().equals(Status.DENIED.name())) {
        boolean around = cue.first() <= t && t < cue.last();
        boolean before = cue.last() <= t && t - cue.last() < (noun ? NEAR_NOUN : NEAR_VERB);
        if (around
            || (before
                && isSaid(scene, cue.last(), t)
                && (noun ? isObject(scene, t) : isThat(scene, cue.last(), t)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNoun(Form form) {
    return switch (form) {
      case NOUN, DEFINITE_NOUN, POSSESSED_NOUN -> true;
      case PERFECT, IMPERFECT, FUTURE -> false;
    };
  }

  /** Whether the words from {@code from} on speak of nothing else, and nobody else speaks. */
  private static boolean isSaid(Scene scene, int from, int t) {
    return scene.spots().stream().noneMatch(spot -> spot.token() >= from && spot.token() < t)
        && scene.cues().stream()
            .noneMatch(cue -> speaksOfMore(cue) && cue.first() >= from && cue.first() < t);
  }

  private static boolean speaksOfMore(Cue cue) {
    return cue.kind() == Cue.Kind.SOURCE
        || (cue.kind() == Cue.Kind.STATUS && !cue.value().equals(Status.OCCURRED.name()));
  }

  /** {@code نفى خبر لقاء}, but not {@code نفى خلال لقاء}. */
  private boolean isObject(Scene scene, int t) {
    return !is(Use.BOUNDARY, scene.word(t - 1));
  }

  private boolean isThat(Scene scene, int from, int t) {
    for (int i = from; i < t; i++) {
      if (is(Use.COMPLEMENTIZER, scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Use use, String word) {
    return words.of(use).contains(word);
  }
}
