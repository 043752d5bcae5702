package org.khabar.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.time.Meaning.DayIn;
import org.khabar.time.Meaning.FromMentioned;
import org.khabar.time.Meaning.MonthIn;
import org.khabar.time.Meaning.Range;
import org.khabar.time.Meaning.Relative;
import org.khabar.time.Meaning.Year;

/** Dates by number and month: days, months and years of either calendar. */
final class Dates {
  private static final String SEPARATORS = "/-.,\u060C\u2013\u2212";
  private static final String DASHES = "-\u2013\u2014\u2212";
  private static final int MOST_LISTED = 8;

  private final Lexemes lexemes;
  private final Numerals numbers;

  Dates(Lexemes lexemes, Numerals numbers) {
    this.lexemes = lexemes;
    this.numbers = numbers;
  }

  /** A date or range of dates with a month or year, whichever reading is the longest. */
  @Nullable TimePhrase at(int i) {
    return longest(
        longest(numeric(i), numericDays(i)), longest(days(i), longest(monthFirst(i), year(i))));
  }

  static @Nullable TimePhrase longest(@Nullable TimePhrase a, @Nullable TimePhrase b) {
    return a == null || (b != null && b.end() > a.end()) ? b : a;
  }

  /** Days of one month, in digits only: 27 - 29 / 7 / 2022. */
  private @Nullable TimePhrase numericDays(int i) {
    Lexeme first = lexemes.at(i);
    boolean opens = first.type() == Lexeme.Type.NUMBER && isDash(i + 1) && !isDash(i + 3);
    TimePhrase last = opens ? numeric(i + 2) : null;
    return last != null && last.meaning() instanceof DayIn d && first.isNumber(1, d.day() - 1)
        ? new TimePhrase(i, last.end(), new Range(new DayIn(first.number(), d.month()), d))
        : null;
  }

  /** Digits only: 2015/11/8, 8-11-2015, 05 - 09 - 2012, 2/2013. */
  private @Nullable TimePhrase numeric(int i) {
    Lexeme a = lexemes.at(i);
    Lexeme mark = lexemes.at(i + 1);
    Lexeme b = lexemes.at(i + 2);
    if (a.type() != Lexeme.Type.NUMBER
        || !mark.isMark("/-.")
        || b.type() != Lexeme.Type.NUMBER
        || continues(i, mark)) {
      return null;
    }
    Lexeme c = lexemes.at(i + 4);
    if (lexemes.at(i + 3).isMark(mark.text()) && c.type() == Lexeme.Type.NUMBER) {
      if (a.text().length() == 4) {
        return numeric(i, i + 5, a.number(), b, c);
      }
      return c.text().length() == 4 ? numeric(i, i + 5, c.number(), b, a) : null;
    }
    if (mark.isMark("/") && a.isNumber(1, 31) && b.isNumber(1, 12) && isDayAhead(i)) {
      MonthIn month =
          new MonthIn(CalendarSystem.GREGORIAN, b.number(), Optional.empty(), Tense.UNKNOWN);
      return new TimePhrase(i, i + 3, new DayIn(a.number(), month));
    }
    if (mark.isMark("/") && a.isNumber(1, 12) && b.text().length() == 4 && b.isNumber(1900, 2100)) {
      return new TimePhrase(
          i,
          i + 3,
          new MonthIn(
              CalendarSystem.GREGORIAN,
              a.number(),
              Optional.of(new Year(CalendarSystem.GREGORIAN, b.number())),
              Tense.UNKNOWN));
    }
    return null;
  }

  /** Whether the word before digits leaves no doubt that they tell a day. */
  private boolean isDayAhead(int i) {
    return lexemes.is(i - 1, Category.WEEKDAY)
        || lexemes.is(i - 1, Category.OF_DATE)
        || lexemes.isUnit(i - 1, Unit.DAY);
  }

  /** Whether digits go on a longer chain of digits and marks, such as an address. */
  private boolean continues(int i, Lexeme mark) {
    return lexemes.at(i - 1).isMark(mark.text())
        && lexemes.at(i - 2).type() == Lexeme.Type.NUMBER
        && lexemes.at(i).glued();
  }

  private @Nullable TimePhrase numeric(int start, int end, int year, Lexeme month, Lexeme day) {
    int m = month.number();
    int d = day.number();
    if (m > 12 && d <= 12) { // month first, as in the United States
      m = day.number();
      d = month.number();
    }
    if (m < 1 || m > 12 || d < 1 || d > 31) {
      return null;
    }
    for (CalendarSystem calendar : CalendarSystem.values()) {
      boolean told = calendar == CalendarSystem.HIJRI ? year < 1600 : year >= 1600;
      if (told && calendar.day(year, m, d).isPresent()) {
        Meaning in = new Year(calendar, year);
        return new TimePhrase(
            start,
            era(end, calendar),
            new DayIn(d, new MonthIn(calendar, m, Optional.of(in), Tense.UNKNOWN)));
      }
    }
    return null;
  }

  /** Day, month and perhaps year; several days of one month are a range. */
  private @Nullable TimePhrase days(int i) {
    Numerals.Value first = numbers.day(i);
    if (first == null) {
      return null;
    }
    Numerals.Value last = first;
    int j = first.end();
    for (int k = 0; k < MOST_LISTED; k++) {
      int next = lexemes.is(j, Category.UNTIL) || isDash(j) ? j + 1 : j;
      // "the days 21 22 and 23 April" leaves out an "and".
      if (next == j && !lexemes.at(j).conjoined() && !lexemes.is(i - 1, Category.DAYS)) {
        break;
      }
      Numerals.Value day = numbers.day(next);
      if (day == null || day.value() <= last.value()) {
        break;
      }
      last = day;
      j = day.end();
    }
    TimePhrase month = monthOf(j, lexemes.at(i).type() == Lexeme.Type.NUMBER);
    if (month == null) {
      return null;
    }
    Meaning to = new DayIn(last.value(), month.meaning());
    return new TimePhrase(
        i,
        month.end(),
        last == first ? to : new Range(new DayIn(first.value(), month.meaning()), to));
  }

  /** The month after a day: by name, or "of this month". */
  private @Nullable TimePhrase monthOf(int i, boolean digits) {
    int j = i;
    if (lexemes.at(j).isMark(SEPARATORS)) {
      j++;
    } else if (lexemes.is(j, Category.FROM) || lexemes.at(j).text().equals("في")) {
      j++;
    }
    TimePhrase month = month(j, true);
    if (month != null) {
      return month;
    }
    TimePhrase relative = thisMonth(j);
    if (relative != null) {
      return relative;
    }
    // "the sixth of the current", "the day of the 25th current"
    Entry modifier = lexemes.as(j, Category.MODIFIER);
    boolean current = modifier != null && modifier.value() == 0 && lexemes.at(j).definite();
    return current && (j > i || digits)
        ? new TimePhrase(j, j + 1, new Relative(Unit.MONTH, 0, true))
        : null;
  }

  /** This, last or next month. */
  private @Nullable TimePhrase thisMonth(int i) {
    boolean same = lexemes.is(i, Category.SAME) && lexemes.isUnit(i + 1, Unit.MONTH);
    if (same || (lexemes.isUnit(i, Unit.MONTH) && lexemes.is(i + 1, Category.SELF))) {
      return new TimePhrase(i, i + 2, new FromMentioned(Unit.MONTH, 0));
    }
    int j = lexemes.is(i, Category.THIS) ? i + 1 : i;
    if (!lexemes.isUnit(j, Unit.MONTH) || !lexemes.at(j).definite()) {
      return null;
    }
    Entry modifier = lexemes.as(j + 1, Category.MODIFIER);
    if (modifier != null && lexemes.at(j + 1).definite()) {
      return new TimePhrase(i, j + 2, new Relative(Unit.MONTH, modifier.value(), true));
    }
    return j > i ? new TimePhrase(i, j + 1, new Relative(Unit.MONTH, 0, true)) : null;
  }

  /** Month before days or year: "July 13-15", "July 27, 2023"; or the month alone. */
  private @Nullable TimePhrase monthFirst(int i) {
    TimePhrase month = month(i, false);
    if (month == null) {
      return null;
    }
    TimePhrase bare = name(i, true);
    Numerals.Value day = bare == null ? null : numbers.day(bare.end());
    if (bare != null && day != null && lexemes.at(bare.end()).type() == Lexeme.Type.NUMBER) {
      int j = day.end();
      if (lexemes.is(j, Category.UNTIL) || isDash(j)) {
        Numerals.Value last = numbers.day(j + 1);
        if (last != null && last.value() > day.value()) {
          MonthIn in = yearAfter(last.end(), (MonthIn) bare.meaning()).month();
          return new TimePhrase(
              i,
              yearAfter(last.end(), in).end(),
              new Range(new DayIn(day.value(), in), new DayIn(last.value(), in)));
        }
      }
      Tail tail = yearAfter(j, (MonthIn) bare.meaning());
      if (lexemes.at(j).isMark(",\u060C") && tail.end() > j) {
        return new TimePhrase(i, tail.end(), new DayIn(day.value(), tail.month()));
      }
    }
    return month;
  }

  /**
   * A month and perhaps its year.
   *
   * @param dayTold whether the day stands before it, so that a doubtful name is a month
   */
  @Nullable TimePhrase month(int i, boolean dayTold) {
    TimePhrase name = name(i, true);
    if (name == null) {
      return null;
    }
    MonthIn month = (MonthIn) name.meaning();
    Tail tail = yearAfter(name.end(), month);
    String needs = needs(i, name.end());
    boolean told = !tail.month().isOpen();
    boolean stands =
        switch (needs) {
          case "free" -> true;
          case "context" ->
              told
                  || dayTold
                  || lexemes.is(i - 1, Category.IN)
                  || lexemes.is(i - 1, Category.EDGE)
                  || isEndOfMonths(i, name.end())
                  || lexemes.is(i - 1, Category.AGO);
          case "number" -> told || dayTold;
          default -> told; // "year"
        };
    return stands ? new TimePhrase(i, tail.end(), tail.month()) : null;
  }

  /** Whether a month begins or ends a range of months. */
  private boolean isEndOfMonths(int start, int end) {
    return (lexemes.is(start - 1, Category.FROM) && lexemes.is(end, Category.UNTIL))
        || (lexemes.is(start - 1, Category.UNTIL) && lexemes.is(start - 2, Category.MONTH));
  }

  /** What the name of the month needs beside it to be no other word. */
  private String needs(int i, int end) {
    Entry entry = lexemes.as(i, Category.MONTH);
    if (entry != null && end == i + 1) {
      return entry.note();
    }
    // Two names of one month, or "month" before the name, leave no doubt; a number may be a count.
    return entry == null && lexemes.as(end - 1, Category.MONTH) == null ? "number" : "free";
  }

  /** The name of a month, in one or two namings, or "month" with its number. */
  private @Nullable TimePhrase name(int i, boolean numbered) {
    int j = lexemes.isUnit(i, Unit.MONTH) ? i + 1 : i;
    Entry first = lexemes.as(j, Category.MONTH);
    if (first == null) {
      return j > i && numbered ? numbered(i, j) : null;
    }
    if (j > i && lexemes.at(i).definite()) {
      return null;
    }
    CalendarSystem calendar = CalendarSystem.valueOf(first.tag());
    int end = j + 1;
    boolean bracket = lexemes.at(end).isMark("(");
    int k = bracket || lexemes.at(end).isMark("/\\") || isDash(end) ? end + 1 : end;
    Entry second = lexemes.as(k, Category.MONTH);
    if (second != null && second.tag().equals(first.tag()) && second.value() == first.value()) {
      end = bracket && lexemes.at(k + 1).isMark(")") ? k + 2 : k + 1;
    }
    return new TimePhrase(
        i, end, new MonthIn(calendar, first.value(), Optional.empty(), Tense.UNKNOWN));
  }

  private @Nullable TimePhrase numbered(int i, int j) {
    Numerals.Value number = lexemes.at(i).definite() ? numbers.ordinal(j) : numbers.cardinal(j);
    if (number == null || number.value() < 1 || number.value() > 12) {
      return null;
    }
    return new TimePhrase(
        i,
        number.end(),
        new MonthIn(CalendarSystem.GREGORIAN, number.value(), Optional.empty(), Tense.UNKNOWN));
  }

  /** A month with what stands after it, and the lexeme after that. */
  private record Tail(int end, MonthIn month) {}

  private Tail yearAfter(int i, MonthIn month) {
    Entry modifier = lexemes.as(i, Category.MODIFIER);
    if (modifier != null && lexemes.at(i).definite()) {
      return new Tail(i + 1, month.withTense(Tense.of(modifier.value())));
    }
    int j = i;
    if (lexemes.at(j).isMark(SEPARATORS)
        || lexemes.is(j, Category.FROM)
        || lexemes.at(j).text().equals("في")) {
      j++;
    }
    int k = lexemes.is(j, Category.THIS) ? j + 1 : j;
    if (lexemes.isUnit(k, Unit.YEAR)) {
      Entry beyond = lexemes.as(k + 1, Category.BEYOND);
      if (beyond != null && lexemes.at(k).definite()) {
        return new Tail(k + 2, month.withYear(new Relative(Unit.YEAR, beyond.value(), true)));
      }
      Entry which = lexemes.as(k + 1, Category.MODIFIER);
      if (which != null && lexemes.at(k).definite() && lexemes.at(k + 1).definite()) {
        return new Tail(k + 2, month.withYear(new Relative(Unit.YEAR, which.value(), true)));
      }
      if (k > j && lexemes.at(k).definite()) {
        return new Tail(k + 1, month.withYear(new Relative(Unit.YEAR, 0, true)));
      }
      Numerals.Value year = numbers.cardinal(k + 1);
      if (year != null && month.calendar().hasYear(year.value())) {
        return new Tail(
            era(year.end(), month.calendar()),
            month.withYear(new Year(month.calendar(), year.value())));
      }
    }
    Lexeme digits = lexemes.at(j);
    boolean year =
        digits.type() == Lexeme.Type.NUMBER
            && digits.text().length() == 4
            && !digits.conjoined()
            && month.calendar().hasYear(digits.number())
            && !(lexemes.at(j + 1).isMark(".,")
                && lexemes.at(j + 2).glued()
                && lexemes.at(j + 2).type() == Lexeme.Type.NUMBER);
    return year
        ? new Tail(
            era(j + 1, month.calendar()),
            month.withYear(new Year(month.calendar(), digits.number())))
        : new Tail(i, month);
  }

  /** A year by number after "year", or digits with an era; two of them are a range. */
  private @Nullable TimePhrase year(int i) {
    boolean named = lexemes.is(i, Category.UNIT) && isYearUnit(i);
    int j = named ? i + 1 : i;
    TimePhrase season = named ? null : season(i);
    if (season != null) {
      return season;
    }
    TimePhrase first = yearNumber(j, named);
    if (first == null) {
      return null;
    }
    int end = first.end();
    boolean joined =
        lexemes.is(end, Category.UNTIL)
            || isDash(end)
            || (lexemes.at(end).isMark("/") && lexemes.at(end + 1).type() == Lexeme.Type.NUMBER);
    boolean listed = named || lexemes.is(i - 1, Category.BETWEEN);
    TimePhrase range = first;
    if (joined) {
      range = extended(first, yearNumber(end + 1, named));
    } else if (listed) {
      for (int n = 0; n < MOST_LISTED && lexemes.at(range.end()).conjoined(); n++) {
        range = extended(range, yearNumber(range.end(), true));
      }
    }
    return range.from(i);
  }

  /** Years up to a later one; what they were if that is none. */
  private static TimePhrase extended(TimePhrase years, @Nullable TimePhrase last) {
    Meaning from = years.meaning() instanceof Range r ? r.first() : years.meaning();
    Meaning to = years.meaning() instanceof Range r ? r.last() : years.meaning();
    return last != null
            && to instanceof Year a
            && last.meaning() instanceof Year b
            && a.calendar() == b.calendar()
            && b.year() > a.year()
        ? new TimePhrase(years.start(), last.end(), new Range(from, b))
        : years;
  }

  /** Two years that nothing but a dash stands between, or a slash if one follows the other. */
  private @Nullable TimePhrase season(int i) {
    Lexeme from = lexemes.at(i);
    Lexeme mark = lexemes.at(i + 1);
    Lexeme to = lexemes.at(i + 2);
    boolean years =
        isYear(from)
            && isYear(to)
            && from.number() < to.number()
            && (mark.isMark(DASHES) || (mark.isMark("/") && to.number() == from.number() + 1))
            && mark.glued()
            && to.glued();
    boolean chained =
        (from.glued() && lexemes.at(i - 1).isMark(SEPARATORS))
            || (lexemes.at(i + 3).isMark(SEPARATORS)
                && lexemes.at(i + 4).type() == Lexeme.Type.NUMBER
                && lexemes.at(i + 4).glued());
    return years && !chained
        ? new TimePhrase(
            i,
            i + 3,
            new Range(
                new Year(CalendarSystem.GREGORIAN, from.number()),
                new Year(CalendarSystem.GREGORIAN, to.number())))
        : null;
  }

  private static boolean isYear(Lexeme lexeme) {
    return lexeme.isNumber(1900, 2100) && lexeme.text().length() == 4;
  }

  private boolean isYearUnit(int i) {
    Entry unit = lexemes.as(i, Category.UNIT);
    return unit != null && unit.tag().equals(Unit.YEAR.name());
  }

  private @Nullable TimePhrase yearNumber(int i, boolean named) {
    Numerals.Value number = numbers.cardinal(i);
    if (number == null) {
      return null;
    }
    Lexeme first = lexemes.at(i);
    boolean digits = first.type() == Lexeme.Type.NUMBER;
    if (digits && first.text().length() != 4) {
      return null;
    }
    Entry era = lexemes.as(number.end(), Category.ERA);
    CalendarSystem calendar =
        era != null
            ? CalendarSystem.valueOf(era.tag())
            : number.value() < 1600 && number.value() > 1300 && named
                ? CalendarSystem.HIJRI
                : CalendarSystem.GREGORIAN;
    boolean modern =
        calendar == CalendarSystem.HIJRI || (number.value() >= 1700 && number.value() <= 2100);
    boolean after =
        lexemes.is(i - 1, Category.IN)
            || lexemes.is(i - 1, Category.AGO)
            || lexemes.is(i - 1, Category.EDGE)
            || lexemes.is(i - 1, Category.UNTIL)
            || lexemes.is(i - 1, Category.FROM)
            || lexemes.is(i - 1, Category.BETWEEN)
            || isDash(i - 1);
    boolean bare = digits && after && number.value() >= 1900 && !countsSomething(number.end());
    // "2015م" is a year; "5000م" and "2000 م" are as often metres.
    boolean byEra =
        era != null
            && digits
            && (calendar == CalendarSystem.HIJRI
                || era.words().get(0).length() > 1
                || (lexemes.at(number.end()).glued() && number.value() >= 1900));
    if (!modern || !calendar.hasYear(number.value()) || !(named || bare || byEra)) {
      return null;
    }
    return new TimePhrase(i, era(number.end(), calendar), new Year(calendar, number.value()));
  }

  /** Whether a number is followed by what it counts. */
  private boolean countsSomething(int i) {
    Lexeme next = lexemes.at(i);
    return next.is(Category.UNIT)
        || next.isMark("%$\u066A.,:")
            && lexemes.at(i + 1).glued()
            && lexemes.at(i + 1).type() == Lexeme.Type.NUMBER;
  }

  /** Steps over the mark of an era that fits the calendar. */
  private int era(int i, CalendarSystem calendar) {
    Entry era = lexemes.as(i, Category.ERA);
    return era != null && era.tag().equals(calendar.name()) ? i + 1 : i;
  }

  private boolean isDash(int i) {
    return lexemes.at(i).isMark(DASHES);
  }
}
