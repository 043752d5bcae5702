package org.khabar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.time.TimeExpression.Anchor;
import org.khabar.time.TimeExpression.Kind;
import org.khabar.time.TimeExpression.Precision;

/** One phrase or two for each family of expressions. */
class TimeTaggerTest {
  /** A Friday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2015, 7, 24);

  private static TimeTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    tagger = TimeTagger.load();
  }

  /** What is found, as text and TIMEX3 value. */
  private static void finds(String text, String... expected) {
    assertEquals(
        List.of(expected),
        tagger.find(text, Optional.of(PUBLISHED)).stream()
            .map(e -> e.text() + "=" + e.timex())
            .toList());
  }

  private static TimeExpression only(String text) {
    List<TimeExpression> found = tagger.find(text, Optional.of(PUBLISHED));
    assertEquals(1, found.size(), () -> "expressions in " + text + ": " + found);
    return found.get(0);
  }

  private static void spans(String text, String from, String to) {
    TimeExpression found = only(text);
    assertEquals(from + "/" + to, found.from().orElseThrow() + "/" + found.to().orElseThrow());
  }

  @Test
  void dayMonthYear() {
    finds("وقع الاتفاق في 8 نوفمبر 2025 بالعاصمة", "8 نوفمبر 2025=2025-11-08");
    finds("في ٨ نوفمبر ٢٠٢٥م", "٨ نوفمبر ٢٠٢٥م=2025-11-08");
  }

  @Test
  void weekdayFirst() {
    finds("السبت 08 نوفمبر 2025", "السبت 08 نوفمبر 2025=2025-11-08");
    finds("يوم الخميس، 15 أغسطس", "يوم الخميس، 15 أغسطس=2013-08-15");
  }

  @Test
  void digitsOnly() {
    finds("بتاريخ 2025/11/8", "2025/11/8=2025-11-08");
    finds("بتاريخ 8-11-2025", "8-11-2025=2025-11-08");
    finds("نشر يوم 05 - 09 - 2012", "يوم 05 - 09 - 2012=2012-09-05");
    finds("2023-07-27", "2023-07-27=2023-07-27");
  }

  @Test
  void monthsOfTheMashriq() {
    finds("التقيا في 3 تشرين الثاني 2014", "3 تشرين الثاني 2014=2014-11-03");
    finds("التقيا في 9 أيار 2014", "9 أيار 2014=2014-05-09");
  }

  @Test
  void monthsOfTunisiaAndAlgeria() {
    finds("من 7 إلى 13 أفريل 2017", "من 7 إلى 13 أفريل 2017=2017-04-07/2017-04-13");
    finds("يوم 20 أوت 2016", "يوم 20 أوت 2016=2016-08-20");
  }

  @Test
  void monthsOfMorocco() {
    finds("يوم 30 يوليوز 2016", "يوم 30 يوليوز 2016=2016-07-30");
    finds("يوم 6 نونبر 2016", "يوم 6 نونبر 2016=2016-11-06");
  }

  @Test
  void pairedMonths() {
    finds("في 23 تموز/يوليو 2015", "23 تموز/يوليو 2015=2015-07-23");
    finds("في 2 آب (أغسطس) 2014", "2 آب (أغسطس) 2014=2014-08-02");
  }

  @Test
  void hamzaDoesNotMatter() {
    finds("في 4 ابريل 2013", "4 ابريل 2013=2013-04-04");
    finds("في 4 أبريل 2013", "4 أبريل 2013=2013-04-04");
  }

  @Test
  void hijri() {
    finds("في 25 شوال 1436 هـ", "25 شوال 1436 هـ=2015-08-10");
    finds(
        "يوم الأربعاء 6 رجب 1435 هـ الموافق 5 مايو 2014م",
        "يوم الأربعاء 6 رجب 1435 هـ الموافق 5 مايو 2014م=2014-05-05");
    spans("ميزانية عام 1436هـ", "2014-10-25", "2015-10-13");
  }

  @Test
  void daysOfOneMonthInDigits() {
    finds("خلال 27 - 29 / 7 / 2022م", "27 - 29 / 7 / 2022م=2022-07-27/2022-07-29");
    finds("فاز 3 - 2 / 7 / 2022", "2 / 7 / 2022=2022-07-02");
  }

  @Test
  void daysOfOneMonthInTwoCalendars() {
    finds(
        "28 – 30 / 12 / 1443 الموافق 27 – 29 / 7 / 2022م",
        "28 – 30 / 12 / 1443 الموافق 27 – 29 / 7 / 2022م=2022-07-27/2022-07-29");
  }

  @Test
  void andApartFromItsDigits() {
    finds("يومي 19 و 20 سبتمبر 2016", "يومي 19 و 20 سبتمبر 2016=2016-09-19/2016-09-20");
  }

  @Test
  void hijriMonthNearestToPublication() {
    spans("وصل الوفد في رمضان الماضي", "2015-06-18", "2015-07-16");
  }

  @Test
  void dayOfThisMonth() {
    finds("في السادس من الشهر الجاري", "السادس من الشهر الجاري=2015-07-06");
    finds("يوم 14 يوليو الجاري", "يوم 14 يوليو الجاري=2015-07-14");
    finds("في الخامس والعشرين من هذا الشهر", "الخامس والعشرين من هذا الشهر=2015-07-25");
  }

  @Test
  void yearNearestToPublication() {
    finds("سافر في 28 ديسمبر", "28 ديسمبر=2015-12-28");
    finds("سافر في 3 مارس", "3 مارس=2015-03-03");
  }

  @Test
  void years() {
    finds("تأسست الشركة عام 2009", "عام 2009=2009");
    finds("منذ 2008 لم يعد", "2008=2008");
    finds("عام ألفين وخمسة عشر", "عام ألفين وخمسة عشر=2015");
    assertEquals(Precision.YEAR, only("سنة 1999").precision());
  }

  @Test
  void monthAndYear() {
    finds("في مارس 2014", "مارس 2014=2014-03");
    finds("في مارس من العام الماضي", "مارس من العام الماضي=2014-03");
    assertEquals(Precision.MONTH, only("في مارس 2014").precision());
    spans("في مارس 2014", "2014-03-01", "2014-03-31");
  }

  @Test
  void ranges() {
    finds("من 25 إلى 27 يوليو", "من 25 إلى 27 يوليو=2015-07-25/2015-07-27");
    finds("25-27 يوليو", "25-27 يوليو=2015-07-25/2015-07-27");
    finds("بين 3 و9 مايو 2012", "بين 3 و9 مايو 2012=2012-05-03/2012-05-09");
    finds("يومي 21 مارس و22 مارس 2016", "يومي 21 مارس و22 مارس 2016=2016-03-21/2016-03-22");
    finds("من 28 يوليو حتى 3 أغسطس 2014", "من 28 يوليو حتى 3 أغسطس 2014=2014-07-28/2014-08-03");
    finds("بين العامين 1981 و2005", "بين العامين 1981 و2005=1981/2005");
  }

  @Test
  void daysFromToday() {
    finds("وصل أمس", "أمس=2015-07-23");
    finds("وصل أمس الأول", "أمس الأول=2015-07-22");
    finds("وصل أول من أمس", "أول من أمس=2015-07-22");
    finds("يصل اليوم", "اليوم=2015-07-24");
    finds("يصل غداً", "غداً=2015-07-25");
    finds("يصل بعد غد", "بعد غد=2015-07-26");
    finds("وقع الليلة الماضية", "الليلة الماضية=2015-07-23");
    finds("وبالأمس غادر", "بالأمس=2015-07-23");
  }

  @Test
  void partsOfTheDay() {
    finds("صباح اليوم", "صباح اليوم=2015-07-24TMO");
    finds("مساء أمس الخميس", "مساء أمس الخميس=2015-07-23TEV");
    finds("هذا الصباح", "هذا الصباح=2015-07-24TMO");
  }

  @Test
  void weekdayIsPastUnlessSaidOtherwise() {
    finds("قال الوزير الأربعاء", "الأربعاء=2015-07-22");
    finds("قال الوزير الجمعة", "الجمعة=2015-07-24");
    finds("سيلتقي الوزير نظيره الأربعاء", "الأربعاء=2015-07-29");
    finds("من المقرر أن يصل الأحد", "الأحد=2015-07-26");
    finds("الاثنين المقبل", "الاثنين المقبل=2015-07-27");
    finds("يوم الجمعة الماضي", "يوم الجمعة الماضي=2015-07-17");
  }

  @Test
  void weekdayBesideAnotherDay() {
    finds("غدا (السبت)", "غدا (السبت)=2015-07-25");
    finds("اليوم الجمعة", "اليوم الجمعة=2015-07-24");
    finds("أمس، الخميس،", "أمس، الخميس=2015-07-23");
    finds("الثلاثاء من الأسبوع المقبل", "الثلاثاء من الأسبوع المقبل=2015-07-28");
  }

  @Test
  void weekMonthAndYear() {
    finds("الأسبوع الماضي", "الأسبوع الماضي=2015-W29");
    finds("الشهر المقبل", "الشهر المقبل=2015-08");
    finds("هذا العام", "هذا العام=2015");
    finds("العام الماضي 2014", "العام الماضي 2014=2014");
    finds("في يونيو الماضي", "يونيو الماضي=2015-06");
  }

  @Test
  void distances() {
    finds("زارها قبل يومين", "قبل يومين=2015-07-22");
    finds("بدأت منذ ثلاثة أيام", "منذ ثلاثة أيام=2015-07-21");
    finds("يعود بعد أسبوع", "بعد أسبوع=2015-07-31");
    finds("منذ ثلاثة أشهر", "منذ ثلاثة أشهر=2015-04");
  }

  @Test
  void distanceFromAnotherEventIsALength() {
    assertEquals(Kind.DURATION, only("بعد يومين من الاتفاق").kind());
  }

  @Test
  void partsOfLongerTimes() {
    finds("مطلع الشهر الجاري", "مطلع الشهر الجاري=2015-07");
    spans("مطلع الشهر الجاري", "2015-07-01", "2015-07-10");
    spans("منتصف أكتوبر 2014", "2014-10-15", "2014-10-15");
    finds("نهاية العام الماضي", "نهاية العام الماضي=2014-12");
    finds("في وقت سابق من هذا الشهر", "وقت سابق من هذا الشهر=2015-07");
    finds("الربع الثاني من عام 2014", "الربع الثاني من عام 2014=2014-Q2");
    finds("الصيف الماضي", "الصيف الماضي=2014-SU");
  }

  @Test
  void decadesAndCenturies() {
    finds("في تسعينيات القرن الماضي", "تسعينيات القرن الماضي=199");
    finds("في القرن العشرين", "القرن العشرين=19");
  }

  @Test
  void lengths() {
    finds("لمدة ثلاثة أيام", "لمدة ثلاثة أيام=P3D");
    finds("زيارة تستغرق يومين", "تستغرق يومين=P2D");
    finds("استمرت 24 ساعة", "استمرت 24 ساعة=PT24H");
    assertEquals(Optional.empty(), only("لمدة أسبوعين").from());
  }

  @Test
  void recurringTimes() {
    finds("كل يوم أحد", "كل يوم أحد=XXXX-WXX-7");
    finds("كل أسبوع", "كل أسبوع=P1W");
    assertEquals(Kind.SET, only("يجتمع المجلس شهريا").kind());
  }

  @Test
  void toldFromAnotherDate() {
    finds(
        "وصل في 3 مايو 2014 وغادر في اليوم التالي",
        "3 مايو 2014=2014-05-03",
        "اليوم التالي=2014-05-04");
  }

  @Test
  void notDates() {
    finds("اصطدمت حافلة في شارع 26 يوليو");
    finds("ذكريات حرب أكتوبر");
    finds("شباب ثورة 25 يناير");
    finds("فاز الفريق 3-1 على ضيفه");
    finds("بلغ السعر 2014 ريالا");
    finds("لم يحضر أحد");
    finds("مارس المتهم ضغوطا");
    finds("فتح الباب أمام الجميع");
    finds("بعد صلاة الجمعة");
    finds("اليوم العالمي للكتاب");
    finds("لعب بكرة القدم");
  }

  @Test
  void withoutPublicationDayRelativeTimesHaveNoDays() {
    TimeExpression found = tagger.find("وصل أمس", Optional.empty()).get(0);
    assertEquals(Optional.empty(), found.from());
    assertEquals("PAST_REF", found.timex());
  }

  @Test
  void calendarIsThatOfTheText() {
    assertEquals(CalendarSystem.HIJRI, only("في 25 شوال 1436 هـ").calendar());
    assertEquals(CalendarSystem.HIJRI, only("مطلع شوال 1436 هـ").calendar());
    assertEquals(CalendarSystem.GREGORIAN, only("في 10 أغسطس 2015").calendar());
    assertEquals(
        CalendarSystem.GREGORIAN, only("25 شوال 1436 هـ الموافق 10 أغسطس 2015").calendar());
  }

  @Test
  void anchorIsWhatTheDaysAreCountedFrom() {
    assertEquals(Anchor.NONE, only("في 3 مايو 2014").anchor());
    assertEquals(Anchor.NONE, only("عام 2014").anchor());
    assertEquals(Anchor.PUBLICATION, only("وصل أمس").anchor());
    assertEquals(Anchor.PUBLICATION, only("في 3 مايو").anchor());
    assertEquals(Anchor.PUBLICATION, only("الأحد المقبل").anchor());
    assertEquals(Anchor.NONE, only("لمدة أسبوعين").anchor());
    List<TimeExpression> found =
        tagger.find("وصل في 3 مايو 2014 وغادر في اليوم التالي", Optional.of(PUBLISHED));
    assertEquals(Anchor.MENTIONED_DATE, found.get(1).anchor());
    assertEquals(Anchor.NONE, tagger.find("وصل أمس", Optional.empty()).get(0).anchor());
  }

  @Test
  void twoCalendarsAgreeToADay() {
    assertTrue(only("25 شوال 1436 هـ الموافق 10 أغسطس 2015").consistent());
    assertTrue(only("25 شوال 1436 هـ الموافق 11 أغسطس 2015").consistent());
    assertFalse(only("25 شوال 1436 هـ الموافق 12 أغسطس 2015").consistent());
    assertFalse(only("الاثنين 12 أغسطس 2015 الموافق 25 شوال 1436 هـ").consistent());
    assertFalse(only("28 - 30 / 12 / 1443 الموافق 17 - 19 / 7 / 2022م").consistent());
    assertTrue(only("28 - 30 / 12 / 1443 الموافق 27 - 29 / 7 / 2022م").consistent());
  }

  @Test
  void bareDatesOfPlansAreComing() {
    assertEquals("2015-07-26", coming("الأحد"));
    assertEquals("2015-07-31", coming("الجمعة"));
    assertEquals("2016-03-03", coming("3 مارس"));
    assertEquals("2015-07-24", coming("24 يوليو"));
    assertEquals("2016-03", coming("في مارس"));
    assertEquals("2015-07", coming("في يوليو"));
    assertEquals("2015-07-17", coming("الجمعة الماضي"));
    assertEquals("2015-07-19", coming("وصل الأحد"));
    assertEquals("2014-03-03", coming("3 مارس 2014"));
  }

  private static String coming(String text) {
    return tagger.withBareDates(BareDates.COMING).find(text, Optional.of(PUBLISHED)).get(0).timex();
  }

  @Test
  void marksDoNotMatter() {
    finds("وصلَ أَمْسِ الخَمِيس", "أَمْسِ الخَمِيس=2015-07-23");
  }

  @Test
  void spanLeavesOutProclitics() {
    TimeExpression found = only("ولليوم الجمعة");
    assertEquals("ليوم الجمعة", found.text());
  }

  @Test
  void datelines() {
    dateline("عنوان الخبر\nالسبت 08 نوفمبر 2025 - 07:03 م\nقال", 2025, 11, 8);
    dateline("تاريخ النشر: 27th, July 2023 GMT\nقال", 2023, 7, 27);
    dateline("القاهرة في 5 مايو 2014 / وصل الوفد", 2014, 5, 5);
    dateline("2023-07-27\nوصل الوفد", 2023, 7, 27);
    dateline("جدة 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\nوصل", 2015, 8, 11);
  }

  @Test
  void noDatelineInTheMiddleOfASentence() {
    String text = "ومن المنتظر أن يصل الوفد إلى العاصمة في 5 مايو 2014 لعقد لقاءات";
    assertEquals(Optional.empty(), tagger.dateline(text));
  }

  private static void dateline(String text, int year, int month, int day) {
    assertEquals(Optional.of(LocalDate.of(year, month, day)), tagger.dateline(text));
  }
}
