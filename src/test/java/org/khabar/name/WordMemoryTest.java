package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.entity.MentionType;
import org.khabar.learn.Crf;
import org.khabar.learn.CrfTrainer;
import org.khabar.learn.ModelStore;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

class WordMemoryTest {
  private static final String ARTICLE =
      "وصل وزير الخارجية سامي النوري إلى مدينة بيروت، وللوزير لقاء بنظيره اللبناني. "
          + "قال: \"وبالتعاون نمضي\" - عاجل 2025 UN لا\n\n"
          + "فاز فريق الأهلي على النصر في مباراة كرة القدم بملعب الدوري";

  private static NameFeatures features;
  private static Text text;
  private static Crf crf;

  /** Labels at random give weights to features of every kind. */
  @BeforeAll
  static void train() throws IOException {
    ModelStore models = ModelStore.packed();
    features = NameFeatures.load(models).with(WordUsage.load(models));
    text = TextReader.load().read(ARTICLE);
    Random random = new Random(5);
    List<CrfTrainer.Example> examples = new ArrayList<>();
    for (NameFeatures.Observed sentence : features.observe(text)) {
      long[] right = new long[sentence.length()];
      for (int t = 0; t < right.length; t++) {
        int type = random.nextInt(MentionType.values().length + 1);
        right[t] = type == 0 ? 1 : 1L << NameLabels.begin(MentionType.values()[type - 1], 0);
      }
      examples.add(new CrfTrainer.Example(sentence.features(), sentence.allowed(), right));
    }
    crf =
        new CrfTrainer(10, 0.2, 1e-3, 1).train(examples, NameLabels.COUNT, NameLabels.followers());
  }

  @Test
  void sumsOfWordsAndFeaturesOfSeveralAreTheWhole() {
    WordMemory memory = new WordMemory(features, crf);
    List<NameFeatures.Observed> whole = features.observe(text);
    for (int round = 0; round < 2; round++) {
      List<NameFeatures.Observed> parts = new ArrayList<>();
      features.observe(text, memory, parts::add);
      for (int s = 0; s < whole.size(); s++) {
        assertArrayEquals(crf.scores(whole.get(s)), crf.scores(parts.get(s)));
        assertArrayEquals(whole.get(s).allowed(), parts.get(s).allowed());
        assertNotEquals(whole.get(s).features(0).length, parts.get(s).features(0).length);
      }
    }
  }

  @Test
  void wordIsRememberedUntilOthersDriveItOut() {
    WordMemory memory = new WordMemory(features, crf);
    Word word = memory.word("وزير");
    assertSame(word, memory.word("وزير"));
    for (int i = 0; i < 100_000; i++) {
      memory.word("w" + i);
    }
    Word again = memory.word("وزير");
    assertEquals(word.key(), again.key());
    assertArrayEquals(word.sums(), again.sums());
  }
}
