package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

class DescriptionFinderTest {
  private static TextReader reader;
  private static DescriptionFinder finder;

  @BeforeAll
  static void load() throws IOException {
    reader = TextReader.load();
    finder = DescriptionFinder.load(FunctionWords.load());
  }

  @Test
  void aDefiniteHeadTakesItsAdjectives() {
    assertEquals(List.of("PARTY الوفد الروسي الزائر"), found("غادر الوفد الروسي الزائر مساء"));
  }

  @Test
  void anIdafaRunsToTheNounWithTheArticle() {
    assertEquals(List.of("PARTY أعضاء مجلس الوزراء"), found("وقف أعضاء مجلس الوزراء طويلا"));
  }

  @Test
  void anAdjectiveMayCloseAnIdafa() {
    assertEquals(List.of("VENUE مقر الوزارة الجديد"), found("وقف أمام مقر الوزارة الجديد طويلا"));
  }

  @Test
  void aNumberOfPeopleIsOneDescription() {
    assertEquals(List.of("PARTY عدد من المسؤولين"), found("تكلم عدد من المسؤولين في الأمر"));
  }

  @Test
  void aNumberOfNothingKeepsItsHeadOnly() {
    assertEquals(List.of("PARTY عدد"), found("تكلم عدد من في القاعات"));
  }

  @Test
  void stopsBeforeAPreposition() {
    assertEquals(List.of("PARTY وفد"), found("غادر وفد إلى تونس"));
  }

  @Test
  void stopsBeforePunctuation() {
    assertEquals(List.of("PARTY وفد تجاري"), found("غادر وفد تجاري، ثم رجع"));
  }

  @Test
  void stopsBeforeWhatIsJoinedWithAnd() {
    assertEquals(List.of("PARTY وفد تجاري"), found("غادر وفد تجاري وصحافي بارز"));
  }

  @Test
  void stopsBeforeATrigger() {
    assertEquals(
        List.of("PARTY وفد برلماني"), found("كان وفد برلماني يزور تونس", Set.of(), Set.of("يزور")));
  }

  @Test
  void stopsAfterSevenWords() {
    assertEquals(
        List.of("PARTY وفد هيئة تطوير زراعة نخيل مدن شرق"),
        found("وفد هيئة تطوير زراعة نخيل مدن شرق عمان"));
  }

  @Test
  void aNameMayCloseADescription() {
    assertEquals(
        List.of("PARTY وفد اتحاد الكتاب"),
        found("غادر وفد اتحاد الكتاب تونس", Set.of("اتحاد", "الكتاب"), Set.of()));
  }

  @Test
  void aNameIsNoHead() {
    assertEquals(List.of(), found("قصر الشوق رواية", Set.of("قصر", "الشوق"), Set.of()));
  }

  @Test
  void aPronounClosesTheHead() {
    assertEquals(
        List.of("TITLE نظيره"), found("التقى نظيره هاني العلي", Set.of("هاني", "العلي"), Set.of()));
  }

  @Test
  void aHeadWithPronounTakesItsAdjective() {
    assertEquals(List.of("TITLE نظيره التونسي"), found("هنأ نظيره التونسي بالعيد"));
  }

  @Test
  void representativesOfSomebodyAreOneDescription() {
    assertEquals(List.of("PARTY ممثلون عن الشركات"), found("تكلم ممثلون عن الشركات في الأمر"));
  }

  @Test
  void procliticsStayOutside() {
    assertEquals(List.of("PARTY الوفد الروسي"), found("رحب بالوفد الروسي كثيرا"));
    assertEquals(List.of("PARTY الوفد الروسي"), found("رحل وبالوفد الروسي مرض"));
    assertEquals(List.of("PARTY لوفد الروسي"), found("شكر للوفد الروسي جهوده"));
  }

  private static List<String> found(String text) {
    return found(text, Set.of(), Set.of());
  }

  /** Kind and surface of each description. */
  private static List<String> found(String text, Set<String> names, Set<String> triggers) {
    Text read = reader.read(text);
    Sentence sentence = read.sentences().get(0);
    int size = sentence.tokens().size();
    boolean[] taken = new boolean[size];
    boolean[] spots = new boolean[size];
    for (int t = 0; t < size; t++) {
      taken[t] = names.contains(sentence.tokens().get(t).form());
      spots[t] = triggers.contains(sentence.tokens().get(t).form());
    }
    return finder.find(sentence, taken, spots).stream()
        .map(d -> d.kind() + " " + d.span().of(read.repaired()))
        .toList();
  }
}
