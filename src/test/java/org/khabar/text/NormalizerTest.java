package org.khabar.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.khabar.letter.Letters;

class NormalizerTest {
  private static final Normalizer REPAIR = Normalizer.of(Profile.REPAIR);
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);

  private static String repair(String text) {
    return REPAIR.apply(text);
  }

  private static String match(String text) {
    return MATCH.apply(text);
  }

  @Test
  void emptyTextStaysEmpty() {
    assertEquals("", repair(""));
  }

  @Test
  void plainTextStaysAsItIs() {
    assertEquals("زار الوزير القاهرة، أمس.", repair("زار الوزير القاهرة، أمس."));
  }

  @Test
  void harakatGo() {
    assertEquals("محمد", repair("مُحَمَّدٌ"));
  }

  @Test
  void superscriptAlefGoes() {
    assertEquals("الرحمن", repair("الرحم\u0670ن"));
  }

  @Test
  void quranicMarksGo() {
    assertEquals("قل", repair("ق\u06DAل\u06E5\u06ED"));
  }

  @Test
  void onlyMarksLeaveNothing() {
    assertEquals("", repair("\u064B\u0651\u0670"));
  }

  @Test
  void combiningHamzaComposes() {
    assertEquals("أحمد", repair("ا\u0654حمد"));
    assertEquals("إلى", repair("ا\u0655لى"));
    assertEquals("مؤتمر", repair("مو\u0654تمر"));
    assertEquals("رئيس", repair("ري\u0654يس"));
    assertEquals("رئيس", repair("رى\u0654يس"));
  }

  @Test
  void combiningMaddaComposes() {
    assertEquals("آل", repair("ا\u0653ل"));
  }

  @Test
  void hamzaComposesThroughOtherMarks() {
    assertEquals("أمر", repair("ا\u064E\u0654مر"));
  }

  @Test
  void hamzaWithoutBearerGoes() {
    assertEquals("ب", repair("ب\u0654"));
  }

  @Test
  void decomposedEqualsComposed() {
    String text = "آخر أنباء إيران ومؤتمر رئيسة café Zürich";
    assertEquals(text, repair(java.text.Normalizer.normalize(text, Form.NFD)));
  }

  @Test
  void everyComposedArabicLetterEqualsItsDecomposition() {
    for (char c = 0x621; c <= 0x64A; c++) {
      String letter = String.valueOf(c);
      assertEquals(
          repair(letter), repair(java.text.Normalizer.normalize(letter, Form.NFD)), letter);
    }
  }

  @Test
  void everyLatinLetterOfTheFirstBlocksEqualsNfc() {
    for (char c = 'A'; c <= 0x24F; c++) {
      String decomposed = java.text.Normalizer.normalize(String.valueOf(c), Form.NFD);
      String composed = java.text.Normalizer.normalize(decomposed, Form.NFC);
      if (Letters.rule(c) == Letters.Rule.KEEP) {
        assertEquals(composed, repair(decomposed));
      }
    }
  }

  @Test
  void accentThatDoesNotComposeStays() {
    assertEquals("q\u0301", repair("q\u0301"));
  }

  @Test
  void tatweelGoes() {
    assertEquals("محمد", repair("محـــــمـد"));
    assertEquals("1436 ه", repair("1436 هـ"));
  }

  @Test
  void freeTatweelIsADash() {
    assertEquals("خبر - الجزائر", repair("خبر ــ الجزائر"));
  }

  @Test
  void lamAlefLigatureIsTwoLettersOfOneSpan() {
    AlignedText aligned = REPAIR.normalize("س\uFEFBم");
    assertEquals("سلام", aligned.text());
    assertEquals(new Span(1, 2), aligned.toOriginal(new Span(1, 2)));
    assertEquals(new Span(1, 2), aligned.toOriginal(new Span(2, 3)));
    assertEquals(new Span(2, 3), aligned.toOriginal(new Span(3, 4)));
    assertEquals(new Span(1, 3), aligned.toNormalized(new Span(1, 2)));
  }

  @Test
  void hamzaAfterLamAlefLigatureComposes() {
    AlignedText aligned = REPAIR.normalize("\uFEFB\u0654ن");
    assertEquals("لأن", aligned.text());
    assertEquals(new Span(0, 2), aligned.toOriginal(new Span(0, 1)));
    assertEquals(new Span(2, 3), aligned.toOriginal(new Span(2, 3)));
  }

  @Test
  void wordLigaturesUnfold() {
    assertEquals("الله", repair("\uFDF2"));
    assertEquals("محمد صلى الله عليه وسلم.", repair("محمد \uFDFA."));
  }

  @Test
  void contextualFormsBecomeLetters() {
    assertEquals("كتاب", repair("\uFEDB\uFE98\uFE8E\uFE8F"));
    assertEquals("إلى", repair("\uFE87\uFEDF\uFEF0"));
  }

  @Test
  void isolatedFormsOfMarksGo() {
    assertEquals("من", repair("م\uFE76ن\uFE7F"));
    assertEquals("من", repair("م\uFC60ن"));
  }

  @Test
  void invisibleControlsGoAndBelongToNothing() {
    AlignedText aligned = REPAIR.normalize("\uFEFF\u200Fمصر\u200E و\u200Dقطر\u00AD\u061C");
    assertEquals("مصر وقطر", aligned.text());
    assertEquals(new Span(2, 5), aligned.toOriginal(new Span(0, 3)));
    assertEquals(new Span(7, 12), aligned.toOriginal(new Span(4, 8)));
  }

  @Test
  void markAfterControlBelongsToTheLetter() {
    AlignedText aligned = REPAIR.normalize("عد\u200Fٌن");
    assertEquals("عدن", aligned.text());
    assertEquals(new Span(1, 4), aligned.toOriginal(new Span(1, 2)));
    assertEquals(new Span(4, 5), aligned.toOriginal(new Span(2, 3)));
  }

  @Test
  void arabicIndicDigitsBecomeAscii() {
    assertEquals("2015", repair("٢٠١٥"));
  }

  @Test
  void persianDigitsBecomeAscii() {
    assertEquals("1394", repair("۱۳۹۴"));
  }

  @Test
  void separatorsBecomeAscii() {
    assertEquals("1,234.5%", repair("١٬٢٣٤٫٥٪"));
  }

  @Test
  void persianYehAndKafBecomeArabic() {
    assertEquals("كيري", repair("ک\u06CCر\u06CC"));
  }

  @Test
  void hehFormsBecomeHeh() {
    assertEquals("ه ه ه ه", repair("\u06C1 \u06BE \u06C0 \u06D5"));
  }

  @Test
  void urduTehMarbutaAndYehBarreeBecomeArabic() {
    assertEquals("مدينة كي ئ", repair("مد\u06CCن\u06C3 ک\u06D2 \u06D3"));
  }

  @Test
  void highHamzaLettersBecomeArabic() {
    assertEquals("أؤئ", repair("\u0675\u0676\u0678"));
  }

  @Test
  void oddSpacesBecomeSpace() {
    assertEquals("أ ب ج د", repair("أ\u00A0ب\u2009ج\u3000د"));
    assertEquals("أ ب", repair("أ\tب"));
  }

  @Test
  void nulBecomesSpace() {
    assertEquals("أ ب", repair("أ\0ب"));
  }

  @Test
  void lineEndsBecomeLineFeed() {
    AlignedText aligned = REPAIR.normalize("أ\r\nب\rج\u2028د");
    assertEquals("أ\nب\nج\nد", aligned.text());
    assertEquals(new Span(1, 3), aligned.toOriginal(new Span(1, 2)));
    assertEquals(new Span(3, 4), aligned.toOriginal(new Span(2, 3)));
  }

  @Test
  void loneSurrogatesSurvive() {
    assertEquals("\uD83D أ \uDE00", repair("\uD83D أ \uDE00"));
  }

  @Test
  void foreignLettersOfNamesSurviveRepair() {
    assertEquals("پاریس گوگل چاد ڤيينا".replace('ی', 'ي'), repair("پاریس گوگل چاد ڤيينا"));
  }

  @Test
  void repairKeepsWhatReadersDistinguish() {
    assertEquals("أإآٱىةؤئ", repair("أإآٱىةؤئ"));
  }

  @Test
  void matchFoldsAlefForms() {
    assertEquals("احمد اسلام امال الله", match("أحمد إسلام آمال ٱلله"));
  }

  @Test
  void matchFoldsAlefMaqsura() {
    assertEquals(match("علي"), match("على"));
  }

  @Test
  void matchFoldsTehMarbuta() {
    assertEquals(match("مكه"), match("مكة"));
  }

  @Test
  void matchFoldsBearersOfHamza() {
    assertEquals(match("مسئول"), match("مسؤول"));
  }

  @Test
  void matchFoldsForeignLetters() {
    assertEquals(match("فيينا"), match("ڤيينا"));
    assertEquals(match("بوتين"), match("پوتين"));
  }

  @Test
  void matchKeepsTheWayBack() {
    AlignedText aligned = MATCH.normalize("أَحمد");
    assertEquals("احمد", aligned.text());
    assertEquals(new Span(0, 2), aligned.toOriginal(new Span(0, 1)));
  }

  @Test
  void marksBelongToTheLetterBefore() {
    AlignedText aligned = REPAIR.normalize("عَدَنٍ، ص");
    assertEquals(new Span(0, 6), aligned.toOriginal(new Span(0, 3)));
    assertEquals(new Span(6, 7), aligned.toOriginal(new Span(3, 4)));
    assertEquals(new Span(0, 1), aligned.toNormalized(new Span(1, 2)));
  }

  @Test
  void emptySpanStaysEmpty() {
    AlignedText aligned = REPAIR.normalize("مـا");
    assertEquals(new Span(2, 2), aligned.toOriginal(new Span(1, 1)));
    assertEquals(new Span(3, 3), aligned.toOriginal(new Span(2, 2)));
  }

  @Test
  void spanBeyondTheTextIsRefused() {
    AlignedText aligned = REPAIR.normalize("مـا");
    assertThrows(IllegalArgumentException.class, () -> aligned.toOriginal(new Span(1, 3)));
    assertThrows(IllegalArgumentException.class, () -> aligned.toNormalized(new Span(1, 4)));
  }

  @Test
  void tenMillionMarkedLettersTakeAboutASecond() {
    String text = "مُ ".repeat(10_000_000 / 3);
    AlignedText aligned =
        org.junit.jupiter.api.Assertions.assertTimeout(
            java.time.Duration.ofSeconds(10), () -> REPAIR.normalize(text));
    assertEquals(2 * (10_000_000 / 3), aligned.text().length());
  }
}
