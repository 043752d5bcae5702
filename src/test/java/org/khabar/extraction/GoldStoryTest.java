package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Resolution;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;
import org.khabar.name.NameSpan;
import org.khabar.syntax.LightEngine;
import org.khabar.text.Span;
import org.khabar.time.TimeExpression;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** The events of {@code news-18}: calls, a visit, meetings with and without host. */
class GoldStoryTest {
  private static GoldDocument document;
  private static Text text;
  private static GoldStory gold;

  @BeforeAll
  static void align() throws IOException {
    document =
        GoldDocument.read(Path.of("test-corpus", "news.jsonl")).stream()
            .filter(d -> d.id().equals("news-18"))
            .findFirst()
            .orElseThrow();
    text = TextReader.load().read(document.text());
    List<NameSpan> names =
        document.mentions().stream()
            .map(
                m ->
                    new NameSpan(
                        MentionType.valueOf(m.type()),
                        text.aligned().toNormalized(new Span(m.start(), m.end())),
                        1))
            .toList();
    Resolution resolution = EntityResolver.load().resolve(text, names);
    Story story =
        StoryReader.load(LightEngine.load(), FunctionWords.load())
            .read(text, resolution, Times.of(text, document.published()));
    gold = GoldStory.align(document, text, resolution, story, document.published());
  }

  @Test
  void everyEventIsFound() {
    assertEquals(
        document.events().stream().map(e -> e.type() + e.status() + e.channel()).toList(),
        gold.occasions().stream()
            .map(o -> o.type().toString() + o.status() + o.channel())
            .toList());
  }

  @Test
  void triggersAreThoseOfTheAnnotation() {
    for (int e = 0; e < document.events().size(); e++) {
      assertEquals(
          document.events().get(e).triggers().stream()
              .map(t -> new Span(t.start(), t.end()))
              .toList(),
          gold.occasions().get(e).triggers().stream()
              .map(t -> text.original(t.candidate().span()))
              .toList());
    }
  }

  @Test
  void triggersComeInTextOrder() {
    List<Span> spans = gold.triggers().stream().map(t -> t.candidate().span()).toList();
    assertEquals(spans.stream().sorted().toList(), spans);
  }

  @Test
  void thePartiesOfACallTakePart() {
    assertEquals(Map.of("ماجد العبادلة", "PARTICIPANT", "إيفان ماريتش", "PARTICIPANT"), roles(0));
  }

  @Test
  void aVisitHasVisitorHostAndPlace() {
    assertEquals(
        Map.of("ماجد العبادلة", "VISITOR", "إيفان ماريتش", "HOST", "زغرب", "PLACE"), roles(1));
  }

  @Test
  void whoReportsItIsTheSource() {
    assertEquals(
        List.of("إيفان ماريتش"),
        gold.occasions().get(1).sources().stream()
            .map(f -> gold.story().fillers().get(f).name())
            .toList());
    assertTrue(gold.occasions().get(0).sources().isEmpty());
  }

  @Test
  void mentionsOfOneEventAreTheSameEvent() {
    List<TriggerMention> calls = gold.occasions().get(0).triggers();
    TriggerMention visit = gold.occasions().get(1).triggers().get(0);
    assertTrue(gold.sameEvent(calls.get(0), calls.get(2)));
    assertFalse(gold.sameEvent(calls.get(0), visit));
  }

  @Test
  void candidatesOfNoEventHaveNoType() {
    long typed =
        gold.story().scenes().stream()
            .flatMap(s -> s.spots().stream())
            .filter(s -> gold.type(s).isPresent())
            .count();
    assertEquals(gold.triggers().size(), typed);
  }

  @Test
  void anExpressionIsAtTheDayItMeans() {
    List<Scene.TimeMention> times = gold.story().scenes().get(0).times();
    TimeExpression today =
        times.stream()
            .map(Scene.TimeMention::expression)
            .filter(t -> t.text().startsWith("اليوم"))
            .findFirst()
            .orElseThrow();
    assertEquals(document.published(), today.from());
    assertTrue(gold.occasions().get(0).isAt(today));
    assertFalse(gold.occasions().get(1).isAt(today));
    assertFalse(gold.occasions().get(5).isAt(today));
  }

  /** Names of the fillers of an event, with their roles. */
  private static Map<String, String> roles(int occasion) {
    Map<String, String> roles = new TreeMap<>();
    gold.occasions()
        .get(occasion)
        .roles()
        .forEach((f, role) -> roles.put(gold.story().fillers().get(f).name(), role));
    return roles;
  }
}
