package org.khabar.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.learn.ModelStore;
import org.khabar.text.Span;
import org.khabar.token.TextReader;

final class LightTrainerTest {

  @Test
  void treebankTagsLieOnTheText() throws Exception {
    List<TaggedText> texts = sample();
    assertEquals(
        List.of(
            new Segment(new Span(0, 3), "زار", Tag.VERB_PERFECT),
            new Segment(new Span(4, 10), "الوزير", Tag.NOUN),
            new Segment(new Span(11, 16), "مدينت", Tag.NOUN),
            new Segment(new Span(16, 18), "هم", Tag.PRONOUN),
            new Segment(new Span(19, 22), "أمس", Tag.ADVERB),
            new Segment(new Span(22, 23), ".", Tag.PUNCTUATION)),
        texts.get(0).segments());
  }

  @Test
  void passiveVerb() throws Exception {
    assertEquals(Tag.VERB_PASSIVE, sample().get(2).segments().get(0).tag());
  }

  @Test
  void nounBeforeItsComplementIsPreposition() throws Exception {
    assertEquals(Tag.PREPOSITION, sample().get(2).segments().get(2).tag());
  }

  @Test
  void sentenceWhoseWordsAreNotItsTextIsPassedOver() throws Exception {
    assertEquals(3, sample().size());
  }

  @Test
  void tagOfASpanIsThatOfItsLargestShare() throws Exception {
    assertEquals(Tag.NOUN, sample().get(0).tag(new Span(11, 18)));
  }

  @Test
  void sameDataSameBytes() throws Exception {
    assertArrayEquals(trained(), trained());
  }

  /** The figure of the model card, where the treebank is at hand. */
  @Test
  void accuracyOnTheTreebankKeptOut() throws IOException {
    Path treebank = Path.of("../shared/syntax/ud_pud.conllu");
    assumeTrue(Files.exists(treebank));
    LightSegmenter segmenter = LightSegmenter.load(ModelStore.packed());
    LightTagger tagger = LightTagger.load(ModelStore.packed());
    List<TaggedText> texts =
        TaggedText.readConllu(
            treebank, number -> number % LightTrainer.HELD_OUT == 0, TextReader.load());
    int right = 0;
    int all = 0;
    for (TaggedText text : texts) {
      List<LightUnit> units = segmenter.segment(text.sentence().tokens());
      List<Tag> tags = tagger.tag(units);
      for (int i = 0; i < tags.size(); i++) {
        all++;
        right += text.tag(units.get(i).span()) == tags.get(i) ? 1 : 0;
      }
    }
    double accuracy = (double) right / all;
    System.out.printf("light tagger on UD Arabic-PUD: %.4f of %d segments%n", accuracy, all);
    assertTrue(accuracy > 0.88, "accuracy " + accuracy);
  }

  private static List<TaggedText> sample() throws IOException, URISyntaxException {
    return TaggedText.readConllu(
        Path.of(LightTrainerTest.class.getResource("sample.conllu").toURI()),
        number -> true,
        TextReader.load());
  }

  private static byte[] trained() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LightTrainer.train(sample(), LightSegmenter.load(ModelStore.packed()))
        .writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
