package org.khabar.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.khabar.coreference.Referent;
import org.khabar.coreference.Resolution;
import org.khabar.event.Channel;
import org.khabar.event.EventType;
import org.khabar.event.Role;
import org.khabar.event.Status;
import org.khabar.learn.GoldDocument;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.time.TimeExpression;
import org.khabar.token.Text;

/** A story with the annotated events laid over it: what the classifiers learn from. */
final class GoldStory {
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);

  private final Story story;
  private final Optional<LocalDate> published;
  private final List<Occasion> occasions = new ArrayList<>();
  private final Map<Scene.Spot, EventType> types = new IdentityHashMap<>();

  private GoldStory(Story story, Optional<LocalDate> published) {
    this.story = story;
    this.published = published;
  }

  /**
   * An annotated event in terms of the story.
   *
   * @param roles role or place of each filler that has one, by its index
   * @param sources indices of fillers that are its source
   * @param day its annotated time
   */
  record Occasion(
      EventType type,
      Status status,
      Channel channel,
      List<TriggerMention> triggers,
      Map<Integer, String> roles,
      Set<Integer> sources,
      String day) {

    /** Whether an expression means the annotated first day or month. */
    boolean isAt(TimeExpression expression) {
      return at(day, expression);
    }

    private static boolean at(String day, TimeExpression expression) {
      String first = day.contains("/") ? day.substring(0, day.indexOf('/')) : day;
      return !first.isEmpty()
          && expression.from().isPresent()
          && expression.from().get().toString().startsWith(first)
          && (first.length() < 10
              || expression.precision() == TimeExpression.Precision.DAY
              || day.contains("/"));
    }
  }

  Story story() {
    return story;
  }

  Optional<LocalDate> published() {
    return published;
  }

  List<Occasion> occasions() {
    return occasions;
  }

  /** What a candidate really speaks of. */
  Optional<EventType> type(Scene.Spot spot) {
    return Optional.ofNullable(types.get(spot));
  }

  /** All triggers in text order. */
  List<TriggerMention> triggers() {
    return occasions.stream()
        .flatMap(o -> o.triggers().stream())
        .sorted(Comparator.comparing(t -> t.candidate().span()))
        .toList();
  }

  boolean sameEvent(TriggerMention a, TriggerMention b) {
    return occasions.stream().anyMatch(o -> o.triggers().contains(a) && o.triggers().contains(b));
  }

  static GoldStory align(
      GoldDocument document,
      Text text,
      Resolution resolution,
      Story story,
      Optional<LocalDate> published) {
    GoldStory gold = new GoldStory(story, published);
    FillerFinder finder = new FillerFinder(document, resolution, story);
    for (GoldDocument.GoldEvent event : document.events()) {
      EventType type = EventType.valueOf(event.type());
      List<TriggerMention> triggers = gold.triggers(text, event, type);
      if (triggers.isEmpty()) {
        continue;
      }
      Map<Integer, String> roles = new HashMap<>();
      finder.put(event.place(), EventModels.PLACE, roles);
      finder.put(
          event.who(),
          type == EventType.VISIT ? Role.VISITOR.toString() : Role.PARTICIPANT.toString(),
          roles);
      finder.put(event.visitor(), Role.VISITOR.toString(), roles);
      finder.put(event.host(), Role.HOST.toString(), roles);
      Map<Integer, String> sources = new HashMap<>();
      finder.put(event.source(), EventModels.YES, sources);
      gold.occasions.add(
          new Occasion(
              type,
              Status.valueOf(event.status()),
              channel(event.channel()),
              triggers,
              roles,
              sources.keySet(),
              event.time()));
    }
    return gold;
  }

  private static Channel channel(String name) {
    return Arrays.stream(Channel.values())
        .filter(c -> c.toString().equals(name))
        .findFirst()
        .orElse(Channel.IN_PERSON);
  }

  private List<TriggerMention> triggers(Text text, GoldDocument.GoldEvent event, EventType type) {
    List<TriggerMention> triggers = new ArrayList<>();
    for (Scene scene : story.scenes()) {
      for (Scene.Spot spot : scene.spots()) {
        for (TriggerCandidate candidate : spot.candidates()) {
          Span span = text.original(candidate.span());
          boolean hit =
              candidate.entry().type() == type
                  && event.triggers().stream()
                      .anyMatch(t -> t.start() < span.end() && span.start() < t.end());
          if (hit && !types.containsKey(spot)) {
            types.put(spot, type);
            triggers.add(new TriggerMention(scene, spot.token(), candidate, 1));
          }
        }
      }
    }
    return triggers;
  }

  /** Finds the filler that a string of the annotation names. */
  private static final class FillerFinder {
    private final Map<String, Set<String>> chains = new HashMap<>();
    private final List<Set<String>> names = new ArrayList<>();

    FillerFinder(GoldDocument document, Resolution resolution, Story story) {
      for (List<String> chain : document.chains()) {
        Set<String> forms = new HashSet<>();
        chain.forEach(name -> forms.add(words(name)));
        forms.forEach(form -> chains.computeIfAbsent(form, f -> new HashSet<>()).addAll(forms));
      }
      for (Filler filler : story.fillers()) {
        Set<String> forms = new HashSet<>();
        forms.add(words(filler.name()));
        if (filler.entity().isPresent()) {
          Referent referent = resolution.referents().get(filler.entity().getAsInt());
          referent.aliases().forEach(alias -> forms.add(words(alias)));
        }
        names.add(forms);
      }
    }

    /** Gives {@code role} to the filler that fits each name best, if one fits. */
    void put(List<String> wanted, String role, Map<Integer, String> roles) {
      for (String name : wanted) {
        String words = words(name);
        Set<String> same = chains.getOrDefault(words, Set.of(words));
        int best = -1;
        double top = 0;
        for (int f = 0; f < names.size(); f++) {
          double fit = 0;
          for (String form : names.get(f)) {
            double here = form.equals(words) ? 3 : same.contains(form) ? 2 : overlap(words, form);
            fit = Math.max(fit, here);
          }
          if (fit > top) {
            top = fit;
            best = f;
          }
        }
        if (best >= 0 && top >= 0.5) {
          roles.put(best, role);
        }
      }
    }

    private static double overlap(String a, String b) {
      List<String> left = new ArrayList<>(List.of(a.split(" ")));
      List<String> right = new ArrayList<>(List.of(b.split(" ")));
      int longest = Math.max(left.size(), right.size());
      int common = 0;
      for (String word : left) {
        common += right.remove(word) ? 1 : 0;
      }
      return (double) common / longest;
    }

    private static String words(String name) {
      String match = MATCH.apply(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
      return match.startsWith("لل") ? "ا" + match.substring(1) : match;
    }
  }
}
