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

final class CoreNlpEngineTest {
  private static CoreNlpEngine engine;

  @BeforeAll
  static void load() throws IOException {
    engine = CoreNlpEngine.load();
  }

  @Test
  void samplesKeepTheInvariants() throws IOException {
    for (Text text : Syntax.samples()) {
      assertTrue(Syntax.parse(engine, text).stream().allMatch(p -> !p.phrases().isEmpty()));
    }
  }

  @Test
  void proclitics() throws IOException {
    assertEquals(
        List.of("و", "س", "يلتقي", "ب", "وزير", "الصحة"),
        Syntax.surfaces(engine, "وسيلتقي بوزير الصحة"));
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
  void hamzaStaysInTheForm() throws IOException {
    assertTrue(Syntax.tagged(engine, "وأعلن الوزير").contains("أعلن/VERB_PERFECT"));
  }

  @Test
  void ligatureAndMarks() throws IOException {
    assertEquals(
        Syntax.surfaces(engine, "رحب بالاتفاق"),
        Syntax.surfaces(engine, "رحب بِا\u0644ا\u062Aّ\u0641\u0640اق"));
    assertEquals(List.of("رحب", "ب", "الاتفاق"), Syntax.surfaces(engine, "رحب بالاتفاق"));
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
  void phrasesNest() throws IOException {
    Parse parse = Syntax.parse(engine, "التقى الوزير الروسي نظيره المصري في القاهرة.").get(0);
    assertEquals("S", parse.phrases().get(0).label());
    assertEquals(-1, parse.phrases().get(0).parent());
    assertEquals(new Phrase("S", 0, parse.segments().size(), -1), parse.phrases().get(0));
    assertTrue(
        parse.phrases().stream()
            .anyMatch(p -> p.label().equals("PP") && p.first() == 6 && p.last() == 8),
        parse.toString());
  }

  @Test
  void longSentencesAreReadInPieces() throws IOException {
    Text text = Syntax.oneSentence("وبعد ذلك زار الوفد المصنع الجديد في المدينة، ".repeat(50));
    Parse parse = Syntax.parse(engine, text).get(0);
    assertTrue(parse.phrases().stream().filter(p -> p.parent() < 0).count() >= 4);
  }

  @Test
  void emptySentence() {
    Parse parse = engine.parse(new Sentence(new Span(0, 0), List.of()));
    assertEquals(new Parse(List.of(), List.of()), parse);
  }

  @ParameterizedTest
  @MethodSource("org.khabar.syntax.Syntax#oddTexts")
  void oddTextNeverThrows(String text) throws IOException {
    Syntax.parse(engine, text);
  }

  @Test
  void fourThreadsEqualOne() throws Exception {
    Syntax.checkThreads(engine);
  }
}
