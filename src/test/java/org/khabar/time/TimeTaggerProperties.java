package org.khabar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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

  private static LocalDate read(String text) {
    List<TimeExpression> found = TAGGER.find(text, Optional.empty());
    assertEquals(1, found.size(), () -> text + ": " + found);
    assertEquals(found.get(0).from(), found.get(0).to());
    return found.get(0).from().orElseThrow();
  }

  @Property
  void readsEveryDayInEveryNaming(
      @ForAll @IntRange(min = 0, max = 22_279) int offset,
      @ForAll @IntRange(min = 0, max = 4) int naming) {
    LocalDate day = LocalDate.of(1980, 1, 1).plusDays(offset);
    String month = NAMINGS.get(naming).get(day.getMonthValue() - 1);
    assertEquals(day, read(day.getDayOfMonth() + " " + month + " " + day.getYear()));
  }

  @Property
  void readsEveryDayInDigits(@ForAll @IntRange(min = 0, max = 22_279) int offset) {
    LocalDate day = LocalDate.of(1980, 1, 1).plusDays(offset);
    assertEquals(day, read(day.toString()));
    assertEquals(day, read(day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear()));
  }

  @Property
  void readsEveryHijriDay(
      @ForAll @IntRange(min = 1400, max = 1500) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 30) int day) {
    HijrahDate date;
    try {
      date = HijrahDate.of(year, month, day);
    } catch (DateTimeException e) {
      return; // the month has 29 days
    }
    assertEquals(LocalDate.from(date), read(day + " " + HIJRI.get(month - 1) + " " + year + " هـ"));
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

  @Property
  void extremePublicationDaysDoNotThrow(@ForAll("texts") String text) {
    TAGGER.find(text, Optional.of(LocalDate.MAX));
    TAGGER.find(text, Optional.of(LocalDate.MIN));
    TAGGER.find(text, Optional.of(LocalDate.of(1000, 1, 1)));
    TAGGER.find(text, Optional.of(LocalDate.of(2200, 12, 31)));
  }
}
