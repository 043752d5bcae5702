package org.khabar.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static TextReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = TextReader.load();
  }

  private static List<String> sentences(String text) {
    Text read = reader.read(text);
    return read.sentences().stream().map(s -> s.span().of(read.repaired())).toList();
  }

  private static void assertOneSentence(String text) {
    assertEquals(List.of(text), sentences(text));
  }

  @Test
  void fullStopEndsASentence() {
    assertEquals(
        List.of("وصل الوزير إلى عدن.", "واستقبله المحافظ."),
        sentences("وصل الوزير إلى عدن. واستقبله المحافظ."));
  }

  @Test
  void arabicQuestionMarkEndsASentence() {
    assertEquals(
        List.of("متى يصل الوفد؟", "لا أحد يعرف."), sentences("متى يصل الوفد؟ لا أحد يعرف."));
  }

  @Test
  void exclamationMarkEndsASentence() {
    assertEquals(
        List.of("يا له من يوم!", "هكذا قال المدرب."), sentences("يا له من يوم! هكذا قال المدرب."));
  }

  @Test
  void arabicSemicolonDoesNot() {
    assertOneSentence("تأجل اللقاء؛ لأن الطائرة تأخرت.");
  }

  @Test
  void lineEndsEndASentence() {
    assertEquals(
        List.of("الوزير يزور القاهرة", "التقى الوزير نظيره"),
        sentences("الوزير يزور القاهرة\r\n\nالتقى الوزير نظيره"));
  }

  @Test
  void titleAbbreviationDoesNotEnd() {
    assertOneSentence("التقى د. محمد المنصور بالوفد في مكتبه.");
  }

  @Test
  void titleAbbreviationWithoutSpaceDoesNotEnd() {
    assertOneSentence("حضر اللقاء أ.د.سالم العطار وزملاؤه.");
  }

  @Test
  void spacedAgencyDoesNotEnd() {
    assertOneSentence("عدن (أ ف ب) - وصل الوفد صباح اليوم.");
  }

  @Test
  void dottedAgencyDoesNotEnd() {
    assertOneSentence("نقلت أ.ف.ب عن مصدر أن اللقاء تأجل.");
  }

  @Test
  void dottedAgencyWithLastDotDoesNotEnd() {
    assertOneSentence("نقلت أ. ف. ب. عن مصدر أن اللقاء تأجل.");
  }

  @Test
  void acronymOfLetterNamesDoesNotEnd() {
    assertOneSentence("قالت قناة بي.بي.سي إن الوفد وصل.");
  }

  @Test
  void decimalDoesNotEnd() {
    assertOneSentence("بلغت قوة الزلزال 5.3 درجات.");
  }

  @Test
  void spacedPercentDoesNotEnd() {
    assertOneSentence("نما الاقتصاد بنسبة 3.5 % هذا العام.");
  }

  @Test
  void numberBeforeTheStopEnds() {
    assertEquals(
        List.of("عقدت القمة عام 2015.", "ولم تعقد بعدها."),
        sentences("عقدت القمة عام 2015. ولم تعقد بعدها."));
  }

  @Test
  void ellipsisDoesNotEnd() {
    assertOneSentence("مصر.. الوزير يلتقي وفدا من التجار ... في القاهرة");
  }

  @Test
  void closingQuoteBelongsToTheSentence() {
    assertEquals(
        List.of("قال: «لن نغادر غدا.»", "ثم غادر القاعة."),
        sentences("قال: «لن نغادر غدا.» ثم غادر القاعة."));
  }

  @Test
  void closingCurlyQuoteBelongsToTheSentence() {
    assertEquals(
        List.of("قال: “لن نغادر غدا.”", "ثم غادر القاعة."),
        sentences("قال: “لن نغادر غدا.” ثم غادر القاعة."));
  }

  @Test
  void closingStraightQuoteBelongsToTheSentence() {
    assertEquals(
        List.of("قال: \"لن نغادر غدا.\"", "ثم غادر القاعة."),
        sentences("قال: \"لن نغادر غدا.\" ثم غادر القاعة."));
  }

  @Test
  void closingBracketBelongsToTheSentence() {
    assertEquals(
        List.of("تأجل اللقاء (كما علمنا أمس.)", "وغادر الوفد."),
        sentences("تأجل اللقاء (كما علمنا أمس.) وغادر الوفد."));
  }

  @Test
  void commaAfterTheStopGoesOn() {
    assertOneSentence("سأل: «متى نغادر؟»، ثم غادر القاعة.");
  }

  @Test
  void stopWithoutSpaceEnds() {
    assertEquals(
        List.of("غادر الوفد القاعة.", "وأوضح الوزير أن اللقاء تأجل."),
        sentences("غادر الوفد القاعة.وأوضح الوزير أن اللقاء تأجل."));
  }

  @Test
  void headlineWithoutStopIsASentence() {
    assertOneSentence("الوزير يلتقي وفدا من تجار عدن");
  }

  @Test
  void quotesStayInside() {
    assertOneSentence("قال «نعم» و“لا” و\"ربما\" في اللقاء.");
  }

  @Test
  void spansLeadBackToTheOriginal() {
    String original = "وصـل الوَفْدُ. وغادر\u200F.";
    Text text = reader.read(original);
    Token word = text.sentences().get(0).tokens().get(1);
    assertEquals("الوفد", word.form());
    assertEquals("الوَفْدُ", text.original(word.span()).of(original));
  }

  @Test
  void longSentenceIsCutAfterAComma() {
    List<Sentence> sentences =
        reader.read("كلمة ".repeat(350) + "، " + "كلمة ".repeat(300)).sentences();
    assertEquals(List.of(351, 300), sentences.stream().map(s -> s.tokens().size()).toList());
  }

  @Test
  void longSentenceWithoutCommasIsCutAnywhere() {
    List<Sentence> sentences = reader.read("كلمة ".repeat(1000)).sentences();
    assertEquals(List.of(400, 400, 200), sentences.stream().map(s -> s.tokens().size()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "\0",
        ".",
        "...",
        "\uD83D",
        "\uDE00\uD83D.",
        "\u064B\u0652",
        "\u200F\u202B",
        "»",
        "5.",
        ". .",
        "این یک متن فارسی است.",
        "یہ اردو ہے۔",
        "<p>نص&nbsp;</p>",
        "Hello. World?"
      })
  void oddTextIsReadWithoutException(String text) {
    Text read = reader.read(text);
    for (Sentence sentence : read.sentences()) {
      assertTrue(sentence.tokens().size() > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"كلمة ", "أ.", "كتاب.كتاب", ".", "م", "a.b", "5.", "»", " ", ". »", "مُ"})
  void aMillionUnitsInALineAreReadInLinearTime(String part) {
    String text = part.repeat(1_000_000 / part.length());
    assertTimeout(Duration.ofSeconds(20), () -> reader.read(text));
  }
}
