package org.khabar.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Resolution;
import org.khabar.event.EventType;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.Maxent;
import org.khabar.learn.MaxentTrainer;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;
import org.khabar.name.NameSpan;
import org.khabar.name.NameTrainer;
import org.khabar.syntax.CoreNlpEngine;
import org.khabar.syntax.LightEngine;
import org.khabar.syntax.SyntaxEngine;
import org.khabar.time.TimeExpression;
import org.khabar.time.TimeTagger;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/**
 * Trains the classifiers of event extraction. Names in the training documents come from taggers
 * that did not see them, so that the classifiers learn from names as wrong as they will meet.
 * Deterministic.
 */
public final class EventTrainer {
  private static final int FOLDS = 5;
  private static final double PENALTY = 0.7;
  private static final double STATUS = 4;
  private static final double LINK = 4;

  private final TextReader texts;
  private final EntityResolver entities;
  private final TimeTagger times;
  private final StoryReader stories;
  private final RoleFeatures features;

  private EventTrainer(SyntaxEngine engine, TextReader texts) throws IOException {
    this.texts = texts;
    entities = EntityResolver.load();
    times = TimeTagger.load();
    FunctionWords words = FunctionWords.load();
    stories = StoryReader.load(engine, words);
    features = new RoleFeatures(words);
  }

  /**
   * Writes {@code models/event/}: classifiers for either engine.
   *
   * @param shared folder with {@code gold/train.jsonl}
   * @param models folder of the models, those of the stages before among them
   */
  public static void train(Path shared, Path models) throws IOException {
    List<GoldDocument> documents = GoldDocument.read(shared.resolve("gold/train.jsonl"));
    ModelStore trained = ModelStore.in(models);
    TextReader texts = TextReader.load(trained);
    List<List<NameSpan>> names = new NameTrainer(trained).crossTag(documents, FOLDS);
    Map<String, SyntaxEngine> engines = new TreeMap<>();
    engines.put("corenlp", CoreNlpEngine.load());
    engines.put("light", LightEngine.load(trained));
    for (Map.Entry<String, SyntaxEngine> engine : engines.entrySet()) {
      EventModels classifiers = train(engine.getValue(), texts, documents, names);
      ModelFile.write(
          models.resolve(EventExtractor.file(engine.getKey())),
          EventModels.KIND,
          EventModels.VERSION,
          classifiers::writeTo);
    }
  }

  /** Trains for one engine, on documents with the names that a tagger found in them. */
  static EventModels train(
      SyntaxEngine engine,
      TextReader texts,
      List<GoldDocument> documents,
      List<List<NameSpan>> names)
      throws IOException {
    EventTrainer trainer = new EventTrainer(engine, texts);
    List<GoldStory> read =
        IntStream.range(0, documents.size())
            .parallel()
            .mapToObj(i -> trainer.story(documents.get(i), names.get(i)))
            .toList();
    return trainer.learn(read);
  }

  private GoldStory story(GoldDocument document, List<NameSpan> names) {
    Text text = texts.read(document.text());
    Resolution resolution = entities.resolve(text, names);
    Optional<LocalDate> published = document.published().or(() -> times.dateline(text.repaired()));
    Story story = stories.read(text, resolution, times.find(text.repaired(), published));
    return GoldStory.align(document, text, resolution, story, published);
  }

  private EventModels learn(List<GoldStory> stories) throws IOException {
    List<Earlier> halves =
        List.of(0, 1).parallelStream().map(half -> earlier(stories, half)).toList();
    MaxentTrainer trigger = new MaxentTrainer(PENALTY, 2);
    MaxentTrainer link = MaxentTrainer.ridge(LINK, 2);
    MaxentTrainer meeting = new MaxentTrainer(PENALTY, 3);
    MaxentTrainer visit = new MaxentTrainer(PENALTY, 3);
    MaxentTrainer fullMeeting = new MaxentTrainer(PENALTY, 3);
    MaxentTrainer fullVisit = new MaxentTrainer(PENALTY, 3);
    MaxentTrainer status = MaxentTrainer.ridge(STATUS, 2);
    MaxentTrainer stance = MaxentTrainer.ridge(STATUS, 2);
    MaxentTrainer channel = new MaxentTrainer(PENALTY, 2);
    MaxentTrainer time = new MaxentTrainer(PENALTY, 2);
    MaxentTrainer source = new MaxentTrainer(PENALTY, 2);
    for (int i = 0; i < stories.size(); i++) {
      GoldStory gold = stories.get(i);
      triggers(gold, trigger);
      Earlier earlier = halves.get((i + 1) % 2);
      links(gold, earlier.accounts(), link);
      for (GoldStory.Occasion occasion : gold.occasions()) {
        boolean met = occasion.type() == EventType.MEETING;
        roles(gold, occasion, null, met ? meeting : visit);
        roles(gold, occasion, earlier.roles(), met ? fullMeeting : fullVisit);
        statuses(gold, occasion, earlier.dater(), status, stance, channel);
        times(gold, occasion, time);
        sources(gold, occasion, source);
      }
    }
    return EventModels.of(
        List.of(
                trigger,
                link,
                meeting,
                visit,
                fullMeeting,
                fullVisit,
                status,
                stance,
                channel,
                time,
                source)
            .parallelStream()
            .map(EventTrainer::train)
            .toList());
  }

  /** Classifiers that later ones stand on, learned from one half of the stories. */
  private record Earlier(RoleFiller roles, EventDater dater, AccountReader accounts) {}

  /** Learns from every second story: what the later classifiers may see of the other half. */
  private Earlier earlier(List<GoldStory> stories, int half) {
    MaxentTrainer meeting = new MaxentTrainer(PENALTY, 3);
    MaxentTrainer visit = new MaxentTrainer(PENALTY, 3);
    MaxentTrainer time = new MaxentTrainer(PENALTY, 2);
    for (int i = half; i < stories.size(); i += 2) {
      for (GoldStory.Occasion occasion : stories.get(i).occasions()) {
        roles(
            stories.get(i), occasion, null, occasion.type() == EventType.MEETING ? meeting : visit);
        times(stories.get(i), occasion, time);
      }
    }
    RoleFiller roles = new RoleFiller(train(meeting), train(visit), features);
    EventDater dater = new EventDater(train(time));
    MaxentTrainer stance = MaxentTrainer.ridge(STATUS, 2);
    for (int i = half; i < stories.size(); i += 2) {
      for (GoldStory.Occasion occasion : stories.get(i).occasions()) {
        Optional<TimeExpression> day =
            dater.time(stories.get(i).story(), occasion.triggers(), stories.get(i).published());
        stances(stories.get(i), occasion, day, stance);
      }
    }
    return new Earlier(roles, dater, new AccountReader(roles, dater, train(stance)));
  }

  private static Maxent train(MaxentTrainer trainer) {
    try {
      return trainer.train();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void triggers(GoldStory gold, MaxentTrainer trainer) {
    for (Scene scene : gold.story().scenes()) {
      for (Scene.Spot spot : scene.spots()) {
        trainer.add(
            gold.type(spot).map(EventType::toString).orElse(EventModels.NONE),
            TriggerFeatures.of(gold.story(), scene, spot));
      }
    }
  }

  private static void links(GoldStory gold, AccountReader accounts, MaxentTrainer trainer) {
    List<TriggerMention> all = gold.triggers();
    List<Account> told = accounts.read(gold.story(), all, gold.published());
    int[] places = EventLinker.places(all);
    for (int j = 0; j < all.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (all.get(i).type() == all.get(j).type()) {
          trainer.add(
              gold.sameEvent(all.get(i), all.get(j)) ? EventModels.YES : EventModels.NO,
              LinkFeatures.of(
                  gold.story(),
                  all.get(i),
                  all.get(j),
                  places[j] - places[i] - 1,
                  told.get(i),
                  told.get(j)));
        }
      }
    }
  }

  private void roles(
      GoldStory gold,
      GoldStory.Occasion occasion,
      @Nullable RoleFiller first,
      MaxentTrainer trainer) {
    RoleFiller.features(gold.story(), occasion.triggers(), features, first)
        .forEach(
            (filler, known) ->
                trainer.add(occasion.roles().getOrDefault(filler, EventModels.NONE), known));
  }

  private static void statuses(
      GoldStory gold,
      GoldStory.Occasion occasion,
      EventDater dater,
      MaxentTrainer whole,
      MaxentTrainer stance,
      MaxentTrainer channel) {
    List<TriggerMention> triggers = occasion.triggers();
    Optional<TimeExpression> time = dater.time(gold.story(), triggers, gold.published());
    String outcome = occasion.status().toString();
    List<String> features = StatusFeatures.of(triggers, time, gold.published());
    whole.add(outcome, features);
    stances(gold, occasion, time, stance);
    if (occasion.type() == EventType.MEETING) {
      channel.add(occasion.channel().toString(), features);
    }
  }

  /** Learns the status from each mention alone. */
  private static void stances(
      GoldStory gold,
      GoldStory.Occasion occasion,
      Optional<TimeExpression> time,
      MaxentTrainer trainer) {
    for (TriggerMention trigger : occasion.triggers()) {
      trainer.add(
          occasion.status().toString(),
          StatusFeatures.of(List.of(trigger), time, gold.published()));
    }
  }

  private static void times(GoldStory gold, GoldStory.Occasion occasion, MaxentTrainer trainer) {
    for (int i = 0; i < occasion.triggers().size(); i++) {
      TriggerMention trigger = occasion.triggers().get(i);
      for (Scene scene : TimeFeatures.scenes(gold.story(), trigger)) {
        for (Scene.TimeMention time : TimeFeatures.dated(scene)) {
          trainer.add(
              occasion.isAt(time.expression()) ? EventModels.YES : EventModels.NO,
              TimeFeatures.of(trigger, scene, time, i, gold.published()));
        }
      }
    }
  }

  private static void sources(GoldStory gold, GoldStory.Occasion occasion, MaxentTrainer trainer) {
    TriggerMention first = occasion.triggers().get(0);
    List<Scene> scenes = gold.story().scenes();
    int at = first.scene().index();
    for (int s = Math.max(0, at - 1); s <= Math.min(scenes.size() - 1, at + 1); s++) {
      for (Group group : scenes.get(s).groups()) {
        trainer.add(
            occasion.sources().contains(group.filler().index()) ? EventModels.YES : EventModels.NO,
            SourceFeatures.of(first, scenes.get(s), group));
      }
    }
  }
}
