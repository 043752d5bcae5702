package org.khabar.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.output.JsonLines;
import org.khabar.text.Span;

/** Compares with the reference scorer, where it and Python are at hand, on spoilt gold. */
class ScorerDifferentialTest {
  private static final Path SHARED = Path.of("..", "shared");

  @TempDir private Path folder;

  @Test
  void sameLinesAsTheReference() throws Exception {
    Path reference = SHARED.resolve("score/score.py");
    Path train = SHARED.resolve("gold/train.jsonl");
    assumeTrue(Files.exists(reference) && Files.exists(train), "no ../shared here");
    assumeTrue(run("python3", "--version").isPresent(), "no python3 here");
    List<GoldDocument> gold = GoldDocument.read(train);
    for (int seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      List<Analysis> analyses = new ArrayList<>();
      for (GoldDocument document : gold) {
        if (random.nextInt(20) > 0) {
          analyses.add(spoil(document, random));
        }
      }
      Path output = folder.resolve(seed + ".jsonl");
      JsonLines.write(analyses.stream(), output);
      String expected =
          run("python3", reference.toString(), train.toString(), output.toString()).orElseThrow();
      assertEquals(
          expected.strip(), String.join("\n", Scorer.score(gold, analyses).lines()).strip());
    }
  }

  private Optional<String> run(String... command) throws InterruptedException, IOException {
    Path printed = folder.resolve("printed.txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(printed.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return process.waitFor() == 0
          ? Optional.of(Files.readString(printed, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (UncheckedIOException | IOException e) {
      return Optional.empty();
    }
  }

  private static Analysis spoil(GoldDocument gold, Random random) {
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (GoldMention mention : gold.mentions()) {
      if (random.nextInt(6) > 0) {
        Span span = shift(new Span(mention.start(), mention.end()), gold.text(), random);
        MentionType type =
            random.nextInt(10) == 0
                ? pick(MentionType.values(), random)
                : MentionType.valueOf(mention.type());
        String id = "e" + Math.floorMod(mention.text().hashCode(), 7);
        mentions.add(
            new Mention(
                "m" + mentions.size(),
                type,
                span,
                random.nextInt(50) == 0 ? "?" : span.of(gold.text()),
                random.nextDouble(),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(id),
                Optional.empty()));
        entities.add(
            new Entity(
                "e" + entities.size() % 7,
                MentionType.PERSON,
                mention.text(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    List<Event> events = new ArrayList<>();
    for (GoldEvent event : gold.events()) {
      for (int copies = random.nextInt(8) == 0 ? 2 : 1; copies > 0; copies--) {
        if (random.nextInt(6) > 0) {
          events.add(spoil(event, gold, random));
        }
      }
    }
    return new Analysis(
        Document.of(gold.text()).withId(gold.id()),
        Optional.empty(),
        mentions,
        entities,
        events,
        List.of());
  }

  private static Event spoil(GoldEvent event, GoldDocument gold, Random random) {
    List<Trigger> triggers = new ArrayList<>();
    event
        .triggers()
        .forEach(
            trigger -> {
              Span span = shift(new Span(trigger.start(), trigger.end()), gold.text(), random);
              if (triggers.isEmpty() || random.nextInt(4) > 0) {
                triggers.add(new Trigger(span, span.of(gold.text())));
              }
            });
    List<Participant> participants = new ArrayList<>();
    event.who().forEach(text -> participant(Role.PARTICIPANT, text, participants, random));
    event.host().forEach(text -> participant(Role.HOST, text, participants, random));
    event.visitor().forEach(text -> participant(Role.VISITOR, text, participants, random));
    List<Place> places = new ArrayList<>();
    for (String place : event.place()) {
      if (random.nextInt(4) > 0) {
        places.add(new Place(place, new Span(0, 0), Optional.empty()));
      }
    }
    Status status =
        random.nextInt(6) == 0 ? pick(Status.values(), random) : Status.valueOf(event.status());
    String day = event.time().split("/", -1)[0] + (random.nextInt(5) == 0 ? "9" : "");
    Optional<EventTime> time =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(new EventTime("", new Span(0, 0), day, day));
    Codes codes = Codes.NONE;
    boolean meeting = event.type().equals("MEETING") ^ random.nextInt(12) == 0;
    return meeting
        ? new Meeting(
            "v",
            status,
            pick(Channel.values(), random),
            Optional.empty(),
            triggers,
            participants,
            places,
            time,
            Optional.empty(),
            codes,
            1)
        : new Visit("v", status, triggers, participants, places, time, Optional.empty(), codes, 1);
  }

  private static void participant(
      Role role, String text, List<Participant> participants, Random random) {
    if (random.nextInt(6) == 0) {
      return;
    }
    String written =
        switch (random.nextInt(8)) {
          case 0 -> "و" + text;
          case 1 -> text.replace('أ', 'ا').replace('ة', 'ه');
          case 2 -> text.substring(text.indexOf(' ') + 1);
          case 3 -> "";
          default -> text;
        };
    participants.add(
        new Participant(
            random.nextInt(6) == 0 ? pick(Role.values(), random) : role,
            written,
            new Span(0, 0),
            random.nextBoolean() ? Optional.of("e" + random.nextInt(9)) : Optional.empty()));
  }

  private static Span shift(Span span, String text, Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> new Span(Math.max(0, span.start() - random.nextInt(9)), span.end());
      case 1 -> new Span(span.start(), Math.min(text.length(), span.end() + random.nextInt(9)));
      default -> span;
    };
  }

  private static <T> T pick(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
