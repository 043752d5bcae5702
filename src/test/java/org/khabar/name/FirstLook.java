package org.khabar.name;

import java.io.IOException;
import java.util.List;
import org.khabar.entity.MentionType;
import org.khabar.learn.Crf;
import org.khabar.learn.CrfTrainer;
import org.khabar.learn.Features;
import org.khabar.learn.ModelStore;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** Labels by a tiny field that knows the words سامي, النوري and بيروت and no others. */
final class FirstLook {
  private final TextReader reader = TextReader.load();
  private final NameFeatures features = NameFeatures.load(ModelStore.packed());
  private final Crf crf;

  FirstLook() throws IOException {
    int person = NameLabels.begin(MentionType.PERSON, 0);
    int place = NameLabels.begin(MentionType.LOCATION, 0);
    List<CrfTrainer.Example> examples =
        List.of(
            example("سافر سامي النوري الى بيروت", 0, person, inside(), 0, place),
            example("كتب سامي النوري رسالة", 0, person, inside(), 0),
            example("عاد من بيروت مساء", 0, 0, place, 0),
            example("كتب رسالة من هناك", 0, 0, 0, 0));
    crf =
        new CrfTrainer(40, 0.2, 1e-3, 1).train(examples, NameLabels.COUNT, NameLabels.followers());
  }

  Text read(String text) {
    return reader.read(text);
  }

  /** Labels of each sentence by itself. */
  List<Crf.Labelling> labels(Text text) {
    return observed(text).stream().map(crf::label).toList();
  }

  /** The words of each sentence. */
  List<Words> words(Text text) {
    return observed(text).stream().map(NameFeatures.Observed::words).toList();
  }

  private CrfTrainer.Example example(String text, int... labels) {
    NameFeatures.Observed sentence = observed(read(text)).get(0);
    return CrfTrainer.Example.of(sentence.features(), sentence.allowed(), labels);
  }

  private List<NameFeatures.Observed> observed(Text text) {
    return features.observe(text).stream().map(FirstLook::formsOnly).toList();
  }

  private static NameFeatures.Observed formsOnly(NameFeatures.Observed sentence) {
    int[][] forms = new int[sentence.length()][];
    Features sink = new Features();
    for (int t = 0; t < forms.length; t++) {
      sink.add(0);
      sink.add(1, sentence.words().form(t));
      forms[t] = sink.take();
    }
    return new NameFeatures.Observed(sentence.words(), forms, sentence.allowed(), sentence.sums());
  }

  private static int inside() {
    return NameLabels.inside(MentionType.PERSON);
  }
}
