package org.khabar.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What tells whether two triggers of one type speak of the same occasion. */
final class LinkFeatures {
  private LinkFeatures() {}

  /**
   * Features of a pair.
   *
   * @param story the document
   * @param first the earlier trigger
   * @param second the later one
   * @param between how many triggers of this type stand between them
   * @param told what the first trigger alone tells
   * @param other what the second trigger alone tells
   */
  static List<String> of(
      Story story,
      TriggerMention first,
      TriggerMention second,
      int between,
      Account told,
      Account other) {
    List<String> features = new ArrayList<>();
    String type = first.type().toString();
    String forms = first.candidate().form() + ">" + second.candidate().form();
    String lemmas = first.lemma() + ">" + second.lemma();
    boolean same = first.lemma().equals(second.lemma());
    int scenes = Math.min(second.scene().index() - first.scene().index(), 6);
    int gap = Math.min(between, 4);
    features.add("type=" + type);
    features.add("same=" + same + type);
    features.add("lemmas=" + lemmas);
    features.add("forms=" + forms);
    features.add("forms,same=" + forms + same + type);
    features.add("scenes=" + scenes);
    features.add("scenes,same=" + scenes + same);
    features.add("scenes,forms=" + scenes + forms);
    features.add("gap=" + gap + type);
    features.add("gap,same=" + gap + same);
    features.add("headline=" + first.scene().headline() + first.scene().index());
    features.add("form2,w-1=" + second.candidate().form() + word(second, -1));
    features.add("w-1=" + word(second, -1));
    features.add("w+1=" + word(second, 1));
    features.add("w-2w-1=" + word(second, -2) + word(second, -1));
    features.add("first,w+1=" + word(first, 1));
    features.add("w+1,w+1=" + word(first, 1).equals(word(second, 1)) + same);
    features.add("words2=" + second.scene().word(second.token()));
    if (scenes == 0) {
      int distance = Math.min((second.token() - first.token()) / 3, 6);
      features.add("distance=" + distance + same);
      features.add("distance,forms=" + distance + forms);
    }
    people(first, second, type, scenes, features);
    AccountFeatures.add(told, other, type, features);
    casts(told, other, type, same, second.candidate().form().toString(), features);
    Set<String> days = days(first);
    Set<String> later = days(second);
    String times =
        days.isEmpty() || later.isEmpty()
            ? days.isEmpty() && later.isEmpty() ? "none" : days.isEmpty() ? "second" : "first"
            : days.equals(later) ? "equal" : shared(days, later) > 0 ? "some" : "other";
    features.add("times=" + times + (scenes == 0));
    features.add("sides=" + second.scene().sides() + size(people(second, 99)) + type);
    features.add("cues=" + cues(first) + ">" + cues(second));
    features.add("scene1=" + Math.min(first.scene().index(), 3) + "," + scenes);
    features.add("spots=" + Math.min(story.candidates() / 2, 6));
    return features;
  }

  private static void casts(
      Account told, Account other, String type, boolean same, String form, List<String> features) {
    int shared = shared(told.parties(), other.parties());
    String parties = size(told.parties()) + "" + size(other.parties()) + "" + Math.min(shared, 2);
    int sites = shared(told.places(), other.places());
    String places = size(told.places()) + "" + size(other.places()) + "" + Math.min(sites, 1);
    int strangers = Math.min(told.parties().size() - shared, other.parties().size() - shared);
    features.add("cast=" + parties + type);
    features.add("cast,form=" + parties + form);
    features.add("cast,same=" + parties + same + type);
    features.add("cast,places=" + parties + places);
    features.add("sites=" + places + type);
    features.add("strangers=" + Math.min(strangers, 2) + Math.min(shared, 2) + type);
  }

  private static void people(
      TriggerMention first, TriggerMention second, String type, int scenes, List<String> features) {
    Set<Integer> left = people(first, 99);
    Set<Integer> right = people(second, 99);
    int shared = shared(left, right);
    features.add("people=" + size(left) + size(right) + Math.min(shared, 2) + type + (scenes == 0));
    Set<Integer> near = people(first, 8);
    Set<Integer> nearer = people(second, 8);
    features.add("near=" + size(near) + size(nearer) + Math.min(shared(near, nearer), 2) + type);
    features.add("new=" + Math.min(right.size() - shared, 3) + type + (scenes == 0));
    Set<Integer> places = places(first);
    Set<Integer> others = places(second);
    features.add(
        "places=" + size(places) + size(others) + Math.min(shared(places, others), 2) + type);
  }

  private static int size(Set<?> set) {
    return Math.min(set.size(), 2);
  }

  private static int shared(Set<?> a, Set<?> b) {
    int shared = 0;
    for (Object x : a) {
      shared += b.contains(x) ? 1 : 0;
    }
    return shared;
  }

  private static Set<Integer> people(TriggerMention trigger, int within) {
    Set<Integer> people = new HashSet<>();
    for (Group group : trigger.scene().groups()) {
      boolean near =
          group.first() - trigger.token() <= within && trigger.token() - group.last() < within;
      if (group.filler().kind().personal() && near) {
        people.add(group.filler().index());
      }
    }
    return people;
  }

  private static Set<Integer> places(TriggerMention trigger) {
    Set<Integer> places = new HashSet<>();
    for (Group group : trigger.scene().groups()) {
      if (group.filler().kind() == Filler.Kind.LOCATION
          && group.first() > trigger.token()
          && group.first() - trigger.token() <= 10) {
        places.add(group.filler().index());
      }
    }
    return places;
  }

  private static Set<String> days(TriggerMention trigger) {
    Set<String> days = new HashSet<>();
    for (Scene.TimeMention time : trigger.scene().times()) {
      days.add(time.expression().timex());
    }
    return days;
  }

  private static String cues(TriggerMention trigger) {
    StringBuilder cues = new StringBuilder();
    for (Cue cue : trigger.scene().cues()) {
      if (cue.kind() == Cue.Kind.STATUS
          && cue.last() <= trigger.token()
          && trigger.token() - cue.last() <= 4) {
        cues.append(cue.value()).append(' ');
      }
    }
    return cues.toString();
  }

  private static String word(TriggerMention trigger, int offset) {
    return trigger.scene().word(trigger.token() + offset);
  }
}
