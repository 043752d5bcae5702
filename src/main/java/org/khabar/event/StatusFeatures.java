package org.khabar.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khabar.time.TimeExpression;

/** What tells the status of an event, and the channel of a meeting. */
final class StatusFeatures {
  private static final int MOST_TRIGGERS = 4;

  private StatusFeatures() {}

  /**
   * Features of an event.
   *
   * @param triggers its mentions, in text order
   * @param time when it takes place, if that is known
   * @param published day of publication
   */
  static List<String> of(
      List<TriggerMention> triggers, Optional<TimeExpression> time, Optional<LocalDate> published) {
    List<String> features = new ArrayList<>();
    String type = triggers.get(0).type().toString();
    features.add("type=" + type);
    String when = when(time, published);
    features.add("when=" + when);
    features.add("when,type=" + when + type);
    features.add("when,form=" + when + triggers.get(0).candidate().form());
    features.add("count=" + Math.min(triggers.size(), 4));
    for (int i = 0; i < Math.min(MOST_TRIGGERS, triggers.size()); i++) {
      String place = i == 0 ? "1" : "2";
      mention(triggers.get(i), place, when, features);
      times(triggers.get(i), place, published, features);
    }
    return features;
  }

  /** What the sentence's time expressions say, whether they date this event or not. */
  private static void times(
      TriggerMention trigger, String place, Optional<LocalDate> published, List<String> features) {
    String form = trigger.candidate().form().toString();
    for (Scene.TimeMention time : trigger.scene().times()) {
      boolean after = time.first() > trigger.token();
      int gap = after ? time.first() - trigger.token() : trigger.token() - time.last() + 1;
      String near = (after ? ">" : "<") + (gap <= 3 ? 3 : gap <= 8 ? 8 : 20);
      String timex = time.expression().timex();
      String when =
          timex.endsWith("_REF") ? timex : when(Optional.of(time.expression()), published);
      features.add(place + "time=" + when + near);
      features.add(place + "time,form=" + when + near + form);
      features.add(place + "time,any=" + when + form);
    }
  }

  private static String when(Optional<TimeExpression> time, Optional<LocalDate> published) {
    if (time.isEmpty() || time.get().from().isEmpty() || published.isEmpty()) {
      return "-";
    }
    LocalDate from = time.get().from().get();
    LocalDate to = time.get().to().orElse(from);
    LocalDate day = published.get();
    if (to.isBefore(day)) {
      return "past";
    }
    if (from.isAfter(day)) {
      return "future";
    }
    return from.equals(to) ? "today" : "around";
  }

  private static void mention(
      TriggerMention trigger, String place, String when, List<String> features) {
    Scene scene = trigger.scene();
    int t = trigger.token();
    String lemma = trigger.lemma();
    String form = trigger.candidate().form().toString();
    features.add(place + "form=" + form);
    features.add(place + "lemma,form=" + lemma + form);
    features.add(place + "sub=" + trigger.candidate().entry().subtype());
    features.add(place + "headline=" + scene.headline() + form);
    for (int d = 1; d <= 6; d++) {
      String before = scene.word(t - d);
      String after = scene.word(t + d);
      features.add(place + "<" + before);
      features.add(place + ">" + after);
      if (d <= 3) {
        features.add(place + "<" + before + form);
        features.add(place + ">" + after + form);
      }
    }
    for (int d = 1; d <= 3; d++) {
      features.add(place + "<pre" + d + prefix(scene.word(t - d)));
      features.add(place + ">pre" + d + prefix(scene.word(t + d)));
    }
    features.add(place + "pro,form=" + trigger.candidate().proclitics() + form);
    features.add(place + "pro,w-1=" + trigger.candidate().proclitics() + scene.word(t - 1));
    features.add(place + "future=" + future(scene, t) + form);
    features.add(place + "en=" + trigger.candidate().enclitic() + form);
    features.add(place + "w-1=" + scene.word(t - 1));
    features.add(place + "w-2w-1=" + scene.word(t - 2) + " " + scene.word(t - 1));
    features.add(place + "w+1=" + scene.word(t + 1));
    features.add(place + "first=" + scene.word(0));
    for (Cue cue : scene.cues()) {
      if (cue.kind() == Cue.Kind.STATUS || cue.kind() == Cue.Kind.CHANNEL) {
        int gap = cue.first() > t ? cue.first() - t : t - cue.last() + 1;
        String side = cue.first() > t ? ">" : "<";
        features.add(place + "cue=" + cue.kind() + cue.value() + side);
        features.add(place + "cue,gap=" + cue.kind() + cue.value() + side + Math.min(gap / 2, 5));
        features.add(place + "cue,form=" + cue.kind() + cue.value() + side + form);
        features.add(place + "cue,when=" + cue.kind() + cue.value() + when);
      }
    }
    scene
        .syntax()
        .ifPresent(
            syntax -> {
              String verb = syntax.verbBefore(trigger.candidate().span().start());
              String tag = verb.isEmpty() ? "" : verb.substring(0, verb.indexOf(':'));
              features.add(place + "verb=" + verb);
              features.add(place + "verb,form=" + tag + form);
              features.add(place + "verb,when=" + tag + form + when);
              features.add(place + "tag=" + syntax.tag(trigger.candidate().span()) + when);
            });
  }

  private static String prefix(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  /** Where verbs with the future's attached letter stand: before the trigger, after it, or both. */
  private static String future(Scene scene, int token) {
    boolean before = false;
    boolean after = false;
    for (int t = 0; t < scene.sentence().tokens().size(); t++) {
      String word = scene.word(t);
      int skip = word.startsWith("و") ? 1 : 0;
      if (word.length() > skip + 4
          && word.charAt(skip) == 'س'
          && "يتن".indexOf(word.charAt(skip + 1)) >= 0) {
        before |= t < token;
        after |= t > token;
      }
    }
    return (before ? "<" : "") + (after ? ">" : "");
  }
}
