package org.khabar.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tells whether a time expression dates an event. */
final class TimeFeatures {
  private static final int TOP = 3;

  private TimeFeatures() {}

  /**
   * The sentences whose expressions may date an event: its own, those beside it, the first ones.
   */
  static List<Scene> scenes(Story story, TriggerMention trigger) {
    List<Scene> all = story.scenes();
    int at = trigger.scene().index();
    List<Scene> scenes = new ArrayList<>();
    for (int s = 0; s < Math.min(TOP, at - 1); s++) {
      scenes.add(all.get(s));
    }
    for (int s = Math.max(0, at - 1); s < Math.min(all.size(), Math.max(TOP, at + 2)); s++) {
      scenes.add(all.get(s));
    }
    return scenes;
  }

  /** The expressions of a sentence that can be told as days. */
  static List<Scene.TimeMention> dated(Scene scene) {
    return scene.times().stream().filter(t -> t.expression().from().isPresent()).toList();
  }

  /**
   * Features of a time expression beside a trigger.
   *
   * @param trigger a mention of the event
   * @param place the sentence of the expression
   * @param time the expression
   * @param order place of the trigger among the event's mentions, from 0
   * @param published day of publication
   */
  static List<String> of(
      TriggerMention trigger,
      Scene place,
      Scene.TimeMention time,
      int order,
      Optional<LocalDate> published) {
    List<String> features = new ArrayList<>();
    Scene scene = trigger.scene();
    day(time, trigger, published, features);
    if (place.index() != scene.index()) {
      apart(trigger, place, time, order, features);
      return features;
    }
    int t = trigger.token();
    boolean after = time.first() > t;
    int from = after ? t + 1 : time.last();
    int to = after ? time.first() : t;
    int distance = Math.max(0, to - from);
    String side = after ? ">" : "<";
    String form = trigger.candidate().form().toString();
    String type = trigger.type().toString();
    String precision = time.expression().precision().toString();
    int bucket = distance <= 3 ? distance : distance <= 6 ? 5 : distance <= 12 ? 9 : 20;
    int rivals = 0;
    int groups = 0;
    int walls = 0;
    boolean closer = false;
    for (Scene.Spot spot : scene.spots()) {
      rivals += spot.token() >= from && spot.token() < to ? 1 : 0;
    }
    for (Group group : scene.groups()) {
      groups += group.first() >= from && group.last() <= to ? 1 : 0;
    }
    for (Scene.TimeMention other : scene.times()) {
      closer |= other.first() >= from && other.last() <= to;
    }
    for (int i = from; i < to; i++) {
      String word = scene.word(i);
      walls +=
          word.equals("،") || word.equals(",") || word.equals("ان") || word.equals(":") ? 1 : 0;
    }
    features.add("bias");
    features.add("order=" + Math.min(order, 3));
    features.add("dist=" + side + bucket);
    features.add("dist,form=" + side + bucket + form);
    features.add("dist,type=" + side + bucket + type);
    features.add("precision=" + precision);
    features.add("precision,dist=" + precision + side + bucket);
    features.add("rivals=" + side + Math.min(rivals, 2));
    features.add("rivals,form=" + side + Math.min(rivals, 2) + form);
    features.add("groups=" + side + Math.min(groups, 4));
    features.add("walls=" + side + Math.min(walls, 3));
    features.add("closer=" + closer + side);
    features.add("alone=" + (scene.times().size() == 1) + (scene.spots().size() == 1));
    features.add("w-1=" + scene.word(time.first() - 1));
    features.add("w-1,side=" + scene.word(time.first() - 1) + side);
    features.add("word=" + scene.word(time.first()));
    features.add("word,type=" + scene.word(time.first()) + type);
    features.add("first=" + (time.first() <= 2) + side);
    features.add("scene=" + Math.min(scene.index(), 3));
    features.add("lemma,side=" + trigger.lemma() + side + (distance <= 6));
    if (scene.syntax().isPresent()) {
      int begin = scene.sentence().tokens().get(time.first()).span().start();
      int at = trigger.candidate().span().start();
      int verbs = scene.syntax().get().verbsBetween(Math.min(begin, at) + 1, Math.max(begin, at));
      features.add("verbs=" + side + Math.min(verbs, 2));
      features.add("verbs,form=" + side + Math.min(verbs, 2) + form);
    }
    return features;
  }

  /** For an expression in another sentence than the trigger. */
  private static void apart(
      TriggerMention trigger,
      Scene place,
      Scene.TimeMention time,
      int order,
      List<String> features) {
    int steps = place.index() - trigger.scene().index();
    String away = Math.abs(steps) <= 1 ? Integer.toString(steps) : "top";
    String form = trigger.candidate().form().toString();
    String precision = time.expression().precision().toString();
    boolean dated = !trigger.scene().times().isEmpty();
    int own = 0;
    for (Scene.Spot spot : place.spots()) {
      for (TriggerCandidate candidate : spot.candidates()) {
        own += candidate.entry().type() == trigger.type() ? 1 : 0;
      }
    }
    String rest = away + dated + "," + Math.min(own, 2) + "," + Math.min(place.spots().size(), 2);
    features.add("apart=" + away);
    features.add("apart,dated=" + away + dated);
    features.add("apart,rest=" + rest);
    features.add("apart,form=" + away + form + dated);
    features.add("apart,precision=" + away + precision + dated);
    features.add("apart,times=" + away + Math.min(place.times().size(), 3) + dated);
    features.add("apart,order=" + away + Math.min(order, 2));
    features.add("apart,word=" + place.word(time.first()));
    features.add("apart,index=" + away + Math.min(place.index(), 3));
    features.add("apart,headline=" + away + trigger.scene().headline());
    features.add("apart,w-1=" + trigger.scene().word(trigger.token() - 1) + dated);
    features.add("apart,first=" + (time.first() <= 2) + dated);
  }

  private static void day(
      Scene.TimeMention time,
      TriggerMention trigger,
      Optional<LocalDate> published,
      List<String> features) {
    String form = trigger.candidate().form().toString();
    published.ifPresent(
        day ->
            time.expression()
                .from()
                .ifPresent(
                    start -> {
                      long days = ChronoUnit.DAYS.between(day, start);
                      String delta =
                          days < -7 ? "long ago" : days > 7 ? "far" : Long.toString(days);
                      features.add("delta=" + delta);
                      features.add("delta,form=" + delta + form);
                    }));
  }
}
