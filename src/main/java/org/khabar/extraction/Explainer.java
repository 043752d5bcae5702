package org.khabar.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.khabar.event.Event;
import org.khabar.event.Evidence;
import org.khabar.event.Evidence.CueWords;
import org.khabar.event.Evidence.Decision;
import org.khabar.event.Evidence.Outcome;
import org.khabar.event.Evidence.Passage;
import org.khabar.event.Evidence.Question;
import org.khabar.event.Evidence.Reading;
import org.khabar.event.Evidence.Reason;
import org.khabar.event.Meeting;
import org.khabar.event.Trigger;
import org.khabar.learn.Maxent;
import org.khabar.text.Span;
import org.khabar.time.TimeExpression;
import org.khabar.token.Text;

/**
 * Asks the classifiers again what made events as they are, and why. Immutable and safe to share.
 */
final class Explainer {
  private static final int MOST_REASONS = 5;

  private final EventModels models;
  private final AccountReader accounts;
  private final RoleFiller roles;
  private final EventDater dater;
  private final SourceFinder sources;

  Explainer(
      EventModels models,
      AccountReader accounts,
      RoleFiller roles,
      EventDater dater,
      SourceFinder sources) {
    this.models = models;
    this.accounts = accounts;
    this.roles = roles;
    this.dater = dater;
    this.sources = sources;
  }

  /**
   * What each event rests on.
   *
   * @param triggers all of the document
   * @param occasions those of each event
   */
  List<Evidence> explain(
      Text text,
      Story story,
      Optional<LocalDate> published,
      List<TriggerMention> triggers,
      List<List<TriggerMention>> occasions,
      List<Event> events) {
    Reader reader = new Reader(text, story, published, triggers);
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      all.add(reader.evidence(events.get(i), occasions.get(i)));
    }
    return all;
  }

  private static Decision decision(
      Question question, List<Passage> about, Maxent model, List<String> features, String choice) {
    double[] probabilities = model.probabilities(features);
    List<Outcome> outcomes = new ArrayList<>();
    for (int y = 0; y < probabilities.length; y++) {
      outcomes.add(new Outcome(model.outcomes().get(y), probabilities[y]));
    }
    outcomes.sort(Comparator.comparingDouble(Outcome::probability).reversed());
    return new Decision(question, about, choice, outcomes, reasons(model, features, choice));
  }

  private static List<Reason> reasons(Maxent model, List<String> features, String choice) {
    int chosen = model.outcome(choice);
    double[] probabilities = model.probabilities(features);
    int rival = -1;
    for (int y = 0; y < probabilities.length; y++) {
      if (y != chosen && (rival < 0 || probabilities[y] > probabilities[rival])) {
        rival = y;
      }
    }
    if (chosen < 0 || rival < 0) {
      return List.of();
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String feature : features) {
      double[] weight = model.weights(feature);
      weights.merge(feature, weight[chosen] - weight[rival], Double::sum);
    }
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Reason(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Reason::weight).reversed())
        .limit(MOST_REASONS)
        .toList();
  }

  /** Explains the events of one document. */
  private final class Reader {
    private final Text text;
    private final Story story;
    private final Optional<LocalDate> published;
    private final List<TriggerMention> triggers;
    private final List<Account> told;
    private final int[] places;

    Reader(Text text, Story story, Optional<LocalDate> published, List<TriggerMention> triggers) {
      this.text = text;
      this.story = story;
      this.published = published;
      this.triggers = triggers;
      this.told = accounts.read(story, triggers, published);
      this.places = EventLinker.places(triggers);
    }

    Evidence evidence(Event event, List<TriggerMention> occasion) {
      List<Decision> decisions = new ArrayList<>();
      for (int j = 1; j < occasion.size(); j++) {
        decisions.add(link(occasion.subList(0, j), occasion.get(j)));
      }
      RoleFiller.Roles filled = roles.fill(story, occasion);
      filled.participants().forEach(one -> decisions.add(role(one, occasion)));
      filled.places().forEach(one -> decisions.add(role(one, occasion)));
      Optional<EventDater.Choice> time = dater.choose(story, occasion, published);
      time.ifPresent(
          choice ->
              decisions.add(
                  decision(
                      Question.TIME,
                      List.of(passage(choice.expression().span())),
                      models.time(),
                      choice.features(),
                      EventModels.YES)));
      status(event, occasion, time.map(EventDater.Choice::expression), decisions);
      sources
          .choose(story, occasion)
          .ifPresent(
              choice ->
                  decisions.add(
                      decision(
                          Question.SOURCE,
                          List.of(passage(choice.group().span())),
                          models.source(),
                          choice.features(),
                          EventModels.YES)));
      return new Evidence(
          event,
          occasion.stream().map(this::reading).toList(),
          decisions,
          cues(occasion),
          sentences(event));
    }

    private Reading reading(TriggerMention trigger) {
      TriggerEntry entry = trigger.candidate().entry();
      Passage word = word(trigger);
      Scene.Spot spot =
          trigger.scene().spots().stream()
              .filter(s -> s.token() == trigger.token())
              .findFirst()
              .orElseThrow();
      return new Reading(
          new Trigger(word.span(), word.text()),
          entry.id(),
          entry.lemma(),
          entry.subtype(),
          trigger.candidate().form().name(),
          decision(
              Question.TRIGGER,
              List.of(word),
              models.trigger(),
              TriggerFeatures.of(story, trigger.scene(), spot),
              trigger.type().name()));
    }

    /** The earlier trigger that a later one fits best. */
    private Decision link(List<TriggerMention> earlier, TriggerMention later) {
      int j = triggers.indexOf(later);
      Decision best = null;
      double top = -1;
      for (TriggerMention trigger : earlier) {
        int i = triggers.indexOf(trigger);
        List<String> pair =
            LinkFeatures.of(
                story, trigger, later, places[j] - places[i] - 1, told.get(i), told.get(j));
        double p = models.link().probability(pair, EventModels.YES);
        if (p > top) {
          top = p;
          best =
              decision(
                  Question.LINK,
                  List.of(word(trigger), word(later)),
                  models.link(),
                  pair,
                  EventModels.YES);
        }
      }
      return Optional.ofNullable(best).orElseThrow();
    }

    private Decision role(RoleFiller.Filled filled, List<TriggerMention> occasion) {
      Group group = EventExtractor.nearest(filled.filler(), occasion, story);
      return decision(
          Question.ROLE,
          List.of(passage(group.span())),
          roles.model(occasion),
          roles.features(story, occasion, filled.filler()),
          filled.role());
    }

    private void status(
        Event event,
        List<TriggerMention> occasion,
        Optional<TimeExpression> time,
        List<Decision> decisions) {
      List<Passage> words = occasion.stream().map(this::word).toList();
      List<String> whole = StatusFeatures.of(occasion, time, published);
      String status = event.status().name();
      decisions.add(decision(Question.STATUS, words, models.status(), whole, status));
      for (TriggerMention trigger : occasion) {
        List<String> one = StatusFeatures.of(List.of(trigger), time, published);
        decisions.add(
            decision(Question.STANCE, List.of(word(trigger)), models.stance(), one, status));
      }
      if (event instanceof Meeting meeting) {
        decisions.add(
            decision(Question.CHANNEL, words, models.channel(), whole, meeting.channel().name()));
      }
    }

    private List<CueWords> cues(List<TriggerMention> occasion) {
      List<CueWords> found = new ArrayList<>();
      Set<Integer> seen = new TreeSet<>();
      for (TriggerMention trigger : occasion) {
        Scene scene = trigger.scene();
        if (seen.add(scene.index())) {
          for (Cue cue : scene.cues()) {
            if (cue.kind() == Cue.Kind.STATUS || cue.kind() == Cue.Kind.CHANNEL) {
              int start = scene.sentence().tokens().get(cue.first()).span().start();
              int end = scene.sentence().tokens().get(cue.last() - 1).span().end();
              found.add(
                  new CueWords(cue.kind().name(), cue.value(), passage(new Span(start, end))));
            }
          }
        }
      }
      return found;
    }

    private List<Passage> sentences(Event event) {
      List<Span> shown = new ArrayList<>();
      event.triggers().forEach(trigger -> shown.add(trigger.span()));
      event.participants().forEach(party -> shown.add(party.span()));
      event.places().forEach(place -> shown.add(place.span()));
      event.time().ifPresent(time -> shown.add(time.span()));
      event.source().ifPresent(source -> shown.add(source.span()));
      return story.scenes().stream()
          .map(scene -> passage(scene.sentence().span()))
          .filter(sentence -> shown.stream().anyMatch(sentence.span()::overlaps))
          .toList();
    }

    private Passage word(TriggerMention trigger) {
      return passage(trigger.candidate().span());
    }

    private Passage passage(Span repaired) {
      Span span = text.original(repaired);
      return new Passage(span, span.of(text.aligned().original()));
    }
  }
}
