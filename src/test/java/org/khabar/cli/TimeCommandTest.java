package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeCommandTest {

  @Test
  void printsAnArrayALine() {
    CommandRun run = CommandRun.withInput("وصل أمس\nلا شيء\nوغدا", "time", "--date", "2015-07-24");
    assertEquals(0, run.status(), run.err());
    assertEquals(
        "[{\"text\":\"أمس\",\"start\":4,\"end\":7,\"from\":\"2015-07-23\",\"to\":\"2015-07-23\","
            + "\"timex\":\"2015-07-23\"}]\n[]\n"
            + "[{\"text\":\"غدا\",\"start\":1,\"end\":4,\"from\":\"2015-07-25\",\"to\":\"2015-07-25\","
            + "\"timex\":\"2015-07-25\"}]\n",
        run.out());
  }

  @Test
  void leavesOutDaysThatCannotBeTold() {
    CommandRun run = CommandRun.withInput("أمس\n", "time");
    assertEquals(0, run.status(), run.err());
    assertEquals("[{\"text\":\"أمس\",\"start\":0,\"end\":3,\"timex\":\"PAST_REF\"}]\n", run.out());
  }

  @Test
  void tellsDurationsAndSets() {
    String out = CommandRun.withInput("كل أسبوع\nلمدة أسبوع\n", "time").out();
    assertEquals(
        "[{\"text\":\"كل أسبوع\",\"start\":0,\"end\":8,\"timex\":\"P1W\",\"kind\":\"SET\"}]\n"
            + "[{\"text\":\"لمدة أسبوع\",\"start\":0,\"end\":10,\"timex\":\"P1W\","
            + "\"kind\":\"DURATION\"}]\n",
        out);
  }

  @Test
  void tellsTheHijriCalendarAndDatesThatDoNotAgree() {
    String out =
        CommandRun.withInput("25 شوال 1436 هـ\n25 شوال 1436 هـ الموافق 19 أغسطس 2015\n", "time")
            .out();
    assertTrue(out.lines().toList().get(0).contains("\"calendar\":\"HIJRI\""), out);
    assertTrue(out.lines().toList().get(1).contains("\"consistent\":false"), out);
  }

  @Test
  void bareDatesOfPlansAreComing() {
    String[] plans = {"time", "--date", "2015-07-24", "--bare-dates", "coming"};
    assertTrue(CommandRun.withInput("الأحد\n", plans).out().contains("2015-07-26"));
  }

  @Test
  void namesTheLineThatIsNotUtf8() {
    CommandRun run = CommandRun.withInput(new byte[] {'a', '\n', (byte) 0xFF, '\n'}, "time");
    assertEquals(1, run.status());
    assertEquals("standard input:2: not UTF-8 at byte 0 of the line", run.errLines().get(0));
    assertEquals("[]\n[]\n", run.out());
  }

  @Test
  void aBadDateIsBadUsage() {
    CommandRun run = CommandRun.withInput("أمس\n", "time", "--date", "24/7/2015");
    assertEquals(2, run.status());
    assertTrue(run.errLines().get(0).endsWith("expected a date YYYY-MM-DD, found 24/7/2015"));
  }
}
