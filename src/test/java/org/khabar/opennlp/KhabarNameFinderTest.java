package org.khabar.opennlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.namefind.TokenNameFinderEvaluator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KhabarNameFinderTest {
  private static TokenNameFinder finder;

  @BeforeAll
  static void load() throws IOException {
    finder = KhabarNameFinder.load();
  }

  private static List<String> find(String sentence) {
    String[] tokens = SimpleTokenizer.INSTANCE.tokenize(sentence);
    Span[] spans = finder.find(tokens);
    String[] texts = Span.spansToStrings(spans, tokens);
    return Arrays.stream(spans)
        .map(span -> span.getType() + " " + texts[Arrays.asList(spans).indexOf(span)])
        .toList();
  }

  @Test
  void findsNamesInTokensOfOpenNlp() {
    assertEquals(
        List.of("location بيروت", "title وزير الخارجية المصري", "person كريم بدر"),
        find("استقبل في بيروت وزير الخارجية المصري كريم بدر ."));
  }

  @Test
  void aTokenKeepsItsProclitic() {
    assertEquals(List.of("person كريم بدر", "location لبيروت"), find("وصل كريم بدر لبيروت أمس ."));
  }

  @Test
  void nothingInNothing() {
    assertEquals(0, finder.find(new String[0]).length);
    finder.clearAdaptiveData();
  }

  @Test
  void openNlpEvaluatesIt() throws IOException {
    String[] tokens = SimpleTokenizer.INSTANCE.tokenize("زار كريم بدر بيروت أمس .");
    NameSample sample =
        new NameSample(
            tokens, new Span[] {new Span(1, 3, "person"), new Span(3, 4, "location")}, true);
    TokenNameFinderEvaluator evaluator = new TokenNameFinderEvaluator(finder);
    evaluator.evaluate(ObjectStreamUtils.createObjectStream(sample));
    assertEquals(1, evaluator.getFMeasure().getFMeasure());
  }
}
