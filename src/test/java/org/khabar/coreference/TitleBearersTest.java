package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;

class TitleBearersTest {
  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    resolver = EntityResolver.load();
  }

  private static Resolution resolve(String marked) {
    Marked document = Marked.of(marked);
    return resolver.resolve(document.text(), document.names());
  }

  /** For each title, the name of its bearer or a dash. */
  private static List<String> bearers(String marked) {
    Resolution resolution = resolve(marked);
    return IntStream.range(0, resolution.names().size())
        .filter(i -> resolution.names().get(i).type() == MentionType.TITLE)
        .mapToObj(i -> resolution.referent(i).map(Referent::name).orElse("-"))
        .toList();
  }

  @Test
  void titleBeforeAName() {
    Resolution resolution = resolve("استقبل [T الرئيس المصري] [P عادل مرسال] ضيفه.");
    assertTrue(resolution.attached(0));
    assertFalse(resolution.attached(1));
    assertEquals(Optional.of("EG"), resolution.referents().get(0).country());
    assertEquals(List.of("الرئيس المصري"), resolution.entities().get(0).titles());
  }

  @Test
  void titleAfterAComma() {
    assertEquals(
        List.of("عادل مرسال"),
        bearers("قال [P عادل مرسال]، [T وزير الخارجية المصري]، إن بلاده ترحب."));
  }

  @Test
  void titleAfterANameWithoutComma() {
    assertEquals(List.of("عادل مرسال"), bearers("قال [P عادل مرسال] [T وزير الخارجية] أمس."));
  }

  @Test
  void titleThenCommaThenName() {
    assertEquals(
        List.of("عادل مرسال"), bearers("قال [T وزير الخارجية المصري]، [P عادل مرسال]، أمس."));
  }

  @Test
  void severalTitlesInARow() {
    assertEquals(
        List.of("سعود بن حمد", "سعود بن حمد", "سعود بن حمد"),
        bearers(
            "وصل [T ولي العهد] [T نائب رئيس مجلس الوزراء] و[T وزير الداخلية] [P سعود بن حمد] أمس."));
    assertEquals(
        List.of("سعود بن حمد", "سعود بن حمد"),
        bearers("وصل [P سعود بن حمد] [T ولي العهد] و[T وزير الداخلية] أمس."));
  }

  @Test
  void honorificsMayStandBetween() {
    assertEquals(
        List.of("عادل مرسال"), bearers("استقبل [T وزير العدل] معالي السيد [P عادل مرسال] ضيوفه."));
  }

  @Test
  void objectIsNotTheSubjectsTitle() {
    assertEquals(
        List.of("حمد بن سعود", "جون سميث"),
        bearers("استقبل [T الملك] [P حمد بن سعود] [T وزير الخارجية الأميركي] [P جون سميث] أمس."));
    assertEquals(
        List.of("حمد بن سعود", "-"),
        bearers("استقبل [T الملك] [P حمد بن سعود] [T وزير الخارجية الأميركي] أمس."));
  }

  @Test
  void nextManInAListHasHisOwnTitle() {
    assertEquals(
        List.of("عادل مرسال", "فهد الحربي"),
        bearers("حضر [P عادل مرسال] [T وزير المالية]، و[T المهندس] [P فهد الحربي] اللقاء."));
  }

  @Test
  void andSeparatesABareTitleFromTheNext() {
    assertEquals(
        List.of("-", "عادل مرسال"),
        bearers("حضر [T الرئيس] و[T وزير الخارجية] [P عادل مرسال] أمس."));
  }

  @Test
  void titleAloneMeansWhoBearsIt() {
    Resolution resolution =
        resolve(
            "التقى [T وزير الخارجية المصري] [P عادل مرسال] نظيره. وقال [T الوزير] إن اللقاء مثمر.");
    assertEquals(resolution.entity(1), resolution.entity(2));
    assertFalse(resolution.attached(2));
    assertEquals(1, resolution.referents().get(0).references().size());
  }

  @Test
  void countryAndPortfolioDecide() {
    assertEquals(
        List.of("عادل مرسال", "جون سميث", "جون سميث", "عادل مرسال", "-"),
        bearers(
            "التقى [T وزير الخارجية المصري] [P عادل مرسال] مع [T وزير الدفاع الأميركي] [P جون سميث] أمس."
                + " وقال [T وزير الدفاع] نعم. وقال [T وزير الخارجية المصري] لا. وقال [T وزير الصحة] ربما."));
  }

  @Test
  void otherCountryIsSomebodyElse() {
    assertEquals(
        List.of("عادل مرسال", "-"),
        bearers("قال [T الرئيس المصري] [P عادل مرسال] نعم. ورد [T الرئيس الفرنسي] عليه."));
  }

  @Test
  void deputyIsNotHisMinister() {
    assertEquals(
        List.of("عادل مرسال", "-"),
        bearers("قال [T نائب وزير الدفاع] [P عادل مرسال] نعم. ورد [T وزير الدفاع] عليه."));
  }

  @Test
  void titleBeforeItsNameComes() {
    assertEquals(
        List.of("عادل مرسال", "عادل مرسال"),
        bearers("[T وزير الخارجية المصري] يزور بغداد\nوصل [T وزير الخارجية] [P عادل مرسال] أمس."));
  }

  @Test
  void nearestBearerOfEqualTitles() {
    assertEquals(
        List.of("عادل مرسال", "فهد الحربي", "فهد الحربي"),
        bearers(
            "قال [T الوزير] [P عادل مرسال] نعم. ورد [T الوزير] [P فهد الحربي] لا. وغادر [T الوزير] بعدها."));
  }

  @Test
  void dualsAndPluralsHaveNoBearer() {
    assertEquals(
        List.of("عادل مرسال", "-", "-", "-"),
        bearers(
            "قال [T الوزير] [P عادل مرسال] نعم. وبحث [T الوزيران] الأمر مع [T وزراء الخارجية] و[T وزيرا خارجية مصر والأردن]."));
  }

  @Test
  void titleMentionsTellWhatTheySay() {
    Marked document =
        Marked.of(
            "قالت [T المتحدثة باسم اليونسكو] [P منى كرم] لل[T أمين العام للأمم المتحدة] نعم.");
    List<Mention> mentions =
        resolver.resolve(document.text(), document.names()).mentions(document.text());
    Title.Part organization = mentions.get(0).title().flatMap(Title::organization).orElseThrow();
    assertEquals("اليونسكو", organization.text());
    assertEquals("اليونسكو", organization.span().of(document.text().aligned().original()));
    assertEquals(Optional.empty(), mentions.get(1).title());
    Title.Part clipped = mentions.get(2).title().flatMap(Title::organization).orElseThrow();
    assertEquals("الأمم المتحدة", clipped.text());
    assertEquals("لأمم المتحدة", clipped.span().of(document.text().aligned().original()));
  }

  @Test
  void partsStandInTheTextThatTheCallerGave() {
    Marked document = Marked.of("وصل [T وزيـــر الصحّـــة اللبناني] أمس.");
    Title title =
        resolver
            .resolve(document.text(), document.names())
            .mentions(document.text())
            .get(0)
            .title()
            .orElseThrow();
    String given = document.text().aligned().original();
    assertTrue(title.portfolio().orElseThrow().span().of(given).startsWith("الصح"), given);
    assertEquals(Optional.of("LB"), title.country());
  }

  @Test
  void ministerOfStateIsAMinister() {
    assertEquals(
        List.of("عادل مرسال", "عادل مرسال"),
        bearers("قال [T وزير الدولة] [P عادل مرسال] نعم. وغادر [T الوزير] بعدها."));
  }

  @Test
  void envoysBodyAndAimDecide() {
    assertEquals(
        List.of("جون سميث", "نيل برغ", "جون سميث", "نيل برغ"),
        bearers(
            "قال [T المبعوث الأممي إلى اليمن] [P جون سميث] نعم. وقال [T المبعوث الأمريكي إلى ليبيا] [P نيل برغ] لا."
                + " وغادر [T المبعوث إلى اليمن] ثم [T المبعوث إلى ليبيا]."));
  }

  @Test
  void crownPrinceIsNoPresident() {
    assertEquals(
        List.of("سعود بن حمد", "-"),
        bearers("استقبل [T ولي العهد] [P سعود بن حمد] [T الرئيس الفرنسي] أمس."));
  }

  @Test
  void lineEndSeparates() {
    assertEquals(List.of("-"), bearers("زيارة [T الوزير]\n[P عادل مرسال] في بغداد"));
  }
}
