package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.entity.MentionType;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** Clear cases, with the packed model. */
class NameTaggerTest {
  private static TextReader reader;
  private static NameTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    reader = TextReader.load();
    tagger = NameTagger.load();
  }

  @Test
  void personsPlacesOrganizationsAndTitles() {
    assertEquals(
        List.of(
            "TITLE وزير الخارجية المصري",
            "PERSON سامح شكري",
            "LOCATION بيروت",
            "ORGANIZATION جامعة الدول العربية"),
        names("التقى وزير الخارجية المصري سامح شكري في بيروت وفدا من جامعة الدول العربية."));
  }

  @ParameterizedTest
  @CsvSource({
    "و, بيروت, زار الوزير دمشق وبيروت أمس.",
    "ب, بيروت, عقد الاجتماع ببيروت أمس.",
    "ل, بيروت, وصل الوزير في أول زيارة لبيروت.",
    "و, السعودية, وقعت مصر والسعودية اتفاقا جديدا."
  })
  void procliticIsLeftOut(String proclitic, String place, String sentence) {
    Text text = reader.read(sentence);
    NameSpan found =
        tagger.tag(text).stream()
            .filter(name -> name.span().of(text.repaired()).equals(place))
            .findFirst()
            .orElseThrow();
    assertEquals(MentionType.LOCATION, found.type());
    assertEquals(proclitic.charAt(0), text.repaired().charAt(found.span().start() - 1));
  }

  @Test
  void articleAfterLamLosesItsAlefOnly() {
    assertEquals(
        List.of("ORGANIZATION لأمم المتحدة"),
        names("قال دبلوماسي إن الوثيقة سلمت للأمم المتحدة أمس."));
  }

  @Test
  void letterOfTheNameStays() {
    assertTrue(names("استقبل الرئيس وليد جنبلاط في قصره.").contains("PERSON وليد جنبلاط"));
    assertTrue(names("سافر الوفد إلى لندن ثم إلى باريس.").contains("LOCATION لندن"));
    assertTrue(names("سافر الوفد إلى لندن ثم إلى باريس.").contains("LOCATION باريس"));
  }

  @Test
  void titleBeforeTheName() {
    assertEquals(
        List.of("TITLE الرئيس الفرنسي", "PERSON إيمانويل ماكرون", "LOCATION القاهرة"),
        names("وصل الرئيس الفرنسي إيمانويل ماكرون إلى القاهرة."));
  }

  @Test
  void titleAfterTheName() {
    List<String> names =
        names("وقال أحمد أبو الغيط، الأمين العام لجامعة الدول العربية، إن اللقاء مهم.");
    assertEquals("PERSON أحمد أبو الغيط", names.get(0));
    assertTrue(names.get(1).startsWith("TITLE الأمين العام"), names.toString());
  }

  @Test
  void sentenceWithoutNames() {
    assertEquals(List.of(), names("كان الطقس جميلا والناس في الطرقات."));
  }

  @Test
  void nothingInNothing() {
    assertEquals(List.of(), names(""));
    assertEquals(List.of(), names(" \n "));
  }

  private static List<String> names(String original) {
    Text text = reader.read(original);
    return tagger.tag(text).stream()
        .map(name -> name.type() + " " + name.span().of(text.repaired()))
        .toList();
  }
}
