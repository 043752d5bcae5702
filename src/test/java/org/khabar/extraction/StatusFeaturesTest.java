package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.coreference.EntityResolver;
import org.khabar.syntax.LightEngine;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

class StatusFeaturesTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 11, 8));
  private static StoryReader reader;
  private static TextReader texts;
  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    reader = StoryReader.load(LightEngine.load(), FunctionWords.load());
    texts = TextReader.load();
    resolver = EntityResolver.load();
  }

  @Test
  void theNearestCueBefore() {
    assertTrue(features("من المقرر أن يزور الوزير عمان.").contains("1cues=PLANNED>-"));
  }

  @Test
  void withoutCues() {
    assertTrue(features("لقاء كريم وسامي.").contains("1cues=->-"));
  }

  @Test
  void aVerbAfterWithTheLetterOfTheFuture() {
    assertTrue(
        features("زيارة الوزير إلى عمان ستبدأ غدا.").stream()
            .anyMatch(feature -> feature.startsWith("1verbs>form=VERB_IMPERFECT+")));
  }

  @Test
  void howFarTheDayIs() {
    List<String> features = features("زار الوزير عمان أمس.");
    assertTrue(features.contains("delta=-1"), features::toString);
  }

  @Test
  void noDayNoDistance() {
    assertFalse(
        features("زار الوزير عمان.").stream().anyMatch(feature -> feature.startsWith("delta=")));
  }

  @Test
  void cuesOfNonEventsAreCountedOverTheDocument() {
    Story story = story("لقاء الفريقين غدا.\nزار المدرب عمان.");
    assertEquals(2, story.nonevents().get("SPORT"), () -> story.nonevents().toString());
  }

  private static Story story(String words) {
    Text text = texts.read(words);
    return reader.read(text, resolver.resolve(text, List.of()), Times.of(text, DAY));
  }

  private static List<String> features(String words) {
    Story story = story(words);
    Scene scene = story.scenes().get(0);
    Scene.Spot spot = scene.spots().get(0);
    TriggerMention trigger = new TriggerMention(scene, spot.token(), spot.candidates().get(0), 1);
    return StatusFeatures.of(
        List.of(trigger),
        scene.times().stream().map(Scene.TimeMention::expression).findFirst(),
        DAY);
  }
}
