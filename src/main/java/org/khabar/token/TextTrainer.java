package org.khabar.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.ModelStore;

/** Trains everything that this package packs under {@code models/text}. */
public final class TextTrainer {

  private TextTrainer() {}

  /**
   * Writes the model files. The same data gives the same bytes.
   *
   * @param shared folder of the training data: {@code gold/train.jsonl}, {@code
   *     syntax/ud_pud.conllu}, {@code raw/news.jsonl.xz}, {@code syntax/wikinews.segments.tsv}
   * @param models folder of the model files
   * @throws IOException if a file cannot be read or written
   */
  public static void train(Path shared, Path models) throws IOException {
    SentenceTrainer sentences = new SentenceTrainer();
    sentences.addNews(shared.resolve("gold/train.jsonl"));
    sentences.addTreebank(shared.resolve("syntax/ud_pud.conllu"));
    sentences.write(models.resolve(SentenceSplitter.FILE));

    VocabularyTrainer words = new VocabularyTrainer();
    words.addNews(shared.resolve("raw/news.jsonl.xz"));
    words.write(models.resolve(Vocabulary.FILE));

    WordClassTrainer classes = new WordClassTrainer();
    classes.addNews(shared.resolve("raw/news.jsonl.xz"));
    classes.write(models.resolve(WordClasses.FILE));

    Vocabulary vocabulary = Vocabulary.load(ModelStore.in(models));
    List<CliticTrainer.Example> segmented =
        CliticTrainer.read(shared.resolve("syntax/wikinews.segments.tsv"));
    List<CliticTrainer.Example> cuts = new ArrayList<>(segmented);
    cuts.addAll(CliticTrainer.withKaf(segmented));
    cuts.addAll(CliticTrainer.names(GoldDocument.read(shared.resolve("gold/train.jsonl"))));
    cuts.addAll(CliticTrainer.withoutArticle());
    CliticTrainer.write(models.resolve(CliticSplitter.FILE), CliticTrainer.learn(cuts, vocabulary));
  }
}
