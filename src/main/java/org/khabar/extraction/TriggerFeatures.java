package org.khabar.extraction;

import java.util.ArrayList;
import java.util.List;
import org.khabar.syntax.Tag;
import org.khabar.text.Span;

/** What tells whether a candidate speaks of an event. */
final class TriggerFeatures {
  private static final int WINDOW = 5;
  private static final int MOST_CUES = 8;

  private TriggerFeatures() {}

  /** All features. */
  static List<String> of(Story story, Scene scene, Scene.Spot spot) {
    return of(story, scene, spot, true);
  }

  /** What is known without parsing the sentence. */
  static List<String> unparsed(Story story, Scene scene, Scene.Spot spot) {
    return of(story, scene, spot, false);
  }

  private static List<String> of(Story story, Scene scene, Scene.Spot spot, boolean parsed) {
    List<String> features = new ArrayList<>();
    int t = spot.token();
    StringBuilder readings = new StringBuilder();
    for (TriggerCandidate candidate : spot.candidates()) {
      String lemma = candidate.entry().lemma();
      String form = candidate.form().toString();
      readings.append(lemma).append('/').append(form).append(' ');
      features.add("l=" + lemma);
      features.add("l,f=" + lemma + form);
      features.add("f,type=" + form + candidate.entry().type());
      features.add("sub=" + candidate.entry().subtype());
      features.add("sub,f=" + candidate.entry().subtype() + form);
      features.add("l,pro=" + lemma + candidate.proclitics());
      features.add("l,en=" + lemma + candidate.enclitic());
      context(story, scene, spot, lemma, form, features);
      if (parsed) {
        syntax(scene, spot, lemma, form, features);
      }
    }
    String all = readings.toString();
    features.add("r=" + all);
    features.add("w=" + scene.word(t));
    features.add("w-1,r=" + scene.word(t - 1) + all);
    features.add("w+1,r=" + scene.word(t + 1) + all);
    features.add("w+1w+2=" + scene.word(t + 1) + " " + scene.word(t + 2));
    features.add("w-2w-1=" + scene.word(t - 2) + " " + scene.word(t - 1));
    features.add("w-1=" + scene.word(t - 1));
    features.add("w+1=" + scene.word(t + 1));
    features.add("w-1w+1=" + scene.word(t - 1) + " " + scene.word(t + 1));
    for (int d = 1; d <= WINDOW; d++) {
      features.add("near=" + scene.word(t + d));
      features.add("near=" + scene.word(t - d));
    }
    story
        .nonevents()
        .forEach(
            (value, count) -> {
              for (int n = 1; n <= Math.min(count, MOST_CUES); n *= 2) {
                features.add("nonevent=" + value + n);
                features.add("nonevent,r=" + value + n + all);
              }
            });
    features.add("head=" + scene.headline());
    features.add("scene=" + Math.min(scene.index(), 4));
    for (Cue cue : scene.cues()) {
      int gap = cue.first() >= t ? cue.first() - t : t - cue.last() + 1;
      if (gap <= 6) {
        String side = cue.first() > t ? ">" : "<";
        features.add("cue=" + cue.kind() + cue.value() + side);
        features.add("cue,gap=" + cue.kind() + cue.value() + side + Math.min(gap, 3));
      }
    }
    return features;
  }

  private static void context(
      Story story, Scene scene, Scene.Spot spot, String lemma, String form, List<String> features) {
    int t = spot.token();
    Group next = null;
    Group previous = null;
    int persons = 0;
    int parties = 0;
    int places = 0;
    for (Group group : scene.groups()) {
      if (group.first() > t && next == null) {
        next = group;
      }
      if (group.last() <= t) {
        previous = group;
      }
      switch (group.filler().kind()) {
        case PERSON, TITLE -> persons++;
        case LOCATION, VENUE -> places++;
        default -> parties++;
      }
    }
    String after = next == null ? "-" : next.filler().kind() + gap(next.first() - t);
    String before = previous == null ? "-" : previous.filler().kind() + gap(t - previous.last());
    features.add("next=" + after);
    features.add("next,l=" + after + lemma);
    features.add("next,f=" + after + form);
    features.add("prev,l=" + before + lemma);
    features.add("prev,f=" + before + form);
    features.add("both,f=" + before + after + form);
    if (next != null) {
      String link = scene.word(next.first() - 1);
      features.add("link,l=" + link + next.filler().kind() + lemma);
      features.add("link=" + link + next.filler().kind() + (next.first() - t <= 6));
    }
    features.add("people,l=" + Math.min(persons, 3) + lemma);
    features.add("people,places=" + Math.min(persons, 3) + Math.min(places, 2) + form);
    features.add("parties,l=" + Math.min(parties, 2) + lemma);
    features.add("times,l=" + Math.min(scene.times().size(), 2) + lemma);
    features.add("at,l=" + Math.min(scene.index(), 3) + lemma);
    features.add("headline,l=" + scene.headline() + lemma);
    for (int d = 1; d <= WINDOW; d++) {
      features.add("l,near=" + lemma + scene.word(t + d) + ">");
      features.add("l,near=" + lemma + scene.word(t - d) + "<");
    }
    int same = story.candidates(lemma);
    int others = story.candidates(spot.candidates().get(0).entry().type());
    int everyone = story.persons();
    features.add("same,l=" + Math.min(same, 4) + lemma);
    features.add("others=" + Math.min(others, 6));
    features.add("everyone=" + Math.min(everyone, 4) + form);
  }

  private static void syntax(
      Scene scene, Scene.Spot spot, String lemma, String form, List<String> features) {
    scene
        .syntax()
        .ifPresent(
            syntax -> {
              Span at = spot.candidates().get(0).span();
              Tag tag = syntax.tag(at);
              features.add("tag=" + tag + form);
              features.add("tag,l=" + tag + lemma);
              features.add("above=" + syntax.above(at, 3) + form);
              features.add("verb,l=" + syntax.verbBefore(at.start()) + lemma);
              features.add("verb=" + syntax.verbBefore(at.start()));
            });
  }

  private static String gap(int distance) {
    return distance <= 1 ? "1" : distance <= 3 ? "3" : distance <= 6 ? "6" : "9";
  }
}
