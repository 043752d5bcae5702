package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.ModelStore;
import org.khabar.name.NameSpan;
import org.khabar.name.NameTagger;
import org.khabar.syntax.LightEngine;
import org.khabar.token.TextReader;

class EventTrainerTest {

  @Test
  void sameDataSameBytes() throws IOException {
    List<GoldDocument> documents =
        GoldDocument.read(Path.of("test-corpus/news.jsonl")).subList(0, 12);
    byte[] first = trained(documents);
    assertTrue(first.length > 10_000, first.length + " bytes");
    assertArrayEquals(first, trained(documents));
  }

  private static byte[] trained(List<GoldDocument> documents) throws IOException {
    ModelStore models = ModelStore.packed();
    TextReader texts = TextReader.load(models);
    NameTagger tagger = NameTagger.load(models);
    List<List<NameSpan>> names =
        documents.stream().map(document -> tagger.tag(texts.read(document.text()))).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventTrainer.train(LightEngine.load(models), texts, documents, names)
        .writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
