package org.khabar.extraction;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.khabar.coreference.Resolution;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.EventType;
import org.khabar.event.Evidence;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.event.Source;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.learn.Maxent;
import org.khabar.learn.ModelStore;
import org.khabar.syntax.SyntaxEngine;
import org.khabar.text.Span;
import org.khabar.time.TimeExpression;
import org.khabar.token.Text;

/**
 * Finds meetings and visits: judges trigger candidates, joins those of one occasion, and fills each
 * event's roles, place, time, status, channel and source. Immutable and safe to share.
 */
public final class EventExtractor {
  private static final double TRIGGER = 0.6;

  // Among 10,000 articles no parse lifted a candidate from below this to a trigger.
  private static final double POSSIBLE = 0.1;
  private static final String MEDIATION = "MEDIATION";

  private final StoryReader reader;
  private final EventModels models;
  private final EventLinker linker;
  private final RoleFiller roles;
  private final EventDater dater;
  private final StatusJudge statuses;
  private final SourceFinder sources;
  private final CodeBook codes;
  private final Explainer explainer;

  EventExtractor(
      StoryReader reader,
      EventModels models,
      RoleFeatures features,
      Denial denial,
      CodeBook codes) {
    this.reader = reader;
    this.models = models;
    RoleFiller first = new RoleFiller(models.meeting(), models.visit(), features);
    this.roles = new RoleFiller(models.fullMeeting(), models.fullVisit(), features, first);
    this.dater = new EventDater(models.time());
    AccountReader accounts = new AccountReader(first, dater, models.stance());
    this.linker = new EventLinker(models.link(), accounts);
    this.statuses = new StatusJudge(models.status(), models.stance(), denial);
    this.sources = new SourceFinder(models.source());
    this.codes = codes;
    this.explainer = new Explainer(models, accounts, roles, dater, sources);
  }

  /**
   * Loads the packed models for an engine.
   *
   * @param engine parses the sentences in which an event may stand
   * @param name names the engine that the models were trained with: {@code corenlp} or {@code
   *     light}
   * @throws IOException if a model or table is missing or broken; the message names it
   */
  public static EventExtractor load(SyntaxEngine engine, String name) throws IOException {
    return load(engine, name, ModelStore.packed());
  }

  /** Loads the models of a store; as {@link #load(SyntaxEngine, String)}. */
  public static EventExtractor load(SyntaxEngine engine, String name, ModelStore models)
      throws IOException {
    FunctionWords words = FunctionWords.load();
    return new EventExtractor(
        StoryReader.load(engine, words),
        models.read(file(name), EventModels.KIND, EventModels.VERSION, EventModels::readFrom),
        new RoleFeatures(words),
        new Denial(words),
        CodeBook.load());
  }

  static String file(String engine) {
    return "event/events-" + engine + ".maxent";
  }

  /**
   * The events of a document, in order of their first triggers; spans lie in the original text.
   *
   * @param text the document
   * @param resolution its names and who bears them
   * @param times the times that it tells, in order, at places in the repaired text
   * @param published day of publication
   */
  public List<Event> extract(
      Text text, Resolution resolution, List<TimeExpression> times, Optional<LocalDate> published) {
    Story story = reader.read(text, resolution, times);
    return events(
        text, resolution, story, linker.link(story, triggers(story), published), published);
  }

  /** As {@link #extract}, with what each event rests on. */
  public List<Evidence> explain(
      Text text, Resolution resolution, List<TimeExpression> times, Optional<LocalDate> published) {
    Story story = reader.read(text, resolution, times);
    List<TriggerMention> triggers = triggers(story);
    List<List<TriggerMention>> occasions = linker.link(story, triggers, published);
    List<Event> events = events(text, resolution, story, occasions, published);
    return explainer.explain(text, story, published, triggers, occasions, events);
  }

  private List<Event> events(
      Text text,
      Resolution resolution,
      Story story,
      List<List<TriggerMention>> occasions,
      Optional<LocalDate> published) {
    Map<String, String> countries = new HashMap<>();
    resolution
        .referents()
        .forEach(one -> one.country().ifPresent(country -> countries.put(one.id(), country)));
    List<Event> events = new ArrayList<>();
    List<SortedSet<Integer>> sentences = new ArrayList<>();
    for (List<TriggerMention> triggers : occasions) {
      events.add(event("v" + (events.size() + 1), text, story, triggers, countries, published));
      SortedSet<Integer> scenes = new TreeSet<>();
      triggers.forEach(trigger -> scenes.add(trigger.scene().index()));
      sentences.add(scenes);
    }
    return SubEventLinker.link(events, sentences, countries);
  }

  private List<TriggerMention> triggers(Story story) {
    List<TriggerMention> found = new ArrayList<>();
    for (Scene scene : story.scenes()) {
      for (Scene.Spot spot : scene.spots()) {
        if (!possible(spot, models.trigger(), TriggerFeatures.unparsed(story, scene, spot))) {
          continue;
        }
        double[] probabilities =
            models.trigger().probabilities(TriggerFeatures.of(story, scene, spot));
        TriggerMention best = null;
        for (TriggerCandidate candidate : spot.candidates()) {
          int outcome = models.trigger().outcome(candidate.entry().type().toString());
          double p = outcome < 0 ? 0 : probabilities[outcome];
          if (p >= TRIGGER && (best == null || p > best.confidence())) {
            best = new TriggerMention(scene, spot.token(), candidate, p);
          }
        }
        if (best != null) {
          found.add(best);
        }
      }
    }
    return found;
  }

  /** Whether a candidate may turn out to be a trigger when its sentence is parsed. */
  private static boolean possible(Scene.Spot spot, Maxent model, List<String> unparsed) {
    double[] probabilities = model.probabilities(unparsed);
    for (TriggerCandidate candidate : spot.candidates()) {
      int outcome = model.outcome(candidate.entry().type().toString());
      if (outcome >= 0 && probabilities[outcome] >= POSSIBLE) {
        return true;
      }
    }
    return false;
  }

  private Event event(
      String id,
      Text text,
      Story story,
      List<TriggerMention> triggers,
      Map<String, String> countries,
      Optional<LocalDate> published) {
    Optional<TimeExpression> time = dater.time(story, triggers, published);
    Status status = statuses.status(triggers, time, published);
    EventType type = triggers.get(0).type();
    RoleFiller.Roles filled = roles.fill(story, triggers);
    Channel channel =
        type == EventType.MEETING
            ? Channel.valueOf(models.channel().best(StatusFeatures.of(triggers, time, published)))
            : Channel.IN_PERSON;
    double miss = 1;
    for (TriggerMention trigger : triggers) {
      miss *= 1 - trigger.confidence();
    }
    List<Trigger> spans = new ArrayList<>();
    for (TriggerMention trigger : triggers) {
      Span span = text.original(trigger.candidate().span());
      spans.add(new Trigger(span, span.of(text.aligned().original())));
    }
    List<Participant> participants = participants(text, triggers, filled.participants());
    List<Place> places = places(text, triggers, filled.places());
    Optional<EventTime> when = time.map(t -> eventTime(text, t));
    Optional<Source> source =
        sources.choose(story, triggers).map(choice -> source(text, choice.group()));
    boolean third =
        CodeBook.isThird(
            places.stream().map(place -> country(place.entity(), countries)).toList(),
            participants.stream().map(party -> country(party.entity(), countries)).toList());
    Set<String> subtypes = new LinkedHashSet<>();
    triggers.forEach(trigger -> subtypes.add(trigger.candidate().entry().subtype()));
    if (triggers.stream().anyMatch(TriggerMention::mediated)) {
      subtypes.add(MEDIATION);
    }
    Codes coded = codes.codes(type, subtypes, status, channel, third);
    return type == EventType.MEETING
        ? new Meeting(
            id,
            status,
            channel,
            Optional.empty(),
            spans,
            participants,
            places,
            when,
            source,
            coded,
            1 - miss)
        : new Visit(id, status, spans, participants, places, when, source, coded, 1 - miss);
  }

  private static Optional<String> country(Optional<String> entity, Map<String, String> countries) {
    return entity.map(countries::get);
  }

  private static List<Participant> participants(
      Text text, List<TriggerMention> triggers, List<RoleFiller.Filled> fillers) {
    List<Participant> participants = new ArrayList<>();
    for (RoleFiller.Filled filled : fillers) {
      Span span = text.original(nearest(filled.filler(), triggers, filled.story()).span());
      participants.add(
          new Participant(
              Role.valueOf(filled.role()),
              span.of(text.aligned().original()),
              span,
              entity(filled.filler())));
    }
    participants.sort(Comparator.comparing(Participant::span));
    return participants;
  }

  private static List<Place> places(
      Text text, List<TriggerMention> triggers, List<RoleFiller.Filled> fillers) {
    List<Place> places = new ArrayList<>();
    for (RoleFiller.Filled filled : fillers) {
      Span span = text.original(nearest(filled.filler(), triggers, filled.story()).span());
      places.add(new Place(span.of(text.aligned().original()), span, entity(filled.filler())));
    }
    return places;
  }

  private static Optional<String> entity(Filler filler) {
    return filler.entity().isPresent()
        ? Optional.of("e" + (filler.entity().getAsInt() + 1))
        : Optional.empty();
  }

  /** The mention to show: a named one, in a sentence of the event if there is one there. */
  static Group nearest(Filler filler, List<TriggerMention> triggers, Story story) {
    Group best = null;
    long least = Long.MAX_VALUE;
    for (TriggerMention trigger : triggers) {
      for (Group group : trigger.scene().groupsOf(filler)) {
        long away = away(group, 0, trigger);
        if (away < least) {
          least = away;
          best = group;
        }
      }
    }
    if (best != null && best.named()) {
      return best;
    }
    TriggerMention first = triggers.get(0);
    for (Story.Mention mention : story.mentions(filler)) {
      long away = away(mention.group(), mention.scene().index() - first.scene().index(), first);
      if (away < least) {
        least = away;
        best = mention.group();
      }
    }
    return Optional.ofNullable(best).orElseThrow();
  }

  private static long away(Group group, int scenes, TriggerMention trigger) {
    return Math.abs(scenes) * 1000L
        + Math.abs(group.first() - trigger.token())
        + (group.named() ? 0 : 1_000_000_000L);
  }

  private static EventTime eventTime(Text text, TimeExpression time) {
    Span span = text.original(time.span());
    LocalDate from = time.from().orElseThrow();
    LocalDate to = time.to().orElse(from);
    DateTimeFormatter form =
        switch (time.precision()) {
          case DAY, WEEK, SEASON, LONGER -> DateTimeFormatter.ISO_LOCAL_DATE;
          case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM");
          case YEAR -> DateTimeFormatter.ofPattern("uuuu");
        };
    return new EventTime(
        span.of(text.aligned().original()), span, form.format(from), form.format(to));
  }

  private static Source source(Text text, Group group) {
    Span span = text.original(group.span());
    return new Source(span.of(text.aligned().original()), span, entity(group.filler()));
  }
}
