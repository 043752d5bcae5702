package org.khabar.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.khabar.text.Span;
import org.khabar.token.Token;

/** What tells the role of a filler in an event. Immutable and safe to share. */
final class RoleFeatures {
  private static final int CLOSEST = 3;
  private static final int MENTIONS = 6;
  private static final int NEAR = 12;
  private static final int AROUND = 3;
  private static final int FAR = 9;

  private final Set<String> governors;
  private final Set<String> clauses;

  RoleFeatures(FunctionWords words) {
    governors = words.of(FunctionWords.Use.GOVERNOR);
    clauses = words.of(FunctionWords.Use.CLAUSE);
  }

  /** A mention of the filler beside a mention of the event. */
  private record Pair(TriggerMention trigger, Group group, int distance) {}

  /**
   * Features of {@code filler} in the event that {@code triggers} speak of.
   *
   * @param story the document
   * @param triggers all mentions of the event, in text order
   */
  List<String> of(Story story, List<TriggerMention> triggers, Filler filler) {
    List<Pair> pairs = new ArrayList<>();
    int shared = 0;
    for (TriggerMention trigger : triggers) {
      Pair closest = null;
      for (Group group : trigger.scene().groupsOf(filler)) {
        int distance =
            group.first() > trigger.token()
                ? group.first() - trigger.token()
                : trigger.token() - group.last() + 1;
        if (closest == null || Math.abs(distance) < Math.abs(closest.distance())) {
          closest = new Pair(trigger, group, distance);
        }
      }
      if (closest != null) {
        pairs.add(closest);
        shared++;
      }
    }
    pairs.sort(Comparator.comparingInt(p -> Math.abs(p.distance())));
    List<String> features = new ArrayList<>();
    String kind = filler.kind().toString();
    features.add("k=" + kind);
    document(story, triggers, filler, kind, shared, features);
    for (int i = 0; i < Math.min(CLOSEST, pairs.size()); i++) {
      pair(pairs.get(i), i == 0 ? "A" : "B", features);
    }
    if (pairs.isEmpty()) {
      apart(story, triggers, filler, kind, features);
    }
    if (!filler.kind().personal()) {
      elsewhere(story, filler, kind, features);
    }
    return features;
  }

  private static void document(
      Story story,
      List<TriggerMention> triggers,
      Filler filler,
      String kind,
      int shared,
      List<String> features) {
    TriggerMention first = triggers.get(0);
    features.add("k,n=" + kind + Math.min(filler.groups(), 5));
    features.add("k,s=" + kind + Math.min(shared, 4) + "/" + Math.min(triggers.size(), 4));
    features.add("k,f=" + kind + Math.min(filler.firstScene(), 4));
    features.add("k,o=" + kind + filler.office().orElse(""));
    features.add("k,l=" + kind + first.lemma());
    Story.Standing standing = story.standing(filler);
    int persons = standing.all();
    int before = standing.before();
    int more = standing.more();
    features.add("k,c=" + kind + Math.min(persons, 5));
    features.add("k,rank=" + kind + Math.min(before, 3) + Math.min(more, 3));
    if (!story.scenes().isEmpty() && !story.scenes().get(0).groupsOf(filler).isEmpty()) {
      features.add("k,top=" + kind);
    }
    features.add("k,at=" + kind + Math.min(first.scene().index(), 3));
    if (filler.kind() == Filler.Kind.LOCATION) {
      Group dateline = dateline(story);
      if (dateline != null && dateline.filler().index() == filler.index()) {
        features.add("dateline");
        features.add("dateline" + Math.min(first.scene().index(), 2));
      }
    }
  }

  /** The place that a text begins with, as agencies write it. */
  private static Group dateline(Story story) {
    for (Scene scene : story.scenes().subList(0, Math.min(4, story.scenes().size()))) {
      for (Group group : scene.groups()) {
        String after = scene.word(group.last());
        if (group.filler().kind() == Filler.Kind.LOCATION
            && group.first() <= 1
            && (after.length() == 1 && "-:/،(–—ـ".contains(after))) {
          return group;
        }
      }
    }
    return null;
  }

  private void pair(Pair pair, String place, List<String> features) {
    TriggerMention trigger = pair.trigger();
    Scene scene = trigger.scene();
    Group group = pair.group();
    String kind = group.filler().kind().toString();
    String lemma = trigger.lemma();
    TriggerCandidate.Form form = trigger.candidate().form();
    String part = part(form);
    boolean after = pair.distance() > 0;
    int rank = rank(scene, trigger, group, after);
    String side = (after ? ">" : "<") + Math.min(rank, 4);
    String governor = governor(scene, group);
    String loose = governor.isEmpty() ? scene.word(group.first() - 1) : governor;
    int distance = bucket(Math.abs(pair.distance()));
    int verbs = verbs(scene, trigger, group);
    String base = place + kind;
    String subtype = trigger.candidate().entry().subtype();
    String way = after ? ">" : "<";
    String sort = place + sort(group.filler().kind());
    features.add(base + "side,sub=" + side + subtype + part);
    features.add(base + "gov,sub=" + governor + subtype + way);
    features.add(sort + "side,part=" + side + part);
    features.add(sort + "side,lemma,form=" + side + lemma + form);
    features.add(sort + "side,sub=" + side + subtype + part);
    features.add(sort + "gov,part=" + governor + part + way);
    features.add(sort + "gov,lemma=" + governor + lemma + way);
    features.add(sort + "dist,gov=" + way + distance + governor);
    features.add(sort + "w-1=" + loose);
    features.add(sort + "w+1=" + scene.word(group.last()));
    String crowd = way + crowd(scene);
    features.add(base + "crowd,part=" + crowd + part);
    features.add(base + "crowd,side=" + crowd + side + part);
    features.add(base + "crowd,gov=" + crowd + governor + part);
    features.add(base + "first=" + (group.first() <= 2) + way + part);
    kin(scene, trigger, group, base, features);
    features.add(base + "side=" + side);
    features.add(base + "side,part=" + side + part);
    features.add(base + "side,lemma=" + side + lemma);
    features.add(base + "side,lemma,form=" + side + lemma + form);
    features.add(base + "gov=" + governor);
    features.add(base + "gov,part=" + governor + part + (after ? ">" : "<"));
    features.add(base + "gov,lemma=" + governor + "," + lemma + (after ? ">" : "<"));
    features.add(base + "gov,side,part=" + governor + side + part);
    features.add(base + "w-1=" + loose);
    features.add(base + "w-1,lemma=" + loose + "," + lemma);
    features.add(base + "w-2=" + scene.word(group.first() - 2) + "," + loose);
    features.add(base + "w+1=" + scene.word(group.last()));
    features.add(base + "dist=" + (after ? ">" : "<") + distance);
    features.add(base + "dist,part=" + (after ? ">" : "<") + distance + part);
    features.add(base + "dist,gov=" + (after ? ">" : "<") + distance + governor);
    features.add(base + "verbs,side=" + verbs + side);
    features.add(base + "verbs,part,gov=" + verbs + part + (after ? ">" : "<") + governor);
    features.add(base + "named=" + group.named());
    features.add(base + "chain=" + coordinated(scene, group) + governor + (after ? ">" : "<"));
    features.add(base + "t-1=" + scene.word(trigger.token() - 1) + (after ? ">" : "<") + rank);
    features.add(base + "t+1=" + scene.word(trigger.token() + 1) + (after ? ">" : "<") + rank);
    features.add(sort + "order,part=" + order(scene, group) + way + part);
    if (!trigger.candidate().enclitic().isEmpty()) {
      features.add(
          base + "clitic,order=" + trigger.candidate().enclitic() + order(scene, group) + side);
      features.add(base + "clitic=" + trigger.candidate().enclitic() + side);
    }
    if (Math.abs(pair.distance()) <= 4) {
      features.add(base + "between=" + between(scene, trigger, group, after));
    }
    boundaries(scene, trigger, group, side, governor, base, features);
    list(scene, trigger, group, place + kind, part, features);
    for (Cue cue : scene.cues()) {
      if (cue.first() >= group.first() - 4 && cue.last() <= group.first()) {
        features.add(base + "cue=" + cue.kind() + cue.value());
        features.add(base + "cue,part=" + cue.kind() + cue.value() + part);
      }
    }
    if (scene.headline()) {
      features.add(base + "headline,side=" + side + part);
    }
    scene
        .syntax()
        .ifPresent(
            syntax -> {
              Span at = trigger.candidate().span();
              Span start =
                  new Span(
                      scene.sentence().tokens().get(group.first()).span().start(),
                      scene.sentence().tokens().get(group.first()).span().end());
              String path = syntax.path(at, group.named() ? group.span() : start);
              features.add(base + "path=" + path);
              features.add(base + "path,part=" + path + part + (after ? ">" : "<"));
              features.add(base + "path,lemma=" + path + lemma);
              String outer = syntax.path(at, start);
              features.add(base + "outer,part=" + outer + part + governor);
              features.add(base + "tag,side=" + syntax.tag(at) + side);
              String verb = syntax.verbBefore(start.start());
              features.add(base + "verb=" + verb + way);
              features.add(sort + "verb,lemma=" + verb + lemma + way);
              boolean same = verb.equals(syntax.verbBefore(at.start()));
              features.add(base + "verb,same=" + same + side + part);
            });
  }

  private static String sort(Filler.Kind kind) {
    return switch (kind) {
      case PERSON, TITLE, PARTY -> "who";
      case LOCATION, VENUE -> "where";
      case ORGANIZATION -> "what";
    };
  }

  /** How many people a sentence mentions. */
  private static int crowd(Scene scene) {
    return (int)
        Math.min(
            4,
            scene.groups().stream()
                .map(Group::filler)
                .filter(filler -> filler.kind().personal())
                .distinct()
                .count());
  }

  /** Who else in the sentence is of the same country: its minister stands for a state. */
  private void kin(
      Scene scene, TriggerMention trigger, Group group, String base, List<String> features) {
    Filler filler = group.filler();
    if (filler.country().isEmpty()) {
      return;
    }
    for (Group other : scene.groups()) {
      if (other.filler().index() != filler.index()
          && other.filler().country().equals(filler.country())) {
        boolean after = other.first() > trigger.token();
        String kind = sort(other.filler().kind()) + (after ? ">" : "<");
        features.add(base + "kin=" + kind);
        features.add(base + "kin,rank=" + kind + Math.min(rank(scene, trigger, other, after), 3));
        features.add(base + "kin,gov=" + kind + governor(scene, other));
      }
    }
  }

  /** How the document speaks of a place beside any event: where guests arrive, they also meet. */
  private void elsewhere(Story story, Filler filler, String kind, List<String> features) {
    List<Story.Mention> mentions = story.mentions(filler);
    for (Story.Mention mention : mentions.subList(0, Math.min(MENTIONS, mentions.size()))) {
      Scene scene = mention.scene();
      Group group = mention.group();
      String governor = governor(scene, group);
      int near = NEAR;
      String type = "";
      for (Scene.Spot spot : scene.spots()) {
        int away = group.first() - spot.token();
        if (Math.abs(away) < Math.abs(near)) {
          near = away;
          type = spot.candidates().get(0).entry().type() + (away > 0 ? ">" : "<");
        }
      }
      features.add("any,gov," + kind + governor);
      features.add("any," + kind + type);
      features.add("any,gov,type," + kind + governor + type);
    }
  }

  /** For a filler that stands in no sentence of the event. */
  private void apart(
      Story story,
      List<TriggerMention> triggers,
      Filler filler,
      String kind,
      List<String> features) {
    TriggerMention first = triggers.get(0);
    int near = FAR;
    Scene nearest = null;
    List<Scene> scenes = story.scenes();
    for (TriggerMention trigger : triggers) {
      int at = trigger.scene().index();
      for (int s = Math.max(0, at - AROUND); s <= Math.min(scenes.size() - 1, at + AROUND); s++) {
        int closer = Math.abs(near) - Math.abs(s - at);
        if ((closer > 0 || closer == 0 && nearest != null && s < nearest.index())
            && !scenes.get(s).groupsOf(filler).isEmpty()) {
          near = s - at;
          nearest = scenes.get(s);
        }
      }
    }
    String part = part(first.candidate().form());
    boolean company = first.scene().groups().stream().anyMatch(g -> g.filler().kind().personal());
    features.add("apart," + kind + near);
    features.add("apart," + kind + near + part + company);
    features.add("apart,l," + kind + near + first.lemma());
    if (nearest != null) {
      Group group = nearest.groupsOf(filler).get(0);
      int place = 0;
      for (Group other : nearest.groups()) {
        if (other.equals(group)) {
          break;
        }
        place += other.filler().kind() == filler.kind() ? 1 : 0;
      }
      String at = kind + near;
      String governor = governor(nearest, group);
      features.add("apart,place," + at + Math.min(place, 3) + company);
      features.add("apart,clitic," + at + place + first.candidate().enclitic());
      features.add("apart,gov," + at + governor);
      features.add("apart,w-1," + at + nearest.word(group.first() - 1));
      features.add("apart,opens," + at + nearest.word(0));
      features.add("apart,opens," + at + nearest.word(0) + " " + nearest.word(1));
      features.add("apart,crowd," + at + crowd(nearest) + nearest.spots().isEmpty());
      features.add("apart,crowds," + at + crowd(nearest) + crowd(first.scene()));
      features.add("apart,list," + at + Math.min(place, 3) + coordinated(nearest, group));
      features.add("apart,headline," + at + nearest.headline());
      if (first.scene().sides()) {
        features.add("apart,sides," + at + Math.min(place, 3) + crowd(nearest));
        features.add("apart,sides," + kind + near);
      }
    }
  }

  private static String part(TriggerCandidate.Form form) {
    return switch (form) {
      case PERFECT, IMPERFECT, FUTURE -> "V";
      case NOUN -> "N";
      case DEFINITE_NOUN -> "D";
      case POSSESSED_NOUN -> "P";
    };
  }

  /** The place of {@code group} among the groups of its sort on its side of the trigger, from 1. */
  private static int rank(Scene scene, TriggerMention trigger, Group group, boolean after) {
    int rank = 1;
    for (Group other : scene.groups()) {
      boolean between =
          after
              ? other.first() > trigger.token() && other.first() < group.first()
              : other.first() <= trigger.token() && other.first() > group.first();
      boolean alike =
          other.filler().kind() == group.filler().kind()
              || (other.filler().kind().personal() && group.filler().kind().personal());
      if (between && alike) {
        rank++;
      }
    }
    return rank;
  }

  /** How many people the sentence names before {@code group}: the first is often its subject. */
  private static long order(Scene scene, Group group) {
    return Math.min(
        3,
        scene.groups().stream()
            .filter(other -> other.first() < group.first() && other.filler().kind().personal())
            .count());
  }

  /** The preposition or other governing word, through titles and coordination; empty if none. */
  private String governor(Scene scene, Group group) {
    Group at = group;
    for (int steps = 0; steps < 12; steps++) {
      Token token = scene.sentence().tokens().get(at.first());
      String word = token.match();
      int skip = Math.min(at.proclitics(), word.length());
      String attached = word.substring(0, skip);
      if (!attached.isEmpty() && !attached.equals("و")) {
        return attached.replace("و", "");
      }
      String before = scene.word(at.first() - 1);
      if (attached.isEmpty() && governors.contains(before)) {
        return before;
      }
      Group previous = coordinatedWith(scene, at);
      if (previous == null) {
        return attached.isEmpty() ? "" : "و";
      }
      at = previous;
    }
    return "";
  }

  private static boolean coordinated(Scene scene, Group group) {
    return coordinatedWith(scene, group) != null;
  }

  /** The group that {@code و} or a comma joins {@code group} to, or null. */
  static Group coordinatedWith(Scene scene, Group group) {
    String word = scene.word(group.first());
    boolean and = word.startsWith("و") && group.proclitics() > 0;
    int end = group.first();
    String before = scene.word(end - 1);
    boolean comma = before.equals("،") || before.equals(",");
    if (!and && !comma) {
      return null;
    }
    if (comma) {
      end--;
    }
    for (Group other : scene.groups()) {
      if (other.last() == end
          || other.last() + 1 == end && scene.word(other.last()).length() == 1) {
        return other;
      }
    }
    return null;
  }

  /** For a member of a list: what its first member looks like. */
  private void list(
      Scene scene,
      TriggerMention trigger,
      Group group,
      String base,
      String part,
      List<String> features) {
    Group head = group;
    int place = 0;
    for (Group next = coordinatedWith(scene, head);
        next != null
            && place < 20
            && next.filler().kind().personal() == group.filler().kind().personal();
        next = coordinatedWith(scene, head)) {
      head = next;
      place++;
    }
    boolean after = head.first() > trigger.token();
    String side = (after ? ">" : "<") + Math.min(rank(scene, trigger, head, after), 4);
    int gap = Math.abs(after ? head.first() - trigger.token() : trigger.token() - head.last() + 1);
    String governor = governor(scene, head);
    features.add(base + "list=" + Math.min(place, 3) + side + part);
    features.add(base + "list,lemma=" + side + trigger.lemma());
    features.add(base + "list,gov=" + side + governor + part);
    features.add(base + "list,gov,lemma=" + governor + trigger.lemma() + (after ? ">" : "<"));
    features.add(base + "list,dist=" + (after ? ">" : "<") + bucket(gap) + part);
    features.add(base + "list,w-1=" + scene.word(head.first() - 1));
    int verbs = verbs(scene, trigger, head);
    features.add(base + "list,verbs=" + verbs + side + part);
  }

  private static String between(Scene scene, TriggerMention trigger, Group group, boolean after) {
    int from = after ? trigger.token() + 1 : group.last();
    int to = after ? group.first() : trigger.token();
    StringBuilder words = new StringBuilder(after ? ">" : "<");
    for (int t = from; t < to; t++) {
      words.append(scene.word(t)).append(' ');
    }
    return words.append(part(trigger.candidate().form())).toString();
  }

  private void boundaries(
      Scene scene,
      TriggerMention trigger,
      Group group,
      String side,
      String governor,
      String base,
      List<String> features) {
    boolean after = group.first() > trigger.token();
    String way = after ? ">" : "<";
    int from = after ? trigger.token() + 1 : group.last();
    int to = after ? group.first() : trigger.token();
    int commas = 0;
    boolean clause = false;
    boolean spoken = false;
    for (int t = from; t < to; t++) {
      String word = scene.word(t);
      commas += word.equals("،") || word.equals(",") || word.equals("؛") ? 1 : 0;
      clause |= clauses.contains(word);
      spoken |= word.equals(":") || word.equals("\"") || word.equals("«");
    }
    features.add(base + "walls=" + way + Math.min(commas, 2) + clause + spoken);
    boolean other = false;
    for (Scene.Spot spot : scene.spots()) {
      other |= spot.token() >= from && spot.token() < to;
    }
    features.add(base + "rival=" + way + other);
    features.add(base + "rival,side,part=" + other + side + part(trigger.candidate().form()));
    features.add(base + "rival,gov=" + way + other + governor);
    features.add(base + "rival,walls=" + way + other + Math.min(commas, 2) + clause + spoken);
  }

  private static int verbs(Scene scene, TriggerMention trigger, Group group) {
    if (scene.syntax().isEmpty()) {
      return 0;
    }
    Span at = trigger.candidate().span();
    Span name = group.span();
    int from = Math.min(at.end(), name.end());
    int to = Math.max(at.start(), name.start());
    return Math.min(3, scene.syntax().get().verbsBetween(from, to));
  }

  private static int bucket(int distance) {
    return distance <= 4
        ? distance
        : distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 20 ? 7 : 8;
  }
}
