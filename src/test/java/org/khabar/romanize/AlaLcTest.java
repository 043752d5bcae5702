package org.khabar.romanize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AlaLcTest {
  private static Romanizer romanizer;

  @BeforeAll
  static void load() throws IOException {
    romanizer = Romanizer.load();
  }

  private static void check(String expected, String name) {
    assertEquals(expected, romanizer.alaLc(name));
  }

  @Test
  void longVowelsHaveMacrons() {
    check("Fīktūr Ghūrīmīkīn", "فيكتور غوريميكين");
  }

  @Test
  void knownWordHasItsShortVowels() {
    check("Muḥammad ibn Salmān", "محمد بن سلمان");
  }

  @Test
  void articleIsAlwaysAl() {
    check("al-Ṣafadī", "الصَفَدي");
  }

  @Test
  void servantIsAWord() {
    check("ʻAbd al-Fattāḥ al-Sīsī", "عبدالفتاح السيسي");
  }

  @Test
  void signOfDoublingDoubles() {
    check("Muʻammar", "مُعَمَّر");
    check("Kattān", "كَتَّان");
  }

  @Test
  void tehMarbutaIsH() {
    check("Ḥamāh", "حَماة");
  }

  @Test
  void tehMarbutaBeforeANounWithArticleIsT() {
    check("Wizārat al-Difāʻ", "وِزارَة الدِفاع");
  }

  @Test
  void nisbaOfWomenIsIyah() {
    check("ʻArabīyah", "عَرَبية");
  }

  @Test
  void initialHamzaIsNotWritten() {
    check("Usāmah", "أُسامة");
  }

  @Test
  void hamzaInsideIsWritten() {
    check("Fuʼād", "فُؤاد");
  }

  @Test
  void alefMaqsuraIsA() {
    check("Hudá", "هُدى");
  }

  @Test
  void consonantThatLooksLikeADigraphHasAPrime() {
    check("Adʹham", "أَدهَم");
  }

  @Test
  void digitsStay() {
    check("Qanāt 24", "قَنات 24");
  }
}
