package org.khabar.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khabar.event.EventType;

/**
 * A document as event extraction reads it, with counts over the whole of it, made once so that the
 * work on each event does not grow with the document. Immutable.
 */
final class Story {
  private final List<Filler> fillers;
  private final List<Scene> scenes;
  private final List<List<Mention>> mentions = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();
  private final Map<String, Integer> lemmas = new HashMap<>();
  private final int[] types = new int[EventType.values().length];
  private final Map<String, Integer> nonevents = new TreeMap<>();
  private int spots;
  private int persons;

  /** A mention of a filler and the sentence it stands in. */
  record Mention(Scene scene, Group group) {}

  /**
   * The place of a filler among those of its kind.
   *
   * @param all how many there are
   * @param before how many of them are mentioned in an earlier sentence
   * @param more how many of them are mentioned more often
   */
  record Standing(int all, int before, int more) {}

  /**
   * @param fillers who and what may fill roles, by their indices
   * @param scenes the sentences
   */
  Story(List<Filler> fillers, List<Scene> scenes) {
    this.fillers = List.copyOf(fillers);
    this.scenes = List.copyOf(scenes);
    for (int f = 0; f < fillers.size(); f++) {
      mentions.add(new ArrayList<>());
    }
    for (Scene scene : scenes) {
      for (Group group : scene.groups()) {
        mentions.get(group.filler().index()).add(new Mention(scene, group));
      }
      for (Cue cue : scene.cues()) {
        if (cue.kind() == Cue.Kind.NONEVENT) {
          nonevents.merge(cue.value(), 1, Integer::sum);
        }
      }
      for (Scene.Spot spot : scene.spots()) {
        TriggerEntry entry = spot.candidates().get(0).entry();
        lemmas.merge(entry.lemma(), 1, Integer::sum);
        types[entry.type().ordinal()]++;
        spots++;
      }
    }
    rank();
  }

  private void rank() {
    Map<Filler.Kind, List<Integer>> firsts = new HashMap<>();
    Map<Filler.Kind, List<Integer>> counts = new HashMap<>();
    for (Filler filler : fillers) {
      firsts.computeIfAbsent(filler.kind(), k -> new ArrayList<>()).add(filler.firstScene());
      counts.computeIfAbsent(filler.kind(), k -> new ArrayList<>()).add(-filler.groups());
    }
    firsts.values().forEach(Collections::sort);
    counts.values().forEach(Collections::sort);
    for (Filler filler : fillers) {
      List<Integer> kin = firsts.get(filler.kind());
      standings.add(
          new Standing(
              kin.size(),
              below(kin, filler.firstScene()),
              below(counts.get(filler.kind()), -filler.groups())));
      persons += filler.kind() == Filler.Kind.PERSON ? 1 : 0;
    }
  }

  /** How many of the sorted {@code values} are smaller than {@code value}. */
  private static int below(List<Integer> values, int value) {
    int low = 0;
    int high = values.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values.get(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Filler> fillers() {
    return fillers;
  }

  List<Scene> scenes() {
    return scenes;
  }

  /** All mentions of a filler, in text order. */
  List<Mention> mentions(Filler filler) {
    return mentions.get(filler.index());
  }

  Standing standing(Filler filler) {
    return standings.get(filler.index());
  }

  /** How many candidates have this lemma for their first reading. */
  int candidates(String lemma) {
    return lemmas.getOrDefault(lemma, 0);
  }

  /** How many candidates have this type for their first reading. */
  int candidates(EventType type) {
    return types[type.ordinal()];
  }

  /** How many cues of each sort of non-event stand beside candidates. */
  Map<String, Integer> nonevents() {
    return Collections.unmodifiableMap(nonevents);
  }

  /** How many candidates there are. */
  int candidates() {
    return spots;
  }

  /** How many persons have a name. */
  int persons() {
    return persons;
  }
}
