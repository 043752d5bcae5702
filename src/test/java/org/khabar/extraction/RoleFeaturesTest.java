package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Marked;
import org.khabar.syntax.LightEngine;

class RoleFeaturesTest {
  private static StoryReader reader;
  private static EntityResolver resolver;
  private static RoleFeatures roles;

  @BeforeAll
  static void load() throws IOException {
    FunctionWords words = FunctionWords.load();
    reader = StoryReader.load(LightEngine.load(), words);
    resolver = EntityResolver.load();
    roles = new RoleFeatures(words);
  }

  @Test
  void anHonorificHidesNoPreposition() {
    assertTrue(
        features("عقد لقاء مع معالي [T وزير الصحة] [P هاني العلي].", "هاني العلي")
            .contains("APERSONgov=مع"));
  }

  @Test
  void anHonorificHidesNoList() {
    assertTrue(
        features("عقد لقاء مع [P سامي الخطيب] ومعالي [P هاني العلي].", "هاني العلي")
            .contains("APERSONgov=مع"));
  }

  @Test
  void aStateSeesItsMinisterInTheSentence() {
    assertTrue(
        features("عقد لقاء مع [T وزير الصحة التونسي] في [L تونس].", "تونس")
            .contains("ALOCATIONkin=who>"));
  }

  @Test
  void whoIsNamedInTheNextSentenceStandsApart() {
    assertTrue(
        features("عقد لقاء في [L تونس].\nومنهم [P هاني العلي].", "هاني العلي")
            .contains("apart,PERSON1"));
  }

  @Test
  void aPlaceIsToldByWhereGuestsArrive() {
    assertTrue(
        features("عقد لقاء أمس.\nووصل الوفد إلى [L تونس].", "تونس")
            .contains("any,gov,type,LOCATIONاليVISIT>"));
  }

  /** Features of one filler in the event that the first candidate speaks of. */
  private static List<String> features(String marked, String name) {
    Marked read = Marked.of(marked);
    Story story =
        reader.read(
            read.text(),
            resolver.resolve(read.text(), read.names()),
            Times.of(read.text(), LocalDate.of(2025, 11, 8)));
    Filler filler =
        story.fillers().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    Scene scene = story.scenes().get(0);
    Scene.Spot spot = scene.spots().get(0);
    return roles.of(
        story,
        List.of(new TriggerMention(scene, spot.token(), spot.candidates().get(0), 1)),
        filler);
  }
}
