package org.khabar.syntax;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.khabar.learn.Crf;
import org.khabar.learn.CrfTrainer;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;
import org.khabar.token.Sentence;
import org.khabar.token.TextReader;

/**
 * Trains the tagger of {@link LightEngine}: on the news texts of {@code gold/train.jsonl}, tagged
 * by CoreNLP, and on four of five sentences of {@code syntax/ud_pud.conllu}, tagged by people.
 *
 * <p>Deterministic: same data, same bytes.
 */
public final class LightTrainer {
  /** Every sentence of this many is kept out of training, to measure on. */
  static final int HELD_OUT = 5;

  private static final CrfTrainer TRAINER = new CrfTrainer(6, 0.1, 1e-6, 4);

  private LightTrainer() {}

  /**
   * Trains and writes {@code syntax/tags.crf}.
   *
   * @param shared folder with {@code gold/train.jsonl} and {@code syntax/ud_pud.conllu}
   * @param models folder of trained files, those of the text stage among them
   * @throws IOException if data or CoreNLP are missing, or writing fails
   */
  public static void train(Path shared, Path models) throws IOException {
    ModelStore trained = ModelStore.in(models);
    TextReader reader = TextReader.load(trained);
    List<TaggedText> texts =
        new ArrayList<>(
            TaggedText.readConllu(
                shared.resolve("syntax/ud_pud.conllu"), number -> number % HELD_OUT != 0, reader));
    texts.addAll(news(shared.resolve("gold/train.jsonl"), reader));
    Crf crf = train(texts, LightSegmenter.load(trained));
    ModelFile.write(
        models.resolve(LightTagger.MODEL), LightTagger.KIND, LightTagger.VERSION, crf::writeTo);
  }

  static Crf train(List<TaggedText> texts, LightSegmenter segmenter) {
    List<CrfTrainer.Example> examples = texts.stream().map(t -> example(t, segmenter)).toList();
    return TRAINER.train(examples, Tag.values().length, LightTagger.followers());
  }

  /** The sentences of annotated documents, tagged by CoreNLP. */
  static List<TaggedText> news(Path documents, TextReader reader) throws IOException {
    CoreNlpModels models = CoreNlpEngine.models();
    List<TaggedText> texts = new ArrayList<>();
    for (GoldDocument document : GoldDocument.read(documents)) {
      for (Sentence sentence : reader.read(document.text()).sentences()) {
        if (sentence.tokens().size() <= CoreNlpEngine.LONGEST) {
          texts.add(new TaggedText(sentence, models.tag(sentence.tokens())));
        }
      }
    }
    return texts;
  }

  private static CrfTrainer.Example example(TaggedText text, LightSegmenter segmenter) {
    List<LightUnit> units = segmenter.segment(text.sentence().tokens());
    TagFeatures features = new TagFeatures(units);
    long[] allowed = features.masks();
    int[] labels = new int[units.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = text.tag(units.get(i).span()).ordinal();
      // Where the data disagrees with what the tagger may say, the data is believed.
      allowed[i] |= 1L << labels[i];
    }
    return CrfTrainer.Example.of(features.all(), allowed, labels);
  }
}
