package org.khabar.text;

import java.io.IOException;
import java.nio.file.Path;

/** Trains everything that this package packs under {@code models/text}. */
public final class TextTrainer {

  private TextTrainer() {}

  /**
   * Writes the model files. The same data gives the same bytes.
   *
   * @param shared folder of the training data: {@code gold/train.jsonl}, {@code
   *     syntax/ud_pud.conllu}
   * @param models folder of the model files
   * @throws IOException if a file cannot be read or written
   */
  public static void train(Path shared, Path models) throws IOException {
    SentenceTrainer sentences = new SentenceTrainer();
    sentences.addNews(shared.resolve("gold/train.jsonl"));
    sentences.addTreebank(shared.resolve("syntax/ud_pud.conllu"));
    sentences.write(models.resolve(SentenceSplitter.FILE));
  }
}
