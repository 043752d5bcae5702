package org.khabar.time;

import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.time.Meaning.FromMentioned;
import org.khabar.time.Meaning.Hours;
import org.khabar.time.Meaning.Length;
import org.khabar.time.Meaning.Nth;
import org.khabar.time.Meaning.Part;
import org.khabar.time.Meaning.Range;
import org.khabar.time.Meaning.Recurrence;
import org.khabar.time.Meaning.Relative;
import org.khabar.time.Meaning.Season;
import org.khabar.time.Meaning.Vague;
import org.khabar.time.Meaning.Weekday;
import org.khabar.time.Meaning.WeekdayOnThe;
import org.khabar.time.Meaning.Window;
import org.khabar.time.Meaning.Year;
import org.khabar.time.Meaning.Years;
import org.khabar.time.TimeExpression.Precision;

/** Times told from today: yesterday, last week, weekdays; and lengths and recurring times. */
final class Relatives {
  private static final int LARGEST_AMOUNT = 1000;

  private final Lexemes lexemes;
  private final Numerals numbers;
  private final Dates dates;

  Relatives(Lexemes lexemes, Numerals numbers, Dates dates) {
    this.lexemes = lexemes;
    this.numbers = numbers;
    this.dates = dates;
  }

  /** The longest reading. */
  @Nullable TimePhrase at(int i) {
    TimePhrase best = deictic(i);
    best = Dates.longest(best, unit(i));
    best = Dates.longest(best, mentioned(i));
    best = Dates.longest(best, weekday(i));
    best = Dates.longest(best, nth(i));
    best = Dates.longest(best, part(i));
    best = Dates.longest(best, season(i));
    best = Dates.longest(best, decade(i));
    best = Dates.longest(best, recurrence(i));
    return Dates.longest(best, length(i));
  }

  private @Nullable TimePhrase deictic(int i) {
    Entry hours = lexemes.is(i, Category.THIS) ? lexemes.as(i + 1, Category.PART) : null;
    if (hours != null && lexemes.at(i + 1).definite()) { // "this morning"
      return new TimePhrase(i, i + 2, new Hours(hours.tag(), new Relative(Unit.DAY, 0, true)));
    }
    Entry day = lexemes.as(i, Category.DEICTIC);
    return day == null ? null : new TimePhrase(i, i + 1, new Relative(Unit.DAY, day.value(), true));
  }

  /** This week, last month, the coming three days. */
  private @Nullable TimePhrase unit(int i) {
    int j = lexemes.is(i, Category.THIS) ? i + 1 : i;
    Entry entry = lexemes.as(j, Category.UNIT);
    boolean today = isToday(j);
    if (!today && (entry == null || !lexemes.at(j).definite())) {
      return null;
    }
    Unit unit = today ? Unit.DAY : Unit.valueOf(entry.tag());
    int amount = today ? 1 : entry.value();
    int k = j + 1;
    boolean vague = lexemes.is(k, Category.VAGUE) && amount != 1;
    Numerals.Value number = amount == 0 && !vague ? numbers.cardinal(k) : null;
    if (number != null) {
      amount = number.value();
      k = number.end();
    } else if (vague) {
      k++;
    }
    Entry beyond = lexemes.as(k, Category.BEYOND);
    if (beyond != null && amount == 1) {
      return new TimePhrase(i, k + 1, new Relative(unit, beyond.value(), true));
    }
    Entry modifier = lexemes.as(k, Category.MODIFIER);
    if (modifier != null && lexemes.at(k).definite()) {
      Tense tense = Tense.of(modifier.value());
      if (amount == 1) {
        Lexeme year = lexemes.at(k + 1);
        boolean numbered = unit == Unit.YEAR && year.isNumber(1900, 2100) && !year.conjoined();
        return numbered // "last year, 2008"
            ? new TimePhrase(i, k + 2, new Year(CalendarSystem.GREGORIAN, year.number()))
            : new TimePhrase(i, k + 1, new Relative(unit, modifier.value(), true));
      }
      boolean told = amount > 1 && amount <= LARGEST_AMOUNT && tense != Tense.PRESENT;
      return new TimePhrase(
          i, k + 1, told ? new Window(unit, amount, tense) : new Vague(unit.precision(), tense));
    }
    if (vague) { // "the last few days", in the order of Arabic "the last days"
      return new TimePhrase(i, k, new Vague(unit.precision(), Tense.PAST));
    }
    return j > i && amount == 1 ? new TimePhrase(i, k, new Relative(unit, 0, true)) : null;
  }

  /** The same day, the next month: told from another date of the text. */
  private @Nullable TimePhrase mentioned(int i) {
    boolean same = lexemes.is(i, Category.SAME);
    int j = same ? i + 1 : i;
    Entry entry = lexemes.as(j, Category.UNIT);
    boolean day = isToday(j);
    if (!day && (entry == null || entry.value() != 1 || !lexemes.at(j).definite())) {
      return null;
    }
    Unit unit = day ? Unit.DAY : Unit.valueOf(entry.tag());
    if (unit.compareTo(Unit.DAY) < 0) {
      return null;
    }
    if (same || lexemes.is(j + 1, Category.SELF)) {
      return new TimePhrase(i, same ? j + 1 : j + 2, new FromMentioned(unit, 0));
    }
    return lexemes.is(j + 1, Category.FOLLOWING)
        ? new TimePhrase(i, j + 2, new FromMentioned(unit, 1))
        : null;
  }

  /** "The day", which the lexicon knows as today. */
  private boolean isToday(int i) {
    return lexemes.is(i, Category.DEICTIC) && lexemes.at(i).text().endsWith("اليوم");
  }

  private @Nullable TimePhrase weekday(int i) {
    int j = lexemes.is(i, Category.THIS) ? i + 1 : i;
    Entry entry = lexemes.as(j, Category.WEEKDAY);
    boolean named =
        lexemes.at(j).definite()
            || lexemes.isUnit(i - 1, Unit.DAY)
            || (lexemes.isUnit(j + 1, Unit.WEEK) && lexemes.at(j + 1).definite());
    if (entry == null || !named) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(entry.value());
    Entry modifier = lexemes.as(j + 1, Category.MODIFIER);
    if (modifier != null && lexemes.at(j + 1).definite()) {
      return new TimePhrase(i, j + 2, new Weekday(day, Tense.of(modifier.value())));
    }
    Numerals.Value ordinal = lexemes.at(j + 1).definite() ? numbers.ordinal(j + 1) : null;
    boolean dated = ordinal != null && dates.at(j + 1) != null;
    if (ordinal != null && !dated && ordinal.value() > 5 && ordinal.value() <= 31) {
      return new TimePhrase(i, ordinal.end(), new WeekdayOnThe(day, ordinal.value()));
    }
    return new TimePhrase(i, j + 1, new Weekday(day, j > i ? Tense.PRESENT : Tense.UNKNOWN));
  }

  /** "The third Tuesday of", "the last day of", "the second quarter of". */
  private @Nullable TimePhrase nth(int i) {
    Numerals.Value before = lexemes.at(i).definite() ? null : numbers.ordinal(i);
    int j = before == null ? i : before.end();
    if (before != null && lexemes.isUnit(j, Unit.DAY) && lexemes.is(j + 1, Category.WEEKDAY)) {
      j++;
    }
    Entry weekday = lexemes.as(j, Category.WEEKDAY);
    Entry unit = lexemes.as(j, Category.UNIT);
    boolean today = before == null && isToday(j);
    if (weekday == null && !today && (unit == null || unit.value() != 1)) {
      return null;
    }
    Numerals.Value number =
        before != null
            ? new Numerals.Value(j + 1, before.value())
            : today || lexemes.at(j).definite() ? numbers.ordinal(j + 1) : null;
    boolean most = number != null && number.value() <= (weekday == null ? 366 : 5);
    if (!most) {
      return null;
    }
    int k = number.end();
    boolean joined = lexemes.is(k, Category.FROM) || lexemes.at(k).text().equals("في");
    TimePhrase in = container(joined ? k + 1 : k);
    boolean share = unit != null && Unit.valueOf(unit.tag()).isShare();
    if (in == null && share) {
      in = ofYear(k);
    }
    if (in == null) {
      return null;
    }
    Unit counted = today || weekday != null ? Unit.DAY : Unit.valueOf(unit.tag());
    return new TimePhrase(
        i,
        in.end(),
        new Nth(
            number.value(),
            counted,
            Optional.ofNullable(weekday).map(w -> DayOfWeek.of(w.value())),
            in.meaning()));
  }

  /** A month, year or other unit that something lies in. */
  private @Nullable TimePhrase container(int i) {
    TimePhrase month = dates.month(i, true);
    return Dates.longest(Dates.longest(month, decade(i)), Dates.longest(yearIn(i), unitIn(i)));
  }

  private @Nullable TimePhrase yearIn(int i) {
    TimePhrase year = dates.at(i);
    return year != null && year.meaning() instanceof Year ? year : null;
  }

  private @Nullable TimePhrase unitIn(int i) {
    TimePhrase told = unit(i);
    if (told != null && (told.meaning() instanceof Relative || told.meaning() instanceof Year)) {
      return told;
    }
    Entry entry = lexemes.as(i, Category.UNIT);
    boolean bare = entry != null && entry.value() == 1 && lexemes.at(i).definite();
    if (!bare) {
      return null;
    }
    Unit unit = Unit.valueOf(entry.tag());
    return unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR
        ? new TimePhrase(i, i + 1, new Relative(unit, 0, true))
        : null;
  }

  /** Start, middle or end of a month, year or week. */
  private @Nullable TimePhrase part(int i) {
    Entry edge = lexemes.as(i, Category.EDGE);
    // "A year and half a year" is a length.
    boolean added = lexemes.at(i).conjoined() && lexemes.is(i - 1, Category.UNIT);
    if (edge == null || added || lexemes.at(i).definite()) {
      return null;
    }
    TimePhrase in = container(i + 1);
    return in == null
        ? null
        : new TimePhrase(i, in.end(), new Part(Part.Edge.valueOf(edge.tag()), in.meaning()));
  }

  private @Nullable TimePhrase season(int i) {
    Entry season = lexemes.as(i, Category.SEASON);
    if (season == null) {
      return null;
    }
    Entry modifier = lexemes.as(i + 1, Category.MODIFIER);
    if (modifier != null && lexemes.at(i).definite() && lexemes.at(i + 1).definite()) {
      Tense tense = Tense.of(modifier.value());
      return new TimePhrase(i, i + 2, new Season(season.tag(), Optional.empty(), tense));
    }
    TimePhrase in = lexemes.at(i).definite() ? null : ofYear(i + 1);
    return in == null
        ? null
        : new TimePhrase(
            i, in.end(), new Season(season.tag(), Optional.of(in.meaning()), Tense.UNKNOWN));
  }

  /** The year that a season or quarter lies in; winter may lie in two. */
  private @Nullable TimePhrase ofYear(int i) {
    TimePhrase year = dates.at(i);
    if (year != null && year.meaning() instanceof Year) {
      return year;
    }
    if (year != null
        && year.meaning() instanceof Range r
        && r.first() instanceof Year a
        && r.last() instanceof Year b
        && b.year() == a.year() + 1) {
      return year.with(a);
    }
    TimePhrase told = unit(i);
    if (told != null && told.meaning() instanceof Relative r && r.unit() == Unit.YEAR) {
      return told;
    }
    Lexeme digits = lexemes.at(i);
    return digits.isNumber(1900, 2100) && !digits.conjoined()
        ? new TimePhrase(i, i + 1, new Year(CalendarSystem.GREGORIAN, digits.number()))
        : null;
  }

  /** The nineties; the twentieth century. */
  private @Nullable TimePhrase decade(int i) {
    Entry decade = lexemes.as(i, Category.DECADE);
    if (decade != null) {
      int j = lexemes.is(i + 1, Category.FROM) ? i + 2 : i + 1;
      Numerals.Value century = century(j);
      if (century != null) {
        int first = century.value() * 100 - 100 + decade.value();
        return new TimePhrase(i, century.end(), new Years(first, 10));
      }
      if (j > i + 1 && lexemes.is(j, Category.AGE)) { // "in his thirties"
        return null;
      }
      boolean told = lexemes.isUnit(j, Unit.CENTURY) && lexemes.is(j + 1, Category.MODIFIER);
      return lexemes.at(i).definite() || told
          ? new TimePhrase(i, told ? j + 2 : i + 1, new Years(1900 + decade.value(), 10))
          : null;
    }
    Numerals.Value century = century(i);
    return century == null
        ? null
        : new TimePhrase(i, century.end(), new Years(century.value() * 100 - 99, 100));
  }

  /** The number of a century. */
  private Numerals.@Nullable Value century(int i) {
    if (!lexemes.isUnit(i, Unit.CENTURY) || !lexemes.at(i).definite()) {
      return null;
    }
    Lexeme digits = lexemes.at(i + 1);
    Numerals.Value number =
        digits.isNumber(1, 21)
            ? new Numerals.Value(i + 2, digits.number())
            : numbers.ordinal(i + 1);
    if (number == null || number.value() < 1 || number.value() > 21) {
      return null;
    }
    Entry era = lexemes.as(number.end(), Category.ERA);
    if (era == null) {
      return number;
    }
    boolean gregorian = era.tag().equals(CalendarSystem.GREGORIAN.name());
    return gregorian ? new Numerals.Value(number.end() + 1, number.value()) : null;
  }

  private @Nullable TimePhrase recurrence(int i) {
    Entry cadence = lexemes.as(i, Category.CADENCE);
    if (cadence != null) {
      return new TimePhrase(i, i + 1, new Recurrence(cadence.tag(), Precision.DAY));
    }
    if (!lexemes.is(i, Category.EVERY)) {
      return null;
    }
    Entry hours = lexemes.as(i + 1, Category.PART);
    if (hours != null && !lexemes.at(i + 1).definite()) {
      return new TimePhrase(i, i + 2, new Recurrence("XXXX-XX-XXT" + hours.tag(), Precision.DAY));
    }
    int j = lexemes.isUnit(i + 1, Unit.DAY) && lexemes.is(i + 2, Category.WEEKDAY) ? i + 2 : i + 1;
    Entry weekday = lexemes.as(j, Category.WEEKDAY);
    if (weekday != null && !lexemes.at(j).definite()) {
      return new TimePhrase(i, j + 1, new Recurrence("XXXX-WXX-" + weekday.value(), Precision.DAY));
    }
    Quantity quantity = quantity(j);
    boolean told = quantity != null && !quantity.amount().equals("X");
    return told
        ? new TimePhrase(
            i,
            quantity.end(),
            new Recurrence(quantity.unit().period(quantity.amount()), quantity.unit().precision()))
        : null;
  }

  /** A length of time, or the day that lies so far off. */
  private @Nullable TimePhrase length(int i) {
    boolean ago = lexemes.is(i, Category.AGO);
    boolean after = lexemes.is(i, Category.AFTER);
    boolean lasting = lexemes.is(i, Category.LASTING);
    int j = ago || after || lasting ? i + 1 : i;
    Quantity quantity = quantity(j > i && lexemes.is(j, Category.ABOUT) ? j + 1 : j);
    if (quantity == null) {
      return null;
    }
    Meaning length = new Length(quantity.unit(), quantity.amount());
    // "A day after the talks": the day from which it counts is not today.
    boolean fromElse =
        lexemes.is(quantity.end(), Category.FROM)
            || lexemes.at(quantity.end()).text().equals("علي");
    if (!ago && !after) {
      boolean counted = lasting || !quantity.bare();
      return counted ? new TimePhrase(i, quantity.end(), length) : null;
    }
    if (fromElse) {
      return new TimePhrase(i + 1, quantity.end(), length);
    }
    if (quantity.amount().equals("X")) {
      Tense tense = ago ? Tense.PAST : Tense.FUTURE;
      return new TimePhrase(i, quantity.end(), new Vague(quantity.unit().precision(), tense));
    }
    int amount = Integer.parseInt(quantity.amount());
    return new TimePhrase(
        i, quantity.end(), new Relative(quantity.unit(), ago ? -amount : amount, false));
  }

  /**
   * So many units.
   *
   * @param amount digits, or {@code X} where it is not told
   * @param bare whether no number stands there, as in "a week" or "years"
   */
  private record Quantity(int end, Unit unit, String amount, boolean bare) {}

  private @Nullable Quantity quantity(int i) {
    boolean vague = lexemes.is(i, Category.VAGUE);
    Numerals.Value number = vague ? null : numbers.cardinal(i);
    int j = vague ? i + 1 : number == null ? i : number.end();
    Entry entry = lexemes.as(j, Category.UNIT);
    if (entry == null || lexemes.at(j).definite() || Unit.valueOf(entry.tag()).isShare()) {
      return null;
    }
    Unit unit = Unit.valueOf(entry.tag());
    if (number != null) {
      boolean counts = number.value() >= 1 && number.value() <= LARGEST_AMOUNT;
      return counts && entry.value() != 2
          ? new Quantity(j + 1, unit, String.valueOf(number.value()), false)
          : null;
    }
    if (unit.compareTo(Unit.DECADE) >= 0 && !vague && entry.value() != 0) {
      return null; // the singular also means "holding", the dual is a family name
    }
    if (vague || entry.value() == 0) {
      return new Quantity(j + 1, unit, "X", !vague);
    }
    Lexeme next = lexemes.at(j + 1);
    Entry one = next.as(Category.CARDINAL);
    if (one != null && one.value() == 1 && entry.value() == 1) {
      return new Quantity(j + 2, unit, "1", false);
    }
    // "the day Sunday", "the month of July", "the year 2014" are no lengths.
    boolean named =
        next.is(Category.WEEKDAY)
            || next.is(Category.MONTH)
            || next.is(Category.DEICTIC)
            || next.is(Category.CARDINAL)
            || next.type() == Lexeme.Type.NUMBER
            || next.definite() && !next.is(Category.FROM) && next.is(Category.ORDINAL);
    if (named) {
      return null;
    }
    return new Quantity(j + 1, unit, String.valueOf(entry.value()), entry.value() == 1);
  }
}
