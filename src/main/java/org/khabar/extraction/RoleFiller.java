package org.khabar.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khabar.event.EventType;
import org.khabar.event.Role;
import org.khabar.learn.Maxent;

/** Decides who fills which role in an event. Immutable and safe to share. */
final class RoleFiller {
  /** How certain the first, second, … party or place must be, and how certain any other. */
  private static final double[] MEETING = {0.2, 0.35};

  private static final double[] VISIT = {0.25};
  private static final double PARTY = 0.6;
  private static final double[] SITE = {0.15};
  private static final double PLACE = 0.45;
  private static final int MOST_FILLERS = 200;
  private static final int AROUND = 3;

  private final Maxent meeting;
  private final Maxent visit;
  private final RoleFeatures features;
  private final @Nullable RoleFiller first;

  /**
   * @param meeting gives the role of a filler in a meeting
   * @param visit gives the role of a filler in a visit
   * @param features what both look at
   */
  RoleFiller(Maxent meeting, Maxent visit, RoleFeatures features) {
    this(meeting, visit, features, null);
  }

  /**
   * @param meeting gives the role of a filler in a meeting
   * @param visit gives the role of a filler in a visit
   * @param features what both look at
   * @param first whose answers about all fillers both look at also; null if there are none
   */
  RoleFiller(Maxent meeting, Maxent visit, RoleFeatures features, @Nullable RoleFiller first) {
    this.meeting = meeting;
    this.visit = visit;
    this.features = features;
    this.first = first;
  }

  /** Features of each filler, by its index, with what {@code first} answers about all of them. */
  static Map<Integer, List<String>> features(
      Story story,
      List<TriggerMention> triggers,
      RoleFeatures features,
      @Nullable RoleFiller first) {
    Map<Integer, List<String>> all = new TreeMap<>();
    for (Filler filler : eligible(story, triggers)) {
      all.put(filler.index(), features.of(story, triggers, filler));
    }
    if (first == null) {
      return all;
    }
    Map<Integer, CompanyFeatures.Guess> guesses = new TreeMap<>();
    all.forEach(
        (filler, known) ->
            guesses.put(filler, first.guess(triggers, story.fillers().get(filler), known)));
    all.forEach(
        (filler, known) ->
            known.addAll(CompanyFeatures.of(triggers, guesses.get(filler), guesses)));
    return all;
  }

  /** Features of one filler that may take part. */
  List<String> features(Story story, List<TriggerMention> triggers, Filler filler) {
    return features(story, triggers, features, first).getOrDefault(filler.index(), List.of());
  }

  /** What gives the roles in the event that {@code triggers} speak of. */
  Maxent model(List<TriggerMention> triggers) {
    return triggers.get(0).type() == EventType.MEETING ? meeting : visit;
  }

  private CompanyFeatures.Guess guess(
      List<TriggerMention> triggers, Filler filler, List<String> features) {
    Maxent model = model(triggers);
    double[] p = model.probabilities(features);
    double party = 0;
    double host = 0;
    double place = 0;
    int best = -1;
    for (int y = 0; y < p.length; y++) {
      String role = model.outcomes().get(y);
      if (role.equals(EventModels.PLACE)) {
        place = p[y];
      } else if (!role.equals(EventModels.NONE)) {
        party += p[y];
        host = role.equals(Role.HOST.toString()) ? p[y] : host;
        best = best < 0 || p[y] > p[best] ? y : best;
      }
    }
    String role = best < 0 ? EventModels.NONE : model.outcomes().get(best);
    return new CompanyFeatures.Guess(filler, role, party, host, place);
  }

  /** A filler in a role. */
  record Filled(Story story, Filler filler, String role, double confidence) {}

  /** The fillers of an event, the most certain first. */
  record Roles(List<Filled> participants, List<Filled> places) {}

  /** All fillers; in a long document those that stand near the event. */
  private static Collection<Filler> eligible(Story story, List<TriggerMention> triggers) {
    if (story.fillers().size() <= MOST_FILLERS) {
      return story.fillers();
    }
    Map<Integer, Filler> near = new TreeMap<>();
    for (TriggerMention trigger : triggers) {
      int at = trigger.scene().index();
      int to = Math.min(story.scenes().size(), at + AROUND + 1);
      for (Scene scene : story.scenes().subList(Math.max(0, at - AROUND), to)) {
        for (Group group : scene.groups()) {
          near.put(group.filler().index(), group.filler());
        }
      }
    }
    return near.values();
  }

  Roles fill(Story story, List<TriggerMention> triggers) {
    return fill(story, triggers, guesses(story, triggers));
  }

  /** How probably each filler has a role, in order of the fillers. */
  List<CompanyFeatures.Guess> guesses(Story story, List<TriggerMention> triggers) {
    List<CompanyFeatures.Guess> guesses = new ArrayList<>();
    features(story, triggers, features, first)
        .forEach((index, known) -> guesses.add(guess(triggers, story.fillers().get(index), known)));
    return guesses;
  }

  /** The fillers whose {@code guesses} are sure enough. */
  Roles fill(Story story, List<TriggerMention> triggers, List<CompanyFeatures.Guess> guesses) {
    List<Filled> parties = new ArrayList<>();
    List<Filled> places = new ArrayList<>();
    for (CompanyFeatures.Guess guess : guesses) {
      if (guess.place() > guess.party()) {
        places.add(new Filled(story, guess.filler(), EventModels.PLACE, guess.place()));
      } else if (guess.party() > 0) {
        parties.add(new Filled(story, guess.filler(), guess.role(), guess.party()));
      }
    }
    boolean met = triggers.get(0).type() == EventType.MEETING;
    return new Roles(kept(parties, met ? MEETING : VISIT, PARTY), kept(places, SITE, PLACE));
  }

  /** The surest ones: the first of them with less certainty than others, where one must be. */
  private static List<Filled> kept(List<Filled> all, double[] first, double others) {
    all.sort(Comparator.comparingDouble(Filled::confidence).reversed());
    List<Filled> kept = new ArrayList<>();
    for (Filled filled : all) {
      double least = kept.size() < first.length ? first[kept.size()] : others;
      if (filled.confidence() >= least) {
        kept.add(filled);
      }
    }
    return kept;
  }
}
