package org.khabar.corenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a real pipeline for Arabic. */
class KhabarAnnotatorTest {
  private static final String TEXT =
      "استقبل رئيس الوزراء اللبناني سامي النجار في بيروت وزير الخارجية المصري كريم بدر.\n"
          + "وغادر بدر إلى دمشق.";

  private static StanfordCoreNLP pipeline;

  @BeforeAll
  static void build() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,khabar");
    properties.setProperty("customAnnotatorClass.khabar", KhabarAnnotator.class.getName());
    properties.setProperty("tokenize.language", "ar");
    properties.setProperty(
        "segment.model",
        "edu/stanford/nlp/models/segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
    properties.setProperty("ssplit.boundaryTokenRegex", "[.]|[!?]+|[!\\u061F]+");
    pipeline = new StanfordCoreNLP(properties);
  }

  private static Annotation annotated() {
    Annotation document = new Annotation(TEXT);
    pipeline.annotate(document);
    return document;
  }

  @Test
  void mentionsOfTheDocument() {
    List<String> mentions =
        annotated().get(CoreAnnotations.MentionsAnnotation.class).stream()
            .map(KhabarAnnotatorTest::show)
            .toList();
    assertTrue(
        mentions.containsAll(
            List.of("PERSON سامي النجار", "LOCATION بيروت", "PERSON كريم بدر", "LOCATION دمشق")),
        mentions::toString);
  }

  private static String show(CoreMap mention) {
    int start = mention.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
    int end = mention.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
    assertEquals(mention.get(CoreAnnotations.TextAnnotation.class), TEXT.substring(start, end));
    return mention.get(CoreAnnotations.NamedEntityTagAnnotation.class)
        + " "
        + TEXT.substring(start, end);
  }

  @Test
  void everyTokenHasATag() {
    for (CoreLabel token : annotated().get(CoreAnnotations.TokensAnnotation.class)) {
      String text = TEXT.substring(token.beginPosition(), token.endPosition());
      if (text.equals("سامي") || text.equals("النجار")) {
        assertEquals("PERSON", token.ner(), text);
      } else if (text.equals("استقبل")) {
        assertEquals("O", token.ner(), text);
      } else {
        assertTrue(
            List.of("O", "PERSON", "LOCATION", "ORGANIZATION", "TITLE").contains(token.ner()));
      }
    }
  }

  @Test
  void sentencesHaveTheirOwnMentions() {
    int sum = 0;
    Annotation document = annotated();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      sum += sentence.get(CoreAnnotations.MentionsAnnotation.class).size();
    }
    assertEquals(document.get(CoreAnnotations.MentionsAnnotation.class).size(), sum);
  }
}
