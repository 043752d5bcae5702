package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.entity.Title;
import org.khabar.entity.Title.GrammaticalNumber;
import org.khabar.entity.Title.Part;
import org.khabar.entity.Title.Tenure;
import org.khabar.table.Table;

class TitleReaderTest {
  private static TitleReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = TitleReader.load(KnownNames.load());
  }

  private static Title read(String title) {
    return reader.read(title);
  }

  private static String text(Optional<Part> part) {
    return part.map(Part::text).orElse("");
  }

  /** Titles with all that they say. */
  static List<CSVRecord> titles() throws IOException {
    return Table.read(TitleReaderTest.class, "titles.tsv");
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titleSaysWhatTheTableTells(CSVRecord row) {
    Title title = read(row.get("title"));
    assertEquals(
        List.of(
            row.get("office"),
            row.get("rank"),
            row.get("deputy"),
            row.get("tenure"),
            row.get("number"),
            row.get("portfolio"),
            row.get("organization"),
            row.get("place"),
            row.get("countries"),
            row.get("to")),
        List.of(
            title.office().orElse(""),
            title.rank().orElse(""),
            title.deputy() ? "deputy" : "",
            title.tenure().map(Enum::name).orElse(""),
            title.number().name(),
            text(title.portfolio()),
            text(title.organization()),
            text(title.place()),
            String.join(" ", title.countries()),
            String.join(" ", title.to())));
  }

  @Test
  void unknownHeadIsItsOwnOffice() {
    assertEquals(Optional.of("ساقي"), read("ساقي القوم").office());
  }

  @Test
  void rankBeforeAnOffice() {
    Title title = read("اللواء قائد الحرس");
    assertEquals(Optional.of("general"), title.rank());
    assertEquals(Optional.of("commander"), title.office());
  }

  @Test
  void honorificBeforeAnOffice() {
    assertEquals(read("وزير الشباب").office(), read("معالي وزير الشباب").office());
  }

  @Test
  void deputyNeedsAnOffice() {
    assertTrue(read("نائب مدير السجن").deputy());
    assertEquals(Optional.of("deputy-member"), read("النائب").office());
    assertEquals(Optional.of("prosecutor"), read("النائب العام").office());
  }

  @Test
  void deputyOfADeputy() {
    Title title = read("مساعد نائب وزير العمل");
    assertTrue(title.deputy());
    assertEquals("العمل", text(title.portfolio()));
  }

  @Test
  void undersecretaryOfAMinistryIsNoDeputy() {
    Title title = read("وكيل وزارة النقل");
    assertFalse(title.deputy());
    assertEquals(Optional.of("undersecretary"), title.office());
    assertEquals("وزارة النقل", text(title.organization()));
  }

  @Test
  void adjectiveAfterTheHeadMakesADeputy() {
    assertTrue(read("الأمين العام المساعد للاتحاد").deputy());
    assertFalse(read("قائد القوات المساعدة").deputy());
  }

  @Test
  void accusativeIsNoDual() {
    assertEquals(GrammaticalNumber.SINGULAR, read("وزيرا للزراعة").number());
    assertEquals(GrammaticalNumber.DUAL, read("وزيرا زراعة البلدين").number());
  }

  @Test
  void accusativeOfAGenitive() {
    assertEquals(Optional.of("speaker"), read("رئيسا لمجلس النواب").office());
    assertEquals(Optional.of("president"), read("رئيسا للجمهورية").office());
  }

  @Test
  void tenureAgreesWithTheHead() {
    assertEquals(Optional.of(Tenure.FORMER), read("رئيس الحكومة السابق").tenure());
    assertEquals(Optional.empty(), read("رئيس الحكومة السابقة").tenure());
    assertEquals(Optional.of(Tenure.FORMER), read("رئيسة الحكومة السابقة").tenure());
  }

  @Test
  void nationalTeamIsNoPresidentElect() {
    assertEquals(Optional.empty(), read("طبيب المنتخب").tenure());
    assertEquals(Optional.of(Tenure.DESIGNATE), read("العمدة المنتخب").tenure());
  }

  @Test
  void chargedIsActingUnlessItSaysWithWhat() {
    assertEquals(Optional.of(Tenure.ACTING), read("مدير المستشفى المكلف").tenure());
    assertEquals(Optional.of(Tenure.DESIGNATE), read("رئيس الوزراء المكلف").tenure());
    Title charged = read("الوزير المكلف بالجالية");
    assertEquals(Optional.empty(), charged.tenure());
    assertEquals("الجالية", text(charged.portfolio()));
  }

  @Test
  void transitionalCouncilIsNoActingHead() {
    assertEquals(Optional.empty(), read("رئيس المجلس الانتقالي").tenure());
    assertEquals(Optional.of(Tenure.ACTING), read("الرئيس الانتقالي").tenure());
  }

  @Test
  void outgoing() {
    assertEquals(Optional.of(Tenure.OUTGOING), read("العمدة المنتهية ولايته").tenure());
  }

  @Test
  void nationalityGoesToTheOrganisationThatItAgreesWith() {
    assertEquals("الرئاسة الكينية", text(read("الناطق باسم الرئاسة الكينية").organization()));
    Title title = read("الناطق باسم الرئاسة الكيني");
    assertEquals("الرئاسة", text(title.organization()));
    assertEquals(List.of("KE"), title.countries());
  }

  @Test
  void nationalityIsNoPortfolio() {
    Title title = read("وزير السياحة الأوروغوياني");
    assertEquals("السياحة", text(title.portfolio()));
    assertEquals(Optional.of("UY"), title.country());
  }

  @Test
  void nationalityThatLooksLikeAnArticle() {
    assertEquals(Optional.of("DE"), read("الوزير الألماني").country());
  }

  @Test
  void severalCountriesAreNoneForOne() {
    Title title = read("زعماء ماليزيا وإندونيسيا");
    assertEquals(List.of("MY", "ID"), title.countries());
    assertEquals(Optional.empty(), title.country());
  }

  @Test
  void ambassadorIsSentFromOneCountryToAnother() {
    Title title = read("سفير الهند لدى نيبال");
    assertEquals(List.of("IN"), title.countries());
    assertEquals(List.of("NP"), title.to());
  }

  @Test
  void townMeansItsCountryForAnAmbassador() {
    assertEquals(List.of("EG"), read("السفير الليبي بالقاهرة").to());
    assertEquals(List.of("JO"), read("السفير الليبي في عمان").to());
    assertEquals(List.of("OM"), read("السفير الليبي لدى عمان").to());
  }

  @Test
  void lamNamesTheSenderOfAConsulAndTheAimOfAnEnvoy() {
    assertEquals(List.of("CA"), read("القنصل العام لكندا").countries());
    assertEquals(List.of("SD"), read("المبعوث الخاص للسودان").to());
  }

  @Test
  void regionMakesAnEmirAGovernor() {
    assertEquals(Optional.of("governor"), read("أمير جازان").office());
    assertEquals(Optional.of("emir"), read("أمير قطر").office());
  }

  @Test
  void headOfNothingIsAPresident() {
    assertEquals(Optional.of("president"), read("الرئيس المكسيكي").office());
    assertEquals(Optional.of("head"), read("رئيس الجمعية").office());
    assertEquals(Optional.of("head"), read("الرئيس العام").office());
    assertEquals(Optional.of("head"), read("رئيسها").office());
  }

  @Test
  void lamBelongsToACommittee() {
    assertEquals("لجنة التحقيق", text(read("الأمين العام للجنة التحقيق").organization()));
  }

  @Test
  void swallowedArticleIsGivenBack() {
    String surface = "الأمين العام للأمم المتحدة";
    Part organization = read(surface).organization().orElseThrow();
    assertEquals("الأمم المتحدة", organization.text());
    assertEquals("لأمم المتحدة", organization.span().of(surface));
  }

  @Test
  void vowelSignsAreKept() {
    assertEquals("التّجارة", text(read("وزيرُ التّجارة").portfolio()));
  }

  @Test
  void complementTellsOfficesApart() {
    assertEquals(
        reader.complement(read("وزير خارجيتها")), reader.complement(read("وزير الخارجية")));
    assertEquals(Set.of("@YE"), reader.complement(read("المبعوث الخاص إلى اليمن")));
  }

  @Test
  void everyOfficeHasAClass() throws IOException {
    Set<String> classes = new HashSet<>();
    for (CSVRecord row : Table.read(TitleReader.class, "office-classes.tsv")) {
      assertTrue(classes.add(row.get("office")), row::toString);
      assertTrue(
          Set.of("", "portfolio", "organization", "place").contains(row.get("complement")),
          row::toString);
      assertTrue(Set.of("", "from", "to").contains(row.get("sent")), row::toString);
    }
    Set<String> used = new HashSet<>();
    for (CSVRecord row : Table.read(TitleReader.class, "offices.tsv")) {
      if (row.get("kind").equals("office")) {
        used.add(row.get("office"));
      }
    }
    assertEquals(classes, used);
  }

  @Test
  void everyFormIsToldOnce() throws IOException {
    Set<String> codes = Set.of(Locale.getISOCountries());
    Set<String> forms = new HashSet<>();
    for (CSVRecord row : Table.read(TitleReader.class, "offices.tsv")) {
      assertFalse(row.get("form").isBlank(), row::toString);
      assertTrue(forms.add(row.get("kind") + " " + row.get("form")), row::toString);
      assertTrue(row.get("country").isEmpty() || codes.contains(row.get("country")), row::toString);
    }
  }
}
