package org.khabar.extraction;

import java.util.ArrayList;
import java.util.List;

/** What tells whether a filler is the source that an event is attributed to. */
final class SourceFeatures {
  private SourceFeatures() {}

  /**
   * Features of a mention in a sentence of the event or near it.
   *
   * @param trigger the first mention of the event
   * @param scene the sentence that {@code group} stands in
   * @param group a mention of the filler
   */
  static List<String> of(TriggerMention trigger, Scene scene, Group group) {
    List<String> features = new ArrayList<>();
    String kind = group.filler().kind().toString();
    int away = scene.index() - trigger.scene().index();
    boolean after = away > 0 || (away == 0 && group.first() > trigger.token());
    String side = away + (after ? ">" : "<");
    String cue = "none";
    int closest = 4;
    for (Cue c : scene.cues()) {
      if (c.kind() == Cue.Kind.SOURCE) {
        int gap = c.last() <= group.first() ? group.first() - c.last() : c.first() - group.last();
        if (gap >= 0 && gap < closest) {
          closest = gap;
          cue = c.value() + (c.last() <= group.first() ? "<" : ">") + gap;
        }
      }
    }
    features.add("kind=" + kind);
    features.add("side=" + side);
    features.add("cue=" + cue);
    features.add("cue,kind=" + cue + kind);
    features.add("cue,side=" + cue + side);
    features.add("w-1=" + scene.word(group.first() - 1));
    features.add("w-1,kind=" + scene.word(group.first() - 1) + kind);
    features.add("w-2=" + scene.word(group.first() - 2) + " " + scene.word(group.first() - 1));
    features.add("w+1=" + scene.word(group.last()));
    features.add("w+1,kind=" + scene.word(group.last()) + kind);
    features.add("first=" + (group.first() <= 2) + side);
    features.add("named=" + group.named() + kind);
    features.add("count=" + Math.min(3, group.filler().groups()) + kind);
    features.add("scene=" + Math.min(3, scene.index()));
    return features;
  }
}
