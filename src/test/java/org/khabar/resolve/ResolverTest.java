package org.khabar.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.khabar.resolve.News.doc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.entity.MentionType;
import org.khabar.match.NameVariants;

class ResolverTest {
  private static NameVariants variants;

  @BeforeAll
  static void load() throws IOException {
    variants = NameVariants.load();
  }

  private static Resolved resolve(News... documents) {
    Resolver resolver = Resolver.of(variants);
    Arrays.stream(documents).map(News::analysis).forEach(resolver::add);
    return resolver.resolve();
  }

  /** Each entity as its name and documents, in order. */
  private static List<String> entities(News... documents) {
    List<String> entities = new ArrayList<>();
    for (ResolvedEntity entity : resolve(documents).entities()) {
      entities.add(entity.name() + " " + String.join(",", entity.documents()));
    }
    entities.sort(null);
    return entities;
  }

  @Test
  void sameNameIsOneEntity() {
    assertEquals(
        List.of("سامي النجار a,b"),
        entities(doc("a").person("سامي النجار"), doc("b").person("سامي النجّار")));
  }

  @Test
  void mostFrequentFormNamesTheEntityAndTheOthersAreCounted() {
    ResolvedEntity entity =
        resolve(
                doc("a").person("فيكتور بيلوغروف", "بيلوغروف").title("الوزير"),
                doc("b").person("فيكتور بيلوغروف").title("الوزير").in("RU"),
                doc("c").person("فيكتور بيلوجروف").title("وزير الدفاع"))
            .entities()
            .get(0);
    assertEquals("فيكتور بيلوغروف", entity.name());
    assertEquals(MentionType.PERSON, entity.type());
    assertEquals(
        List.of(
            new ResolvedEntity.Alias("بيلوغروف", 1),
            new ResolvedEntity.Alias("فيكتور بيلوجروف", 1)),
        entity.aliases());
    assertEquals(List.of("a", "b", "c"), entity.documents());
    assertEquals(List.of("الوزير", "وزير الدفاع"), entity.titles());
    assertEquals(Optional.of("RU"), entity.country());
  }

  @Test
  void typesStayApart() {
    assertEquals(2, resolve(doc("a").place("الشروق"), doc("b").body("الشروق")).entities().size());
  }

  @Test
  void sameItemJoinsWhateverTheName() {
    assertEquals(
        List.of("أرض الريح a,b"),
        entities(
            doc("a").place("أرض الريح").wikidata("Q999001"),
            doc("b").place("بلاد العواصف").wikidata("Q999001")));
  }

  @Test
  void sameReferenceJoinsWhateverTheName() {
    ResolvedEntity entity =
        resolve(
                doc("a").body("نادي البحر").reference("my\t1").wikidata("Q999001"),
                doc("b").body("فريق الموج").reference("my\t1"))
            .entities()
            .get(0);
    assertEquals(List.of("a", "b"), entity.documents());
    assertEquals(Optional.of("my\t1"), entity.reference());
    assertEquals(Optional.of("Q999001"), entity.wikidata());
  }

  @Test
  void differentReferencesKeepApart() {
    assertEquals(
        2,
        resolve(
                doc("a").person("سامي النجار").reference("1"),
                doc("b").person("سامي النجار").reference("2"))
            .entities()
            .size());
  }

  @Test
  void differentItemsKeepApart() {
    assertEquals(
        2,
        resolve(
                doc("a").place("أرض الريح").wikidata("Q999001"),
                doc("b").place("أرض الريح").wikidata("Q999002"))
            .entities()
            .size());
  }

  @Test
  void ministersOfOneNameAndTwoCountriesStayApart() {
    assertEquals(
        List.of("كمال الورد a", "كمال الورد b"),
        entities(doc("a").person("كمال الورد").in("EG"), doc("b").person("كمال الورد").in("JO")));
  }

  @Test
  void nameWithoutCountryGoesToTheOneNamesake() {
    assertEquals(
        List.of("كمال الورد a,b"),
        entities(doc("a").person("كمال الورد").in("EG"), doc("b").person("كمال الورد")));
  }

  @Test
  void nameWithoutCountryStaysAloneBetweenTwo() {
    assertEquals(
        List.of("كمال الورد a", "كمال الورد b", "كمال الورد c"),
        entities(
            doc("a").person("كمال الورد").in("EG"),
            doc("b").person("كمال الورد").in("JO"),
            doc("c").person("كمال الورد")));
  }

  @Test
  void fatherAndSonStayApart() {
    assertEquals(
        List.of("راشد الفهري b", "نزار الفهري a"),
        entities(doc("a").person("نزار الفهري"), doc("b").person("راشد الفهري")));
  }

  @Test
  void familyNameGoesToWhoIsCalledByIt() {
    assertEquals(
        List.of("فيكتور بيلوغروف a,b"),
        entities(doc("a").person("فيكتور بيلوغروف", "بيلوغروف"), doc("b").person("بيلوغروف")));
  }

  @Test
  void familyNameInAnotherSpellingGoesThereToo() {
    assertEquals(
        List.of("فيكتور بيلوغروف a,b"),
        entities(doc("a").person("فيكتور بيلوغروف", "بيلوغروف"), doc("b").person("بيلوجروف")));
  }

  @Test
  void familyNameOfTwoStaysAlone() {
    assertEquals(
        List.of("الفهري c", "راشد الفهري b", "نزار الفهري a"),
        entities(
            doc("a").person("نزار الفهري", "الفهري"),
            doc("b").person("راشد الفهري", "الفهري"),
            doc("c").person("الفهري")));
  }

  @Test
  void familyNameOfOneWhoIsNotCalledByItCountsToo() {
    assertEquals(
        List.of("الفهري c", "راشد الفهري b", "نزار الفهري a"),
        entities(
            doc("a").person("نزار الفهري", "الفهري"),
            doc("b").person("راشد الفهري"),
            doc("c").person("الفهري")));
  }

  @Test
  void countryTellsWhoseFamilyNameItIs() {
    assertEquals(
        List.of("راشد الفهري b,c", "نزار الفهري a"),
        entities(
            doc("a").person("نزار الفهري", "الفهري").in("TN"),
            doc("b").person("راشد الفهري", "الفهري").in("EG"),
            doc("c").person("الفهري").in("EG")));
  }

  @Test
  void givenNameAloneIsNobodys() {
    assertEquals(
        List.of("فيكتور b", "فيكتور بيلوغروف a"),
        entities(doc("a").person("فيكتور بيلوغروف", "فيكتور"), doc("b").person("فيكتور")));
  }

  @Test
  void shortFormWithWhichManyNamesBeginIsNobodys() {
    assertEquals(
        4,
        resolve(
                doc("a").body("الديوان العام للنخيل والتمور", "الديوان العام"),
                doc("b").body("الديوان العام للزيتون والزيوت"),
                doc("c").body("الديوان العام للحبوب والطحين"),
                doc("d").body("الديوان العام"))
            .entities()
            .size());
  }

  @Test
  void acronymGoesToTheBodyThatIsCalledByIt() {
    assertEquals(
        List.of("وكالة النخيل المستقلة a,b"),
        entities(doc("a").body("وكالة النخيل المستقلة", "ونم"), doc("b").body("ونم")));
  }

  @Test
  void shortFormThatOneDocumentInManyExplainsStaysAlone() {
    List<News> documents = new ArrayList<>(List.of(doc("a").body("نادي الشعلة", "الشعلة")));
    for (int i = 0; i < 20; i++) {
      documents.add(doc("b" + i).body("الشعلة"));
    }
    assertEquals(2, resolve(documents.toArray(News[]::new)).entities().size());
  }

  @Test
  void bodyWithWordsLeftOutIsAnotherUnlessAttested() {
    News[] documents = {
      doc("a").body("المركز الوطني للبحوث الزراعية والبيئية"), doc("b").body("المركز الوطني")
    };
    assertEquals(2, resolve(documents).entities().size());
    assertEquals(
        1,
        resolve(
                documents[1],
                doc("c").body("المركز الوطني للبحوث الزراعية والبيئية", "المركز الوطني"))
            .entities()
            .size());
  }

  @Test
  void ministryOfManyCountriesIsThatOfTheNews() {
    assertEquals(
        List.of("تونس c", "وزارة الفضاء التونسية a,c", "وزارة الفضاء القطرية b"),
        entities(
            doc("a").body("وزارة الفضاء التونسية").in("TN"),
            doc("b").body("وزارة الفضاء القطرية").in("QA"),
            doc("c").place("تونس", "تونس").in("TN").body("وزارة الفضاء")));
  }

  @Test
  void ministryInNewsOfNoCountryStaysAlone() {
    assertEquals(
        List.of("وزارة الفضاء c", "وزارة الفضاء التونسية a", "وزارة الفضاء القطرية b"),
        entities(
            doc("a").body("وزارة الفضاء التونسية").in("TN"),
            doc("b").body("وزارة الفضاء القطرية").in("QA"),
            doc("c").body("وزارة الفضاء")));
  }

  @Test
  void twoThatAddDifferentWordsStayApart() {
    assertEquals(
        List.of("سالم بن راشد بن ماجد a,b,c", "سالم بن راشد بن ماجد النوري d"),
        entities(
            doc("a").person("سالم بن راشد بن ماجد"),
            doc("b").person("سالم بن راشد بن ماجد"),
            doc("c").person("سالم بن راشد بن ماجد الكعبي"),
            doc("d").person("سالم بن راشد بن ماجد النوري")));
  }

  @Test
  void middleNameDoesNotMatter() {
    assertEquals(
        List.of("وسيم العاشوري a,b,c"),
        entities(
            doc("a").person("وسيم العاشوري"),
            doc("b").person("وسيم العاشوري"),
            doc("c").person("وسيم جلال العاشوري")));
  }

  @Test
  void middleNameMattersWhereManyHaveTheNamesBesideIt() {
    List<News> documents = new ArrayList<>();
    for (String given : new String[] {"وسيم", "كمال", "نزار", "راشد"}) {
      documents.add(doc(given).person(given + " العاشوري"));
    }
    for (String family : new String[] {"الورد", "النجار", "الفهري"}) {
      documents.add(doc(family).person("وسيم " + family));
    }
    documents.add(doc("z").person("وسيم جلال العاشوري"));
    assertEquals(8, resolve(documents.toArray(News[]::new)).entities().size());
  }

  @Test
  void shortLookAlikesAreNotJoined() {
    assertEquals(2, resolve(doc("a").place("تلين"), doc("b").place("تالين")).entities().size());
  }

  @ParameterizedTest
  @CsvSource({
    "حازم العمري, حازم العامري",
    "حازم السالم, حازم السالمي",
    "حازم البوعزيزي, حازم بوعزيز",
    "محمود الجبوري, محمود الجبار"
  })
  void usualArabicNamesOfALetterMoreAreOthers(String a, String b) {
    assertEquals(2, resolve(doc("a").person(a), doc("b").person(b)).entities().size());
  }

  @ParameterizedTest
  @CsvSource({
    "فيكتور بيلوجروف, فيكتور بيلوغروف",
    "آنا روبنستين, آنا روبنشتاين",
    "عبد الرحمن السديري, عبدالرحمن السديري"
  })
  void spellingsOfOneNameAreJoined(String a, String b) {
    assertEquals(1, resolve(doc("a").person(a), doc("b").person(b)).entities().size());
  }

  @ParameterizedTest
  @CsvSource({
    "البرلمان العربي, البرلمان الأوروبي",
    "الهيئة السياسية, الهيئة السيادية",
    "بنك التنمية الريفية, وكالة التنمية الريفية"
  })
  void bodiesOfOtherWordsStayApart(String a, String b) {
    assertEquals(2, resolve(doc("a").body(a), doc("b").body(b)).entities().size());
  }

  @Test
  void idIsThatOfTheContent() {
    String id = resolve(doc("a").person("كمال الورد")).entities().get(0).id();
    assertTrue(id.matches("p[0-9a-f]{16}"), id);
    assertEquals(id, resolve(doc("x").person("كمال الورد", "الورد")).entities().get(0).id());
    assertNotEquals(id, resolve(doc("a").person("كمال الورد").in("EG")).entities().get(0).id());
  }

  @Test
  void countryThatOneInManyDocumentsGivesIsNone() {
    List<News> documents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      documents.add(doc("a" + i).person("كمال الورد"));
    }
    documents.add(doc("b").person("كمال الورد").in("DE"));
    List<ResolvedEntity> entities = resolve(documents.toArray(News[]::new)).entities();
    assertEquals(1, entities.size());
    assertEquals(Optional.empty(), entities.get(0).country());
  }

  @Test
  void documentCannotBeAddedTwice() {
    Resolver resolver = Resolver.of(variants);
    resolver.add(doc("a").analysis());
    assertTrue(resolver.contains("a"));
    assertThrows(IllegalArgumentException.class, () -> resolver.add(doc("a").analysis()));
    assertEquals(1, resolver.size());
  }

  @Test
  void blankNameIsANameToo() {
    assertEquals(
        List.of("  a", "سامي النجار b"),
        entities(doc("a").person(" "), doc("b").person("سامي النجار")));
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(new Resolved(List.of(), List.of()), resolve());
  }

  @Test
  void brokenStateIsNamed(@TempDir Path folder) throws IOException {
    assertFalse(Resolver.isSaved(folder));
    Resolver resolver = Resolver.of(variants);
    resolver.add(doc("a").person("كمال الورد").analysis());
    resolver.save(folder);
    assertTrue(Resolver.isSaved(folder));
    Path file = folder.resolve("resolver.jsonl");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 2));
    IOException cut = assertThrows(IOException.class, () -> Resolver.load(folder, variants));
    assertTrue(cut.getMessage().startsWith(file + ":3: not a saved resolver"), cut.getMessage());
    Files.writeString(file, "[\"other\"]\n");
    IOException other = assertThrows(IOException.class, () -> Resolver.load(folder, variants));
    assertTrue(other.getMessage().startsWith(file + ": expected the format"), other.getMessage());
  }
}
