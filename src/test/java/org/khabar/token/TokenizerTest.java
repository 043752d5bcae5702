package org.khabar.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.token.Token.Kind;

class TokenizerTest {

  private static List<String> forms(String text) {
    return tokens(text).stream().map(Token::form).toList();
  }

  private static List<Token> tokens(String text) {
    String repaired = Normalizer.of(Profile.REPAIR).apply(text);
    return Tokenizer.tokenize(repaired, 0, repaired.length());
  }

  @Test
  void wordsSplitAtSpaces() {
    assertEquals(List.of("زار", "الوزير", "عدن"), forms(" زار  الوزير عدن "));
  }

  @Test
  void punctuationStandsAlone() {
    assertEquals(List.of("«", "نعم", "»", "،", "؟", ".", "."), forms("«نعم»،؟.."));
  }

  @Test
  void gluedTehMarbutaBeginsANewWord() {
    assertEquals(List.of("عكاشة", "أعلنت"), forms("عكاشةأعلنت"));
  }

  @Test
  void tehMarbutaWithMarksDoesNotSplit() {
    assertEquals(List.of("مدينة", "كبيرة"), forms("مدينةٌ كبيرةًـ"));
  }

  @Test
  void doubledTehMarbutaStaysTogether() {
    assertEquals(List.of("سنةة", "مضت"), forms("سنةة مضت"));
  }

  @Test
  void numbersKeepInnerSeparators() {
    assertEquals(
        List.of("5.3", "2015/11/8", "1,000", "07:03", "2015-07-24"),
        forms("٥٫٣ 2015/11/8 ١٬٠٠٠ 07:03 2015-07-24"));
  }

  @Test
  void trailingSeparatorIsPunctuation() {
    assertEquals(List.of("5", ".", "6", ","), forms("5. 6,"));
  }

  @Test
  void wordGluedToDigitsIsApart() {
    assertEquals(List.of("ال", "24", "ساعة"), forms("ال24ساعة"));
  }

  @Test
  void latinWordsStandApart() {
    assertEquals(List.of("بي", "BBC", "قناة"), forms("بي BBCقناة"));
  }

  @Test
  void accentsStayInTheirWord() {
    assertEquals(List.of("q\u0301a"), forms("q\u0301a"));
  }

  @Test
  void surrogatePairIsOneToken() {
    assertEquals(List.of("\uD83D\uDE00", "أ"), forms("\uD83D\uDE00أ"));
  }

  @Test
  void abbreviationsAreOrdinaryTokens() {
    assertEquals(List.of("د", ".", "محمد", "(", "أ", "ف", "ب", ")"), forms("د. محمد (أ ف ب)"));
  }

  @Test
  void kindsAndMatchFormsAreGiven() {
    List<Token> tokens = tokens("أحمد BBC 5.3 %");
    assertEquals(
        List.of(Kind.WORD, Kind.FOREIGN, Kind.NUMBER, Kind.PUNCTUATION),
        tokens.stream().map(Token::kind).toList());
    assertEquals("احمد", tokens.get(0).match());
  }
}
