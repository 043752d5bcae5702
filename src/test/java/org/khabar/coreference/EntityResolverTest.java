package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;

class EntityResolverTest {
  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    resolver = EntityResolver.load();
  }

  private static Resolution resolve(Marked marked) {
    return resolver.resolve(marked.text(), marked.names());
  }

  private static List<Integer> entities(char type, String... surfaces) {
    Resolution resolution = resolve(Marked.lines(type, surfaces));
    return resolution.names().stream()
        .map(name -> resolution.entity(resolution.names().indexOf(name)).getAsInt())
        .toList();
  }

  private static void assertSame(char type, String... surfaces) {
    assertEquals(
        1, entities(type, surfaces).stream().distinct().count(), List.of(surfaces)::toString);
  }

  private static void assertApart(char type, String a, String b) {
    assertEquals(List.of(0, 1), entities(type, a, b), a + " / " + b);
  }

  @ParameterizedTest
  @CsvSource({
    "سامح شكري, شكري",
    "شكري, سامح شكري",
    "محمد بن راشد بن سعيد آل مكتوم, محمد بن راشد",
    "محمد بن راشد آل مكتوم, محمد بن راشد بن سعيد آل مكتوم",
    "ستيفان دي ميستورا, دي مستورا",
    "حمدان بن راشد, حمدان",
    "عبدالله الثاني, عبد الله الثاني",
    "صلاح الدين مزوار, صلاح‌الدين مزوار",
    "أسامة بن لادن, بن لادن",
    "محمود عباس, أبو مازن",
    "أحمد بن سالم الفلاسي, الفلاسي",
  })
  void shortAndFullNamesOfAPersonAreOne(String a, String b) {
    assertSame('P', a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "سيرغي شويغو, سيرجي شويجو",
    "فيكتور غوريميكين, جوريميكن",
    "أنطونيو غوتيريش, غوتيريس",
    "أنجيلا ميركل, انجيلا ميركل",
    "ديمتري بيسكوف, دميتري بسكوف",
    "رجب طيب أردوغان, إردوجان",
    "أنطون ريختر, أنتون ريختر",
  })
  void spellingsOfAForeignNameAreOne(String a, String b) {
    assertSame('P', a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "سلمان بن عبدالعزيز, محمد بن سلمان بن عبدالعزيز",
    "محمد بن سلمان, سلمان",
    "محمد بن سلمان, محمد بن سليمان",
    "خالد الفيصل, فيصل",
    "بشار الأسد, ماهر الأسد",
    "حسن الأمين, حسين الأمين",
    "محمد بن راشد, محمد بن زايد",
  })
  void fatherAndSonAndNamesakesStayApart(String a, String b) {
    assertApart('P', a, b);
  }

  @Test
  void familyNameGoesToTheOneNamedLast() {
    Resolution resolution =
        resolve(Marked.of("وصل [P ماهر الأسد] ثم [P بشار الأسد] وقال [P الأسد] إنه باق."));
    assertEquals(resolution.entity(1), resolution.entity(2));
    assertNotEquals(resolution.entity(0), resolution.entity(2));
  }

  @ParameterizedTest
  @CsvSource({
    "المملكة العربية السعودية, السعودية",
    "الولايات المتحدة, أميركا",
    "جمهورية كوريا الديمقراطية الشعبية, كوريا الشمالية",
    "بيونغ يانغ, بيونج يانج",
    "قطاع غزة, غزة",
    "محافظة ظفار, ظفار",
    "مطار مسقط الدولي, مطار مسقط",
    "سلطنة عمان, عمان",
  })
  void otherNamesOfAPlaceAreOne(String a, String b) {
    assertSame('L', a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "كوريا الشمالية, كوريا الجنوبية",
    "القدس الشرقية, القدس",
    "جنوب السودان, السودان",
    "النيجر, نيجيريا",
    "إيران, العراق",
    "طنجة تطوان الحسيمة, طنجة",
  })
  void placesThatLookAlikeStayApart(String a, String b) {
    assertApart('L', a, b);
  }

  @Test
  void kingdomIsTheOneThatTheDocumentNames() {
    assertSame('L', "المملكة المغربية", "المملكة");
    assertSame('L', "المملكة العربية السعودية", "المملكة");
  }

  @ParameterizedTest
  @CsvSource({
    "حلف شمال الأطلسي, الناتو",
    "وزارة الخارجية الروسية, الخارجية الروسية",
    "وزارة الدفاع الأمريكية, وزارة الدفاع الأميركية",
    "الجيش الشعبي الكوري, الجيش الشعبي",
    "حركة حماس, حماس",
    "السفارة اليمنية, سفارة اليمن",
    "حزب الله اللبناني, حزب الله",
    "المحكمة الجنائية الدولية, الجنائية الدولية",
    "نادي ظفار, ظفار",
  })
  void otherNamesOfAnOrganizationAreOne(String a, String b) {
    assertSame('O', a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "وزارة الخارجية الروسية, وزارة الخارجية السورية",
    "الإذاعة الإسرائيلية, القوات الإسرائيلية",
    "وزارة الصحة, منظمة الصحة العالمية",
    "مجلس الأمن, مجلس الأمن القومي الإيراني",
    "طالبان, حماس",
  })
  void organizationsThatLookAlikeStayApart(String a, String b) {
    assertApart('O', a, b);
  }

  @Test
  void typesStayApart() {
    Resolution resolution = resolve(Marked.of("زار [L الشارقة] ولاعب [O الشارقة] و[P الشارقة]."));
    assertEquals(3, resolution.referents().size());
  }

  @Test
  void swallowedArticleComesBack() {
    Resolution resolution = resolve(Marked.of("قال ل[L لسعودية] ثم زار [L السعودية] وعاد."));
    assertEquals(1, resolution.referents().size());
    assertEquals("السعودية", resolution.referents().get(0).name());
    assertTrue(resolution.referents().get(0).aliases().isEmpty());
  }

  @Test
  void lamOfTheNameIsNoArticle() {
    Resolution resolution = resolve(Marked.of("قال ل[L لبنان] نعم."));
    assertEquals("لبنان", resolution.referents().get(0).name());
    assertEquals(Optional.of("LB"), resolution.referents().get(0).country());
  }

  @Test
  void countryAndWikidataOfPlaces() {
    Resolution resolution = resolve(Marked.lines('L', "روسيا", "بيونغ يانغ", "صحار الجديدة"));
    assertEquals(Optional.of("Q159"), resolution.referents().get(0).wikidata());
    assertEquals(Optional.of("KP"), resolution.referents().get(1).country());
    assertEquals(Optional.empty(), resolution.referents().get(2).wikidata());
  }

  @Test
  void countryOfAnOrganizationFromItsNisba() {
    Resolution resolution =
        resolve(Marked.lines('O', "وزارة السياحة الأردنية", "الجيش الكوري الشمالي"));
    assertEquals(Optional.of("JO"), resolution.referents().get(0).country());
    assertEquals(Optional.of("KP"), resolution.referents().get(1).country());
  }

  @Test
  void entityOfTheOutputHasFullestNameAndSpansOfTheOriginal() {
    Marked marked = Marked.of("أكد [T الوزير] [P شـكري] أمس. وكان [P سامح شكري] قد سافر.");
    Resolution resolution = resolve(marked);
    Entity person = resolution.entities().get(0);
    assertEquals("e1", person.id());
    assertEquals(MentionType.PERSON, person.type());
    assertEquals("سامح شكري", person.name());
    String original = marked.text().aligned().original();
    for (Mention mention : resolution.mentions(marked.text())) {
      assertEquals(mention.text(), original.substring(mention.start(), mention.end()));
      assertEquals(Optional.of("e1"), mention.entity());
    }
  }

  @Test
  void emptyDocument() {
    Resolution resolution = resolve(Marked.of(""));
    assertTrue(resolution.referents().isEmpty());
    assertTrue(resolution.names().isEmpty());
  }

  @Test
  void nameWithoutLetters() {
    assertFalse(resolve(Marked.lines('P', "؟!", "١٢", "-")).referents().isEmpty());
  }

  @Test
  void manyMentionsTakeLinearTime() {
    StringBuilder same = new StringBuilder();
    StringBuilder distinct = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      same.append("[T الوزير] [P محمد] ");
      if (i < 5_000) {
        distinct.append("[P محمد ").append(letters(i)).append(" الخالد]\n[T وزير]\n");
      }
    }
    Marked often = Marked.of(same.toString());
    Marked many = Marked.of(distinct.toString());
    assertTimeout(Duration.ofSeconds(60), () -> resolve(often));
    assertTimeout(Duration.ofSeconds(60), () -> resolve(many));
  }

  private static String letters(int number) {
    StringBuilder word = new StringBuilder();
    for (int n = number + 1000; n > 0; n /= 20) {
      word.append((char) ('\u0628' + n % 20));
    }
    return word.toString();
  }
}
