package org.khabar.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khabar.syntax.Segment;
import org.khabar.text.Span;
import org.khabar.time.TimeExpression;

/** What tells the status of an event, and the channel of a meeting. */
final class StatusFeatures {
  private static final int MOST_TRIGGERS = 4;
  private static final int VERBS = 2;

  /** An imperfect with the future's attached letter. */
  private static final Pattern FUTURE = Pattern.compile("و?س[يتن].{3}");

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
    day(triggers.get(0), time, published, features);
    features.add("count=" + Math.min(triggers.size(), 4));
    together(triggers, when, features);
    for (int i = 0; i < Math.min(MOST_TRIGGERS, triggers.size()); i++) {
      String place = i == 0 ? "1" : "2";
      mention(triggers.get(i), place, when, features);
      times(triggers.get(i), place, published, features);
    }
    return features;
  }

  /** How far away the event is, and in which part of the day. */
  private static void day(
      TriggerMention first,
      Optional<TimeExpression> time,
      Optional<LocalDate> published,
      List<String> features) {
    if (time.isEmpty() || time.get().from().isEmpty() || published.isEmpty()) {
      return;
    }
    LocalDate from = time.get().from().get();
    long days = ChronoUnit.DAYS.between(published.get(), from);
    long apart = Math.abs(days);
    String delta =
        (days < 0 ? "-" : "+")
            + (apart <= 2 ? apart : apart <= 7 ? "week" : apart <= 31 ? "month" : "far");
    String timex = time.get().timex();
    String part = timex.contains("T") ? timex.substring(timex.indexOf('T')) : "";
    features.add("delta=" + delta);
    features.add("delta,type=" + delta + first.type());
    features.add("delta,form=" + delta + first.candidate().form());
    features.add("part=" + part + delta);
    features.add("part,type=" + part + delta + first.type());
    features.add("precision=" + time.get().precision() + delta);
    features.add("long=" + time.get().to().equals(time.get().from()) + delta + first.type());
  }

  /** What all mentions have in common, in whichever order they stand. */
  private static void together(List<TriggerMention> triggers, String when, List<String> features) {
    StringJoiner forms = new StringJoiner(" ");
    boolean headline = false;
    for (TriggerMention trigger : triggers) {
      String form = trigger.candidate().form().toString();
      forms.add(form);
      headline |= trigger.scene().headline();
      features.add("has=" + trigger.lemma() + form);
      features.add("has,w-1=" + trigger.scene().word(trigger.token() - 1) + form);
      features.add("has,pro=" + trigger.candidate().proclitics() + form);
      features.add("has,type=" + form + trigger.type());
    }
    features.add("forms=" + forms);
    features.add("headline=" + headline + triggers.get(0).candidate().form() + when);
    features.add(
        "lemmas=" + triggers.stream().map(TriggerMention::lemma).distinct().sorted().toList());
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
    setting(trigger, place, when, features);
    neighbours(trigger, place, features);
    nearestCues(trigger, place, when, features);
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
              verbs(trigger, syntax, place, when, features);
            });
  }

  /** Where the sentence stands in the document and how it begins and ends. */
  private static void setting(
      TriggerMention trigger, String place, String when, List<String> features) {
    Scene scene = trigger.scene();
    String form = trigger.candidate().form().toString();
    int length = scene.sentence().tokens().size();
    features.add(place + "at=" + Math.min(scene.index(), 6));
    features.add(place + "at,form=" + Math.min(scene.index(), 3) + form + when);
    features.add(place + "length,form=" + Math.min(5, length / 10) + form);
    features.add(place + "last=" + scene.word(length - 1));
    features.add(place + "first two=" + scene.word(0) + " " + scene.word(1));
    features.add(place + "first pre=" + prefix(scene.word(0)) + form);
  }

  /** The candidates on either side. */
  private static void neighbours(TriggerMention trigger, String place, List<String> features) {
    String form = trigger.candidate().form().toString();
    TriggerCandidate before = null;
    TriggerCandidate after = null;
    for (Scene.Spot spot : trigger.scene().spots()) {
      if (spot.token() < trigger.token()) {
        before = spot.candidates().get(0);
      } else if (spot.token() > trigger.token() && after == null) {
        after = spot.candidates().get(0);
      }
    }
    neighbour(before, place + "spot<", form, features);
    neighbour(after, place + "spot>", form, features);
  }

  private static void neighbour(
      @Nullable TriggerCandidate candidate, String side, String form, List<String> features) {
    String other = candidate == null ? "-" : candidate.form().toString();
    features.add(side + "form=" + other + form);
    features.add(side + (candidate == null ? "-" : candidate.entry().lemma()) + other + form);
  }

  /** The nearest cues of status on either side, and all of them together. */
  private static void nearestCues(
      TriggerMention trigger, String place, String when, List<String> features) {
    Scene scene = trigger.scene();
    String form = trigger.candidate().form().toString();
    Cue before = null;
    Cue after = null;
    Set<String> all = new TreeSet<>();
    for (Cue cue : scene.cues()) {
      if (cue.kind() == Cue.Kind.STATUS) {
        all.add(cue.value());
        if (cue.last() <= trigger.token()) {
          before = cue;
        } else if (after == null) {
          after = cue;
        }
      }
    }
    String left = before == null ? "-" : before.value();
    String right = after == null ? "-" : after.value();
    features.add(place + "cues=" + left + ">" + right);
    features.add(place + "cues,when=" + left + ">" + right + when);
    features.add(place + "cues<,form,when=" + left + form + when);
    features.add(place + "cues>,form,when=" + right + form + when);
    features.add(place + "all=" + all);
    features.add(place + "all,form=" + all + form);
    features.add(place + "all,when=" + all + when);
    words(before, scene, place + "cue<", form, features);
    words(after, scene, place + "cue>", form, features);
  }

  private static void words(
      @Nullable Cue cue, Scene scene, String side, String form, List<String> features) {
    if (cue != null) {
      StringJoiner words = new StringJoiner(" ");
      for (int t = cue.first(); t < cue.last(); t++) {
        words.add(scene.word(t));
      }
      features.add(side + "words=" + words);
      features.add(side + "words,form=" + words + form);
    }
  }

  /** The nearest verbs on either side, and what they tell of time. */
  private static void verbs(
      TriggerMention trigger,
      SceneSyntax syntax,
      String place,
      String when,
      List<String> features) {
    Span span = trigger.candidate().span();
    String form = trigger.candidate().form().toString();
    String before = verbs(trigger, syntax.verbsBefore(span.start(), VERBS), place + "v<", features);
    String after = verbs(trigger, syntax.verbsAfter(span.end(), VERBS), place + "v>", features);
    features.add(place + "verbs<form=" + before + form);
    features.add(place + "verbs<when=" + before + when);
    features.add(place + "verbs>form=" + after + form);
  }

  private static String verbs(
      TriggerMention trigger, List<Segment> verbs, String side, List<String> features) {
    Scene scene = trigger.scene();
    String form = trigger.candidate().form().toString();
    StringJoiner tenses = new StringJoiner(" ");
    for (Segment verb : verbs) {
      int at = Scene.tokenAt(scene.sentence().tokens(), verb.span().start());
      int gap = Math.abs(trigger.token() - at);
      String word = scene.word(at);
      tenses.add(verb.tag() + (FUTURE.matcher(word).lookingAt() ? "+" : ""));
      features.add(side + "particle=" + scene.word(at - 1) + form);
      features.add(
          side + "gap=" + verb.tag() + (gap <= 1 ? 1 : gap <= 3 ? 3 : gap <= 7 ? 7 : 9) + form);
      features.add(side + "word=" + word);
      features.add(side + "two words=" + word + " " + scene.word(at + 1));
    }
    return tenses.toString();
  }

  private static String prefix(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  /** Where verbs with the future's attached letter stand: before the trigger, after it, or both. */
  private static String future(Scene scene, int token) {
    boolean before = false;
    boolean after = false;
    for (int t = 0; t < scene.sentence().tokens().size(); t++) {
      if (FUTURE.matcher(scene.word(t)).lookingAt()) {
        before |= t < token;
        after |= t > token;
      }
    }
    return (before ? "<" : "") + (after ? ">" : "");
  }
}
