package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Marked;
import org.khabar.syntax.LightEngine;

class CompanyFeaturesTest {
  private static StoryReader reader;
  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    reader = StoryReader.load(LightEngine.load(), FunctionWords.load());
    resolver = EntityResolver.load();
  }

  @Test
  void aStateSeesThatItsMinisterTakesPart() {
    String text = "التقى [T وزير الصحة التونسي] [P هاني العلي] في [L تونس].";
    assertTrue(features(text, "تونس", Map.of("هاني العلي", 0.99)).contains("kin,p,k=80LOCATION"));
    assertTrue(features(text, "تونس", Map.of()).contains("kin,p,k=00LOCATION"));
  }

  @Test
  void aMemberOfAListSeesTheOneBefore() {
    String text = "التقى [P هاني العلي] و[P سامي الخطيب] أمس.";
    assertTrue(features(text, "سامي الخطيب", Map.of("هاني العلي", 0.99)).contains("left,p=80"));
  }

  @Test
  void aMemberOfAListSeesTheOneAfter() {
    String text = "التقى [P هاني العلي] و[P سامي الخطيب] أمس.";
    assertTrue(features(text, "هاني العلي", Map.of("سامي الخطيب", 0.99)).contains("right,p=80"));
  }

  /** Features of one filler where the others take part with the given probabilities. */
  private static List<String> features(String marked, String name, Map<String, Double> parties) {
    Marked read = Marked.of(marked);
    Story story =
        reader.read(
            read.text(),
            resolver.resolve(read.text(), read.names()),
            Times.of(read.text(), LocalDate.of(2025, 11, 8)));
    Map<Integer, CompanyFeatures.Guess> guesses = new HashMap<>();
    CompanyFeatures.Guess own = null;
    for (Filler filler : story.fillers()) {
      CompanyFeatures.Guess guess =
          new CompanyFeatures.Guess(
              filler, "PARTICIPANT", parties.getOrDefault(filler.name(), 0.0), 0, 0);
      guesses.put(filler.index(), guess);
      own = filler.name().equals(name) ? guess : own;
    }
    List<TriggerMention> triggers =
        story.scenes().stream()
            .flatMap(
                scene ->
                    scene.spots().stream()
                        .map(
                            spot ->
                                new TriggerMention(
                                    scene, spot.token(), spot.candidates().get(0), 1)))
            .toList();
    return CompanyFeatures.of(triggers, own, guesses);
  }
}
