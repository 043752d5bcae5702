package org.khabar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.khabar.Together;
import org.khabar.text.Span;

class TimeTaggerProperties {
  private static final TimeTagger TAGGER = load();

  private static final List<List<String>> NAMINGS =
      List.of(
          List.of(
              "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
              "أكتوبر", "نوفمبر", "ديسمبر"),
          List.of(
              "كانون الثاني",
              "شباط",
              "آذار",
              "نيسان",
              "أيار",
              "حزيران",
              "تموز",
              "آب",
              "أيلول",
              "تشرين الأول",
              "تشرين الثاني",
              "كانون الأول"),
          List.of(
              "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
              "نوفمبر", "ديسمبر"),
          List.of(
              "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر",
              "أكتوبر", "نونبر", "دجنبر"),
          List.of(
              "يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو", "يوليو", "أغشت", "شتمبر",
              "أكتوبر", "نوفمبر", "دجمبر"));

  private static final List<String> HIJRI =
      List.of(
          "محرم",
          "صفر",
          "ربيع الأول",
          "ربيع الآخر",
          "جمادى الأولى",
          "جمادى الآخرة",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو القعدة",
          "ذو الحجة");

  private static final List<String> WEEKDAYS =
      List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");

  /** Pieces of which nasty texts are made. */
  private static final List<String> PIECES =
      List.of(
          "من ",
          "إلى ",
          "بين ",
          "يوم ",
          "أيام ",
          "5 ",
          "و6 ",
          "مايو ",
          "هـ ",
          "الأحد ",
          "أمس ",
          "قبل ",
          "بعد ",
          "شهر ",
          "عام ",
          "ألف ",
          "مئة ",
          "وخمسة ",
          "الثالث ",
          "والعشرين ",
          "الماضي ",
          "المقبل ",
          "/",
          "-",
          "(",
          ")",
          "\n",
          ".",
          "،",
          "99999999999999999999",
          "٣١",
          "صباح ",
          "وقت سابق من ",
          "نحو ",
          "قرن ",
          "التسعينيات ",
          "الربع ",
          "النصف ",
          "صيف ",
          "الشهر نفسه ",
          "شوال ",
          "1436 ",
          "2014-2015 ",
          "الموافق ",
          "قبل الماضي ",
          "مطلع ",
          "كل ",
          "اليوم ",
          "\uD83D",
          "\u0000",
          "\u064B",
          "\u0640",
          "\u200F",
          "ال",
          "لل",
          "و");

  private static TimeTagger load() {
    try {
      return TimeTagger.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TimeExpression only(String text) {
    List<TimeExpression> found = TAGGER.find(text, Optional.empty());
    assertEquals(1, found.size(), () -> text + ": " + found);
    assertEquals(text, found.get(0).text());
    return found.get(0);
  }

  private static LocalDate read(String text) {
    TimeExpression found = only(text);
    assertEquals(found.from(), found.to());
    return found.from().orElseThrow();
  }

  private static Stream<LocalDate> days() {
    return LocalDate.of(1980, 1, 1).datesUntil(LocalDate.of(2041, 1, 1));
  }

  @Example
  void readsEveryDayInEveryNaming() {
    for (List<String> months : NAMINGS) {
      days()
          .forEach(
              day -> {
                String month = months.get(day.getMonthValue() - 1);
                assertEquals(day, read(day.getDayOfMonth() + " " + month + " " + day.getYear()));
              });
    }
  }

  @Example
  void readsEveryDayInDigits() {
    days()
        .forEach(
            day -> {
              assertEquals(day, read(day.toString()));
              assertEquals(
                  day, read(day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear()));
            });
  }

  @Example
  void readsEveryDayWithItsWeekday() {
    days()
        .forEach(
            day -> {
              String weekday = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
              String month = NAMINGS.get(0).get(day.getMonthValue() - 1);
              assertEquals(
                  day,
                  read(weekday + " " + day.getDayOfMonth() + " " + month + " " + day.getYear()));
            });
  }

  /** In one calendar and in both. */
  @Example
  void readsEveryHijriDay() {
    LocalDate end = LocalDate.from(HijrahDate.of(1501, 1, 1));
    LocalDate.from(HijrahDate.of(1400, 1, 1))
        .datesUntil(end)
        .forEach(
            day -> {
              HijrahDate date = HijrahDate.from(day);
              String hijri =
                  date.get(ChronoField.DAY_OF_MONTH)
                      + " "
                      + HIJRI.get(date.get(ChronoField.MONTH_OF_YEAR) - 1)
                      + " "
                      + date.get(ChronoField.YEAR)
                      + " هـ";
              assertEquals(day, read(hijri));
              TimeExpression both = only(hijri + " الموافق " + day);
              assertEquals(Optional.of(day), both.from());
              assertTrue(both.consistent());
            });
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> made =
        Arbitraries.of(PIECES).list().ofMaxSize(25).map(l -> String.join("", l));
    return Arbitraries.oneOf(made, Arbitraries.strings().ofMaxLength(60));
  }

  @Property
  void spansAreSortedAndApartAndMatchTheirText(
      @ForAll("texts") String text, @ForAll boolean published) {
    Optional<LocalDate> day = published ? Optional.of(LocalDate.of(2015, 7, 24)) : Optional.empty();
    int end = 0;
    for (TimeExpression found : TAGGER.find(text, day)) {
      Span span = found.span();
      assertTrue(span.start() >= end);
      assertTrue(span.length() > 0);
      end = span.end();
      assertEquals(text.substring(span.start(), span.end()), found.text());
      assertEquals(found.from().isPresent(), found.to().isPresent());
      found.from().ifPresent(f -> assertFalse(f.isAfter(found.to().orElseThrow())));
    }
    TAGGER.dateline(text);
  }

  @Property(tries = 50)
  void sixteenThreadsEqualOne(@ForAll("texts") String text) throws Exception {
    Together.check(() -> TAGGER.find(text, Optional.of(LocalDate.of(2015, 7, 24))));
  }

  @Property
  void extremePublicationDaysDoNotThrow(@ForAll("texts") String text) {
    TAGGER.find(text, Optional.of(LocalDate.MAX));
    TAGGER.find(text, Optional.of(LocalDate.MIN));
    TAGGER.find(text, Optional.of(LocalDate.of(1000, 1, 1)));
    TAGGER.find(text, Optional.of(LocalDate.of(2200, 12, 31)));
  }

  /** A rule that looked back over all it has seen would take minutes. */
  @Property(tries = 60)
  void hostileTextsTakeLinearTime(@ForAll("hostile") String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          TAGGER.find(text, Optional.of(LocalDate.of(2015, 7, 24)));
          TAGGER.dateline(text);
        });
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> one = Arbitraries.of("9", "-", "و", "(", ")", "/", "ا", "\u064B", "\n", ".");
    Arbitrary<String> some =
        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(4).map(l -> String.join("", l));
    return Arbitraries.oneOf(one, some);
  }
}
