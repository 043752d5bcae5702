package org.khabar.romanize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.entity.MentionType;

class RomanizerTest {
  private static Romanizer romanizer;

  @BeforeAll
  static void load() throws IOException {
    romanizer = Romanizer.load();
  }

  private static String person(String name) {
    return romanizer.romanize(MentionType.PERSON, name);
  }

  private static String place(String name) {
    return romanizer.romanize(MentionType.LOCATION, name);
  }

  private static String organization(String name) {
    return romanizer.romanize(MentionType.ORGANIZATION, name);
  }

  @Test
  void knownWordsMakeNamesThatAreNotKnown() {
    assertEquals("Sergei Haddad", person("سيرغي حداد"));
  }

  @Test
  void restFollowsRules() {
    assertEquals("Viktor Gorimikin", person("فيكتور غوريميكين"));
  }

  @Test
  void articleIsNotAssimilated() {
    assertEquals("Abdel Fattah al-Sisi", person("عبد الفتاح السيسي"));
  }

  @Test
  void articleThatBeginsANameIsCapital() {
    assertEquals("Al-Sisi", person("السيسي"));
  }

  @Test
  void compoundGivenNameMayBeGlued() {
    assertEquals(person("عبد الفتاح البرهان"), person("عبدالفتاح البرهان"));
  }

  @Test
  void unknownCompoundGivenNameIsAbdul() {
    assertEquals("Abdul Amir", person("عبد الأمير"));
  }

  @Test
  void nameWithAllahIsOneWord() {
    assertEquals("Hassan Nasrallah", person("حسن نصر الله"));
  }

  @Test
  void sonIsBin() {
    assertEquals("Mohammed bin Salman", person("محمد بن سلمان"));
  }

  @Test
  void sonThatBeginsANameIsBen() {
    assertEquals("Ben Ali", person("بن علي"));
  }

  @Test
  void fatherOfMayBeGlued() {
    assertEquals("Abu Bakr al-Baghdadi", person("أبوبكر البغدادي"));
  }

  @Test
  void houseOfAFamilyHasNoHyphen() {
    assertEquals("Mohammed Al Maktoum", person("محمد آل مكتوم"));
  }

  @Test
  void placeIsKnownInBothSpellings() {
    assertEquals("Pyongyang", place("بيونغ يانغ"));
    assertEquals("Pyongyang", place("بيونج يانج"));
  }

  @Test
  void spellingOfAKnownNameIsFound() {
    assertEquals("Gabon", place("الجابون"));
  }

  @Test
  void sameWordIsAPlaceOrAPerson() {
    assertEquals("Riyadh", place("الرياض"));
    assertEquals("Riyad", person("رياض"));
  }

  @Test
  void firstOfTwoNounsKeepsItsT() {
    assertEquals("Wizarat al-Difa", organization("وزارة الدفاع"));
    assertEquals("Harakat al-Nahda", organization("حركة النهضة"));
  }

  @Test
  void organizationIsKnown() {
    assertEquals("United Nations", organization("الأمم المتحدة"));
  }

  @Test
  void conjunctionStandsApart() {
    assertEquals("Hizb al-Adala wa al-Tanmiya", organization("حزب العدالة والتنمية"));
  }

  @Test
  void digitsAndLatinLettersStay() {
    assertEquals("CNN 24", organization("CNN 24"));
  }

  @Test
  void vowelSignsDoNotMatter() {
    assertEquals("Mohammed", person("مُحَمَّد"));
  }

  @Test
  void nothingToWriteIsEmpty() {
    assertEquals("", person("؟"));
    assertEquals("", person(""));
  }
}
