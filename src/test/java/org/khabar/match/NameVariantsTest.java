package org.khabar.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.entity.MentionType;

class NameVariantsTest {
  private static NameVariants variants;

  @BeforeAll
  static void load() throws IOException {
    variants = NameVariants.load();
  }

  @ParameterizedTest
  @CsvSource({
    "فيكتور جوريميكن, فيكتور غوريميكين, sound of g and a vowel",
    "أنطون تشيخوف, أنطون تشيكوف, kh for k",
    "عبدالله العلي, عبد الله العلي, a compound name in one word",
    "كيم إيلسونغ, كيم إيل سونغ, a space",
    "أبوالغيط, أبو الغيط, a space before the article",
    "أحمد بنبلة, أحمد بن بلة, a space after the son of",
    "ستيفان دي مستورا, ستيفان دو ميستورا, particles",
    "برنارد كازنوف, برنار كازنوف, a silent letter at the end",
    "إيلينا يانوفا, يلينا يانوفا, a vowel at the start",
    "دميتري بسكوف, ديمتري بسكوف, letters turned round",
    "جوريميكن, فيكتور غوريميكين, the family name alone",
    "كيم جونج, كيم جونغ أون, the family and given names of a longer one"
  })
  void personsOfOneName(String a, String b, String why) {
    assertTrue(variants.same(MentionType.PERSON, a, b), why);
  }

  @ParameterizedTest
  @CsvSource({
    "محمد بن سلمان, محمد بن سليمان, usual given names",
    "سعد الحريري, رفيق الحريري, father and son",
    "جون كيري, جون كيلي, a consonant in a short word",
    "كريم بدر, نديم بدر, given names",
    "سالم العلي, سليم العلي, given names that lie near",
    "فيصل, الفيصل, a given name and a family"
  })
  void personsOfOtherNames(String a, String b, String why) {
    assertFalse(variants.same(MentionType.PERSON, a, b), why);
  }

  @ParameterizedTest
  @CsvSource({
    "LOCATION, بيونغ يانغ, بيونج يانج",
    "LOCATION, كلكتا, كالكوتا",
    "LOCATION, دياربكر, ديار بكر",
    "ORGANIZATION, شبكة رؤية الدولية, قناة رؤية الدولية",
    "ORGANIZATION, البنك الزراعي الأهلي, المصرف الزراعي الأهلي",
    "ORGANIZATION, البنك الزراعي الأهلي, الزراعي الأهلي",
    "ORGANIZATION, اليونيسيف, اليونسف",
    "ORGANIZATION, الأمم المتحدة, هيئة الأمم المتحدة",
    "ORGANIZATION, السفارة اليمنية, سفارة اليمن"
  })
  void placesAndBodiesOfOneName(MentionType type, String a, String b) {
    assertTrue(variants.same(type, a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "LOCATION, الرباط, الرياض",
    "LOCATION, كوريا الشمالية, كوريا الجنوبية",
    "LOCATION, النيجر, نيجيريا",
    "ORGANIZATION, حركة الشباب, حزب الشباب",
    "ORGANIZATION, البنك المركزي الأوروبي, البنك المركزي المصري",
    "ORGANIZATION, فيفا, يويفا"
  })
  void placesAndBodiesOfOtherNames(MentionType type, String a, String b) {
    assertFalse(variants.same(type, a, b));
  }

  @Test
  void variantsShareABlockingKey() {
    assertFalse(
        Collections.disjoint(
            variants.keys(MentionType.PERSON, "فيكتور جوريميكن"),
            variants.keys(MentionType.PERSON, "غوريميكين")));
    assertFalse(
        Collections.disjoint(
            variants.keys(MentionType.PERSON, "كيم إيلسونغ"),
            variants.keys(MentionType.PERSON, "كيم ايل سونغ")));
  }

  @Test
  void theMoreAlikeTheHigherTheScore() {
    double equal = variants.score(MentionType.PERSON, "كريم بدر", "كريم بدر");
    double spelled = variants.score(MentionType.PERSON, "فيكتور جوريميكن", "فيكتور غوريميكين");
    double near = variants.score(MentionType.PERSON, "جون كيري", "جون كيلي");
    double far = variants.score(MentionType.PERSON, "كريم بدر", "فيكتور غوريميكين");
    assertEquals(1, equal);
    assertTrue(equal > spelled && spelled > near && near > far, () -> spelled + " " + near);
  }

  @Test
  void mostDoubtfulVariantsScoreAHalf() {
    // A word left out, and the others as far apart as spellings go.
    assertTrue(variants.same(MentionType.PERSON, "هوانغ سون مين", "هيونغ مين"));
    assertTrue(variants.score(MentionType.PERSON, "هوانغ سون مين", "هيونغ مين") >= 0.5);
  }

  @Test
  void titlesAreNoNames() {
    assertThrows(
        IllegalArgumentException.class, () -> variants.score(MentionType.TITLE, "وزير", "الوزير"));
  }
}
