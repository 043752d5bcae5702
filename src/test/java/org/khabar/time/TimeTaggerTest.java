package org.khabar.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One phrase or two for each family of expressions. */
class TimeTaggerTest {
  /** A Friday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2015, 7, 24);

  private static TimeTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    tagger = TimeTagger.load();
  }

  /** The text and TIMEX3 values of what is found. */
  private static List<String> find(String text) {
    return tagger.find(text, Optional.of(PUBLISHED)).stream()
        .map(e -> e.text() + "=" + e.timex())
        .toList();
  }

  private static void finds(String text, String... expected) {
    assertEquals(List.of(expected), find(text));
  }

  @Test
  void dayMonthYear() {
    finds("وقع الاتفاق في 8 نوفمبر 2025 بالعاصمة", "8 نوفمبر 2025=2025-11-08");
  }

  @Test
  void weekdayFirst() {
    finds("يوم الأربعاء 5 مايو 2014", "يوم الأربعاء 5 مايو 2014=2014-05-05");
  }

  @Test
  void yesterdayWithWeekday() {
    finds("زار الوفد المصنع أمس الخميس", "أمس الخميس=2015-07-23");
  }
}
