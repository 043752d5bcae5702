package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.Analysis;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.entity.Mention;

class StartupsTest {
  /** None of these companies is in the training data. */
  private static final String TEXT = "أطلقت رفوف خدمة جديدة. ووقعت تمرة عقدا لتوصيل الكتب في دمشق.";

  @TempDir private static Path models;
  private static String scores;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    Process training =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.khabar.cli.Start",
                "train",
                "--names",
                "data/training.jsonl",
                "--test",
                "data/test.jsonl",
                "--models",
                models.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    scores = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, training.waitFor(), scores);
  }

  @Test
  void trainingPrintsGoodScores() {
    Matcher f1 = Pattern.compile("name ORGANIZATION .* f1 ([\\d.]+)").matcher(scores);
    assertTrue(f1.find(), scores);
    assertTrue(Double.parseDouble(f1.group(1)) > 90, scores);
  }

  @Test
  void ownTaggerFindsCompaniesThatItNeverSaw() {
    assertEquals(List.of("رفوف", "تمرة"), Startups.load(models).in(TEXT));
  }

  @Test
  void newsTaggerDoesNot() {
    Analysis analysis = Khabar.builder().engine(Engine.LIGHT).build().analyze(TEXT);
    assertEquals(List.of("دمشق"), analysis.mentions().stream().map(Mention::text).toList());
  }
}
