package org.khabar.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;

final class LightEngineTest {
  private static LightEngine engine;

  @BeforeAll
  static void load() throws IOException {
    engine = LightEngine.load();
  }

  @Test
  void samplesKeepTheInvariants() throws IOException {
    for (Text text : Syntax.samples()) {
      assertTrue(Syntax.parse(engine, text).stream().allMatch(p -> p.phrases().size() > 1));
    }
  }

  @Test
  void proclitics() throws IOException {
    assertEquals(
        List.of("و", "س", "يلتقي", "ب", "الوزير"), Syntax.surfaces(engine, "وسيلتقي بالوزير"));
  }

  @Test
  void articleAfterLam() throws IOException {
    assertEquals(
        List.of("وصل", "وفد", "ل", "لأمم", "المتحدة"),
        Syntax.surfaces(engine, "وصل وفد للأمم المتحدة"));
    assertEquals("الأمم/NOUN", Syntax.tagged(engine, "وصل وفد للأمم المتحدة").get(3));
  }

  @Test
  void feminineEndingBeforeEnclitic() throws IOException {
    assertEquals(List.of("زار", "مدينت", "هم"), Syntax.surfaces(engine, "زار مدينتهم"));
    assertEquals("مدينة/NOUN", Syntax.tagged(engine, "زار مدينتهم").get(1));
  }

  @Test
  void tags() throws IOException {
    List<String> tagged =
        Syntax.tagged(engine, "التقى الرئيس الفرنسي في باريس 3 وزراء، وسيزور الوفد مدينتهم.");
    assertTrue(
        tagged.containsAll(
            List.of(
                "التقى/VERB_PERFECT",
                "الرئيس/NOUN",
                "الفرنسي/ADJECTIVE",
                "في/PREPOSITION",
                "باريس/PROPER_NOUN",
                "3/NUMBER",
                "،/PUNCTUATION",
                "و/CONJUNCTION",
                "س/PARTICLE",
                "يزور/VERB_IMPERFECT",
                "هم/PRONOUN",
                "./PUNCTUATION")),
        tagged.toString());
  }

  @Test
  void chunksStandSideBySide() throws IOException {
    Parse parse = Syntax.parse(engine, "التقى الوزير الروسي نظيره المصري في القاهرة.").get(0);
    assertEquals(
        List.of(
            new Phrase("S", 0, 9, -1),
            new Phrase("VP", 0, 1, 0),
            new Phrase("NP", 1, 3, 0),
            new Phrase("NP", 3, 6, 0),
            new Phrase("PP", 6, 8, 0)),
        parse.phrases());
  }

  @Test
  void particlesBelongToTheVerb() throws IOException {
    Parse parse = Syntax.parse(engine, "لم يستقبله الوزير").get(0);
    assertEquals(new Phrase("VP", 0, 3, 0), parse.phrases().get(1));
  }

  @Test
  void emptySentence() {
    assertEquals(
        new Parse(List.of(), List.of()), engine.parse(new Sentence(new Span(0, 0), List.of())));
  }

  @ParameterizedTest
  @MethodSource("org.khabar.syntax.Syntax#oddTexts")
  void oddTextNeverThrows(String text) throws IOException {
    Syntax.parse(engine, text);
  }

  @Test
  void longSentence() throws IOException {
    Text text = Syntax.oneSentence("وبعد ذلك زار الوفد المصنع الجديد في المدينة، ".repeat(50));
    assertEquals(1, Syntax.parse(engine, text).size());
  }

  @Test
  void fourThreadsEqualOne() throws Exception {
    Syntax.checkThreads(engine);
  }
}
