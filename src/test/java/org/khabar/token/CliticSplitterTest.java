package org.khabar.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.text.Span;

class CliticSplitterTest {
  private static CliticSplitter splitter;

  @BeforeAll
  static void load() throws IOException {
    splitter = CliticSplitter.load();
  }

  /** The parts of a word, joined by plus signs. */
  private static String parts(String form) {
    Clitics clitics = splitter.split(form);
    List<String> parts = new ArrayList<>();
    clitics.proclitics().forEach(span -> parts.add(span.of(form)));
    parts.add(clitics.stem().of(form));
    clitics.enclitic().ifPresent(span -> parts.add(span.of(form)));
    return String.join("+", parts);
  }

  @Test
  void conjunctionWaw() {
    assertEquals("و+أعلن", parts("وأعلن"));
  }

  @Test
  void conjunctionFa() {
    assertEquals("ف+قال", parts("فقال"));
  }

  @Test
  void prepositionBa() {
    assertEquals("ب+لندن", parts("بلندن"));
  }

  @Test
  void prepositionKaf() {
    assertEquals("ك+ال+عراق", parts("كالعراق"));
  }

  @Test
  void prepositionLam() {
    assertEquals("ل+كوريا", parts("لكوريا"));
  }

  @Test
  void futureSin() {
    assertEquals("س+يزور", parts("سيزور"));
  }

  @Test
  void article() {
    assertEquals("ال+وزير", parts("الوزير"));
  }

  @Test
  void chainOfProclitics() {
    assertEquals("و+ب+ال+قاهرة", parts("وبالقاهرة"));
  }

  @Test
  void conjunctionAndFuture() {
    assertEquals("و+س+يلتقي", parts("وسيلتقي"));
  }

  @Test
  void pronoun() {
    assertEquals("زيارت+ه", parts("زيارته"));
    assertEquals("لقائ+هما", parts("لقائهما"));
  }

  @Test
  void pronounAfterPreposition() {
    assertEquals("ب+لقائ+ه", parts("بلقائه"));
  }

  @Test
  void prepositionWithPronounAlone() {
    assertEquals("ل+ه", parts("له"));
  }

  @Test
  void articleIsToldFromOtherProclitics() {
    Clitics clitics = splitter.split("بالقاهرة");
    assertTrue(clitics.definite());
    assertEquals(List.of(new Span(0, 1), new Span(1, 3)), clitics.proclitics());
    assertEquals(new Span(1, 8), clitics.withArticle());
    assertFalse(splitter.split("بلندن").definite());
  }

  @Test
  void swallowedAlefOfTheArticle() {
    Clitics clitics = splitter.split("للأمم");
    assertEquals(List.of(new Span(0, 1), new Span(1, 2)), clitics.proclitics());
    assertEquals(new Span(2, 5), clitics.stem());
    assertEquals(new Span(1, 5), clitics.withArticle());
    assertEquals("الأمم", clitics.stemForm("للأمم"));
  }

  @Test
  void swallowedArticleBeforeLam() {
    Clitics clitics = splitter.split("للغة");
    assertEquals(List.of(new Span(0, 1), new Span(1, 1)), clitics.proclitics());
    assertEquals(new Span(1, 4), clitics.withArticle());
    assertEquals("اللغة", clitics.stemForm("للغة"));
  }

  @Test
  void stemFormOfABareWordIsItsStem() {
    assertEquals("لندن", splitter.split("بلندن").stemForm("بلندن"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وليد", "بيان", "كتاب", "سلام", "لقاء", "فيكتور", "بوتين", "لافروف", "كيري", "وزير",
        "بغداد", "لبنان", "لندن", "كوريا", "فرنسا", "سوريا", "واشنطن", "ألمانيا", "التقى", "التقت",
        "والد", "بيلوسوف", "كامل", "فهد", "لجنة", "الله", "الياس"
      })
  void lettersOfTheStemStay(String word) {
    assertEquals(word, parts(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"وليد", "بيلوسوف", "بغداد", "لافروف", "التقى", "لبنان", "واشنطن"})
  void conjunctionBeforeSuchWordsIsFound(String word) {
    assertEquals("و+" + word, parts("و" + word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "و", "5.3", "BBC", "،", "\uD83D", "ال", "لل", "وال", "كككك"})
  void oddFormsAreCovered(String form) {
    Clitics clitics = splitter.split(form);
    int at = 0;
    for (Span proclitic : clitics.proclitics()) {
      assertEquals(at, proclitic.start());
      at = proclitic.end();
    }
    assertEquals(at, clitics.stem().start());
    assertEquals(form.length(), clitics.enclitic().map(Span::end).orElse(clitics.stem().end()));
  }

  @Test
  void veryLongWordStaysWhole() {
    String word = "و" + "م".repeat(1_000_000);
    assertEquals(
        new Clitics(List.of(), false, new Span(0, word.length()), Optional.empty()),
        splitter.split(word));
  }
}
