package org.khabar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.eval.Scorer;
import org.khabar.eval.Scores;
import org.khabar.learn.GoldDocument;

/** Scores are tests too: what khabar once reached it must not lose. */
class ScoresTest {

  /** What the models in the repository reach on {@code test-corpus/}, with either engine. */
  private static final Map<String, Double> ON_TEST_CORPUS =
      Map.of(
          "name ALL", 90.5,
          "title", 94.3,
          "trigger", 88.1,
          "event", 82.2,
          "participant", 63.7,
          "status", 80.2,
          "channel", 93.0,
          "date", 80.4,
          "complete", 28.8);

  /** What the project asks on news. */
  private static final Map<String, Double> ON_NEWS =
      Map.ofEntries(
          Map.entry("name ALL", 84.0),
          Map.entry("name PERSON", 88.0),
          Map.entry("name LOCATION", 90.0),
          Map.entry("name ORGANIZATION", 70.0),
          Map.entry("title", 89.0),
          Map.entry("trigger", 88.0),
          Map.entry("event", 70.0),
          Map.entry("participant", 50.0),
          Map.entry("status", 85.0),
          Map.entry("channel", 95.0),
          Map.entry("date", 80.0),
          Map.entry("complete", 20.0));

  @ParameterizedTest
  @EnumSource(Engine.class)
  void testCorpus(Engine engine) throws IOException {
    reaches(engine, Path.of("test-corpus/news.jsonl"), ON_TEST_CORPUS);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void annotatedNews(Engine engine) throws IOException {
    Path news = Path.of("../shared/gold/dev.jsonl");
    assumeTrue(Files.exists(news), "skipped: " + news + " is not here");
    reaches(engine, news, ON_NEWS);
  }

  private static void reaches(Engine engine, Path file, Map<String, Double> floors)
      throws IOException {
    Khabar khabar = Khabar.builder().engine(engine).build();
    List<GoldDocument> gold = GoldDocument.read(file);
    List<Analysis> analyses = new ArrayList<>();
    for (GoldDocument document : gold) {
      Document article = Document.of(document.text()).withId(document.id());
      analyses.add(
          khabar.analyze(document.published().map(article::withPublished).orElse(article)));
    }
    Scores scores = Scorer.score(gold, analyses);
    assertAll(floors.entrySet().stream().map(floor -> atLeast(scores, floor)));
  }

  private static Executable atLeast(Scores scores, Map.Entry<String, Double> floor) {
    boolean accuracy = List.of("status", "channel", "date").contains(floor.getKey());
    double reached = scores.figure(floor.getKey(), accuracy ? "accuracy" : "f1").orElseThrow();
    return () ->
        assertTrue(
            reached >= floor.getValue(),
            floor.getKey() + ": reached " + reached + ", once " + floor.getValue());
  }
}
