package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.entity.CustomName;
import org.khabar.entity.MentionType;
import org.khabar.name.NameSpan;

class CustomNamesTest {
  private static final CustomName TOWN = name("عين الورد", MentionType.LOCATION, "town");

  private static CustomName name(String name, MentionType type, String id) {
    return new CustomName(name, type, id);
  }

  /** What is found in a text whose tagged names are marked. */
  private static List<String> find(String marked, CustomName... names) {
    Marked text = Marked.of(marked);
    try {
      return CustomNames.of(List.of(names)).apply(text.text(), text.names()).stream()
          .map(found -> written(found, text.text().repaired()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(NameSpan name, String text) {
    return name.type()
        + " "
        + name.span().of(text)
        + name.reference().map(id -> " " + id).orElse("");
  }

  private static void assertFound(String expected, String text, String listed, MentionType type) {
    assertEquals(List.of(type + " " + expected + " x"), find(text, name(listed, type, "x")));
  }

  @ParameterizedTest
  @CsvSource({
    "عين الورد, زار الوفد عين الورد أمس",
    "عين الورد, مر الوفد بعين الورد أمس",
    "عين الورد, زار الوفد القرية وعين الورد أمس",
    "عين الورد, فعين الورد بعيدة",
    "عين الورد, هي كعين الورد تماما",
    "عين الورد, في الطريق لعين الورد",
    "عين الورد, مر الوفد بالقرية وبعين الورد أمس",
    "عين الورد, الطريق إلى القرية ولعين الورد طويل",
  })
  void procliticsAreLeftOut(String expected, String text) {
    assertFound(expected, text, "عين الورد", MentionType.LOCATION);
  }

  @ParameterizedTest
  @CsvSource({
    "الوردية, لوردية, وصل إلى البلدة ثم للوردية أمس",
    "الوردية, لوردية, السوق مفتوح وللوردية سوق آخر",
    "اللوزية, لوزية, وصل إلى البلدة ثم للوزية أمس",
    "الوردية, الوردية, وصل إلى الوردية أمس",
    "الوردية, الوردية, نام بالوردية أمس",
  })
  void lamSwallowsLettersOfTheArticle(String listed, String expected, String text) {
    assertFound(expected, text, listed, MentionType.LOCATION);
  }

  @ParameterizedTest
  @CsvSource({
    "وادي زهران, دخل الوفد وادي زهران",
    "بيت ورد, دخل الوفد بيت ورد",
    "لين, قالت لين ذلك",
    "فادي, سأل فادي عنه",
  })
  void lettersOfTheNameAreNoProclitics(String listed, String text) {
    assertFound(listed, text, listed, MentionType.LOCATION);
  }

  @ParameterizedTest
  @CsvSource({
    "إبتسام الحاج علي, ابتسام الحاج على",
    "أسرة الورد, اسره الورد",
    "أمّ الورد, ام الــورد",
  })
  void matchProfileFolds(String listed, String written) {
    assertEquals(
        1, find("سمع " + written + " الخبر", name(listed, MentionType.PERSON, "x")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "عبد الله الوردي, عبدالله الوردي",
    "عبدالله الوردي, عبد الله الوردي",
    "أبو ورد, أبوورد",
    "جان-بول ورد, جان بول ورد",
    "جان بول ورد, جان-بول ورد",
    "جانبول, جان-بول",
    "سي إن ورد, سي-إن-ورد",
  })
  void spacesAndHyphensMayDiffer(String listed, String written) {
    assertFound(written, "سمع " + written + " الخبر", listed, MentionType.PERSON);
  }

  @Test
  void smallWordsRunTogetherAreNoName() {
    assertEquals(List.of(), find("وقع في صل كبير", name("فيصل", MentionType.PERSON, "x")));
  }

  @Test
  void commaIsNoHyphen() {
    assertEquals(List.of(), find("زار عين، الورد", TOWN));
    assertEquals(List.of(), find("زار عين - الورد", TOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "غوريميكين, جوريميكن",
    "إيفان غوريميكين, ايفان جوريميكين",
    "كيسندورف, كسندورف",
    "ألكسندر ورد, الكساندر ورد",
  })
  void foreignNamesVary(String listed, String written) {
    assertFound(written, "سمع " + written + " الخبر", listed, MentionType.PERSON);
    assertFound(listed, "سمع " + listed + " الخبر", written, MentionType.PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "سلمان, قال سليمان ذلك",
    "لبنان, قال لبناني ذلك",
    "السعودية, قال السعودي ذلك",
    "المدرس, فتحت المدارس أمس",
    "جمعة, فتحت جامعة أمس",
    "سنا, هذه سناء",
  })
  void otherWordsAreNoSpellings(String listed, String text) {
    assertEquals(List.of(), find(text, name(listed, MentionType.PERSON, "x")));
  }

  @Test
  void taggerVouchesForTheSpellingOfAShortName() {
    CustomName name = name("هيغ", MentionType.PERSON, "x");
    assertEquals(List.of("PERSON هيج x"), find("قال [P هيج] ذلك", name));
    assertEquals(List.of("LOCATION هيج"), find("قال [L هيج] ذلك", name));
    assertEquals(List.of(), find("قال هيج ذلك", name));
  }

  @Test
  void longestWins() {
    assertEquals(
        List.of("ORGANIZATION بلدية عين الورد y", "LOCATION عين الورد town"),
        find(
            "زارت بلدية عين الورد حي عين الورد",
            TOWN,
            name("بلدية عين الورد", MentionType.ORGANIZATION, "y")));
  }

  @Test
  void firstOfTwoWrittenAlikeCounts() {
    assertEquals(
        List.of("LOCATION عين الورد town"),
        find("زار عين الورد", TOWN, name("عين الورد", MentionType.ORGANIZATION, "y")));
  }

  @Test
  void listBeatsTheTagger() {
    assertEquals(List.of("LOCATION عين الورد town"), find("زار [P عين الورد]", TOWN));
    assertEquals(List.of("LOCATION عين الورد town"), find("زار [L عين] الورد", TOWN));
    assertEquals(List.of("LOCATION عين الورد town"), find("زار عين [P الورد الجميل]", TOWN));
    assertEquals(List.of("LOCATION عين الورد town"), find("زار [P عين] [P الورد]", TOWN));
    assertEquals(List.of("LOCATION عين الورد town"), find("مر [L بعين الورد]", TOWN));
  }

  @Test
  void confidenceOfAListedNameIsOne() throws IOException {
    Marked text = Marked.of("زار عين الورد");
    assertEquals(
        1.0, CustomNames.of(List.of(TOWN)).apply(text.text(), List.of()).get(0).confidence());
  }

  @Test
  void longerNameOfTheTypeStays() {
    CustomName name = name("الوردي", MentionType.PERSON, "x");
    assertEquals(List.of("PERSON سامي الوردي x"), find("قال [P سامي الوردي] ذلك", name));
    assertEquals(List.of("PERSON الوردي x"), find("قال [O حزب الوردي] ذلك", name));
  }

  @Test
  void longerNameKeepsItsLetters() {
    CustomName name = name("ليد", MentionType.PERSON, "x");
    assertEquals(List.of("PERSON وليد الوردي"), find("قال [P وليد الوردي] ذلك", name));
    assertEquals(List.of("LOCATION وليد الوردي"), find("قال [L وليد الوردي] ذلك", name));
    assertEquals(List.of("PERSON ليد x"), find("قال [P وليد] ذلك", name));
  }

  @Test
  void titleKeepsWhatStandsBefore() {
    assertEquals(
        List.of("TITLE رئيس بلدية", "LOCATION عين الورد town", "PERSON سامي"),
        find("قال [T رئيس بلدية عين الورد] [P سامي] ذلك", TOWN));
  }

  @Test
  void titleMayBeListed() {
    CustomName name = name("كبير الحراس", MentionType.TITLE, "x");
    assertEquals(
        List.of("TITLE كبير الحراس x", "PERSON سامي"), find("قال كبير الحراس [P سامي]", name));
  }

  @Test
  void otherNamesStay() {
    assertEquals(
        List.of("PERSON سامي", "LOCATION عين الورد town", "PERSON كريم"),
        find("زار [P سامي] عين الورد مع [P كريم]", TOWN));
  }

  @Test
  void namesInLatinLettersAndDigits() {
    assertFound("Café-5", "سمع Café-5 الخبر", "CAFÉ 5", MentionType.ORGANIZATION);
    assertFound("قناة 24", "سمع قناة 24 الخبر", "قناة 24", MentionType.ORGANIZATION);
  }

  @Test
  void longListAndTextTakeLittleTime() throws IOException {
    List<CustomName> names = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      names.add(name("عين " + i + " ورد", MentionType.LOCATION, "x" + i));
    }
    CustomNames list = CustomNames.of(names);
    Marked text = Marked.of(String.join(" ", Collections.nCopies(5_000, "عين 7 ورد في")));
    assertTimeout(
        Duration.ofSeconds(30),
        () -> assertEquals(5_000, list.apply(text.text(), List.of()).size()));
  }
}
