package org.khabar.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.time.Meaning.DayIn;
import org.khabar.time.Meaning.FromMentioned;
import org.khabar.time.Meaning.Hours;
import org.khabar.time.Meaning.Length;
import org.khabar.time.Meaning.MonthIn;
import org.khabar.time.Meaning.Part;
import org.khabar.time.Meaning.Range;
import org.khabar.time.Meaning.Recurrence;
import org.khabar.time.Meaning.Relative;
import org.khabar.time.Meaning.Vague;
import org.khabar.time.Meaning.Weekday;
import org.khabar.time.Meaning.WeekdayOf;
import org.khabar.time.Meaning.WeekdayOnThe;
import org.khabar.time.Meaning.Year;

/**
 * Finds time expressions among lexemes: at each place the longest phrase, grown by the phrases that
 * stand beside it and speak of the same day.
 *
 * <p>Every rule looks at a bounded number of lexemes, so the time is linear in their number.
 */
final class Parser {
  private static final int MOST_JOINED = 6;

  private final Lexemes lexemes;
  private final Dates dates;
  private final Relatives relatives;

  Parser(Lexemes lexemes) {
    this.lexemes = lexemes;
    Numerals numbers = new Numerals(lexemes);
    this.dates = new Dates(lexemes, numbers);
    this.relatives = new Relatives(lexemes, numbers, dates);
  }

  /** Phrases in order, not overlapping. */
  List<TimePhrase> phrases() {
    List<TimePhrase> found = new ArrayList<>();
    for (int i = 0; i < lexemes.size(); ) {
      TimePhrase phrase = lexemes.at(i).mayBegin() ? phrase(i) : null;
      if (phrase == null) {
        i++;
      } else {
        found.add(phrase);
        i = phrase.end();
      }
    }
    return found;
  }

  /** A date, range, length or recurring time. */
  private @Nullable TimePhrase phrase(int i) {
    boolean opens = lexemes.is(i, Category.FROM) || lexemes.is(i, Category.BETWEEN);
    boolean lists = lexemes.is(i, Category.DAYS);
    if (opens || lists) {
      TimePhrase range = range(joined(i + 1), lists || lexemes.is(i, Category.BETWEEN));
      if (range != null) {
        return (lists ? listed(range) : range).from(i);
      }
      if (opens) {
        return null;
      }
    }
    TimePhrase first = joined(i);
    TimePhrase range = range(first, false);
    return range != null ? range : first;
  }

  /** Two dates joined as a range, or one that is a range already. */
  private @Nullable TimePhrase range(@Nullable TimePhrase first, boolean and) {
    if (first == null || !isDate(first.meaning())) {
      return null;
    }
    if (first.meaning() instanceof Range) {
      return first;
    }
    int j = first.end();
    boolean until = lexemes.is(j, Category.UNTIL) || lexemes.at(j).isMark("-\u2013\u2014\u2212");
    if (!until && !(and && lexemes.at(j).conjoined())) {
      return null;
    }
    TimePhrase last = joined(until ? j + 1 : j);
    if (last == null || !isDate(last.meaning()) || last.meaning() instanceof Range) {
      return null;
    }
    boolean alike = isDay(first.meaning()) == isDay(last.meaning());
    return alike
        ? new TimePhrase(
            first.start(),
            last.end(),
            new Range(like(first.meaning(), last.meaning()), last.meaning()))
        : null;
  }

  /** A range of days that more days go on. */
  private TimePhrase listed(TimePhrase range) {
    TimePhrase longer = range;
    for (int n = 0; n < MOST_JOINED && longer.meaning() instanceof Range r; n++) {
      TimePhrase next = lexemes.at(longer.end()).conjoined() ? joined(longer.end()) : null;
      if (next == null || !isDay(next.meaning()) || next.meaning() instanceof Range) {
        break;
      }
      Meaning first = like(r.first(), next.meaning());
      longer = new TimePhrase(longer.start(), next.end(), new Range(first, next.meaning()));
    }
    return longer;
  }

  /** The first end of a range takes the year from the last one, which alone tells it. */
  private static Meaning like(Meaning first, Meaning last) {
    if (first instanceof WeekdayOf w) {
      return new WeekdayOf(w.day(), like(w.of(), last));
    }
    if (last instanceof WeekdayOf w) {
      return like(first, w.of());
    }
    if (first instanceof Weekday a && last instanceof Weekday b && a.tense() == Tense.UNKNOWN) {
      return new Weekday(a.day(), b.tense());
    }
    if (first instanceof DayIn a && last instanceof DayIn b) {
      return new DayIn(a.day(), like(a.month(), b.month()), a.twin());
    }
    if (first instanceof MonthIn a
        && last instanceof MonthIn b
        && a.isOpen()
        && a.calendar() == b.calendar()
        && a.month() <= b.month()) {
      return new MonthIn(a.calendar(), a.month(), b.year(), b.tense());
    }
    return first;
  }

  private static boolean isDate(Meaning meaning) {
    return !(meaning instanceof Length
        || meaning instanceof Recurrence
        || meaning instanceof Vague);
  }

  /** Whether a meaning is a day, or days of the week. */
  private static boolean isDay(Meaning meaning) {
    return meaning instanceof DayIn
        || meaning instanceof Weekday
        || meaning instanceof WeekdayOf
        || meaning instanceof WeekdayOnThe
        || (meaning instanceof Relative r && r.unit() == Unit.DAY)
        || (meaning instanceof FromMentioned m && m.unit() == Unit.DAY)
        || (meaning instanceof Hours h && isDay(h.of()))
        || (meaning instanceof Range r && isDay(r.first()));
  }

  /** A phrase with what stands beside it for the same day. */
  private @Nullable TimePhrase joined(int i) {
    TimePhrase phrase = led(i);
    for (int n = 0; phrase != null && n < MOST_JOINED; n++) {
      TimePhrase longer = join(phrase);
      if (longer == null) {
        break;
      }
      phrase = longer;
    }
    return phrase;
  }

  /** A phrase after words that lead up to it: "the morning of", "the day", "earlier in". */
  private @Nullable TimePhrase led(int i) {
    int h = lexemes.is(i, Category.EARLIER) ? i + 1 : i;
    Entry hours = lexemes.as(h, Category.PART);
    int j = hours == null ? h : h + 1;
    if (hours != null && lexemes.is(j, Category.FROM)) {
      j++;
    }
    boolean day = lexemes.isUnit(j, Unit.DAY) && !lexemes.at(j).definite();
    boolean dated = lexemes.is(j, Category.OF_DATE);
    int k = day || dated ? j + 1 : j;
    if (k > j && lexemes.at(k).text().equals("في")) {
      k++;
    }
    TimePhrase phrase = single(k);
    boolean taken =
        phrase != null && (k == i || isDay(phrase.meaning()) || k == j && hours == null);
    if (taken && hours != null) {
      return new TimePhrase(i, phrase.end(), new Hours(hours.tag(), phrase.meaning()));
    }
    if (taken) {
      return dated || k == i ? phrase : phrase.from(i);
    }
    return single(i);
  }

  private @Nullable TimePhrase single(int i) {
    if (!lexemes.at(i).mayBegin()) {
      return null;
    }
    return Dates.longest(dates.at(i), relatives.at(i));
  }

  /** Grows a phrase by the next one; null if none stands there or they do not fit. */
  private @Nullable TimePhrase join(TimePhrase phrase) {
    int j = phrase.end();
    Entry adverb = lexemes.as(j, Category.PART);
    if (adverb != null && isDay(phrase.meaning()) && !(phrase.meaning() instanceof Hours)) {
      TimePhrase next = led(j);
      boolean alone = next == null || next.start() != j || isDayOff(next.meaning());
      if (alone && !lexemes.at(j).definite() && !lexemes.at(j).conjoined()) {
        return new TimePhrase(phrase.start(), j + 1, new Hours(adverb.tag(), phrase.meaning()));
      }
    }
    boolean bracket = lexemes.at(j).isMark("(");
    boolean same = false;
    int k = j;
    if (lexemes.at(k).isMark("(/,\u060C-\u2013")) {
      k++;
    }
    if (lexemes.is(k, Category.EQUIVALENT)) {
      same = true;
      k++;
      if (lexemes.is(k, Category.FROM) || lexemes.at(k).isMark(":")) {
        k++;
      }
    } else if (k == j && (lexemes.is(k, Category.FROM) || lexemes.at(k).text().equals("في"))) {
      k++;
    }
    if (lexemes.at(k).conjoined()) {
      return null;
    }
    TimePhrase next = led(k);
    Meaning both = next == null ? null : both(phrase.meaning(), next.meaning(), same || k > j);
    if (both == null) {
      return null;
    }
    boolean closes = bracket && lexemes.at(next.end()).isMark(")");
    return new TimePhrase(phrase.start(), closes ? next.end() + 1 : next.end(), both);
  }

  /** Whether a part of the day leads a day other than the phrase before it. */
  private static boolean isDayOff(Meaning meaning) {
    return !(meaning instanceof Hours);
  }

  /**
   * What two neighbours mean together; null if they speak of different days.
   *
   * @param marked whether a mark or word stands between them
   */
  private static @Nullable Meaning both(Meaning a, Meaning b, boolean marked) {
    if (a instanceof Hours h) {
      Meaning of = both(h.of(), b, marked);
      return of == null ? null : new Hours(h.code(), of);
    }
    if (b instanceof Hours h) {
      Meaning of = both(a, h.of(), marked);
      return of == null ? null : new Hours(h.code(), of);
    }
    if (a instanceof Weekday w) {
      return withWeekday(w.day(), b);
    }
    if (a instanceof WeekdayOf w) {
      if (b instanceof DayIn d) {
        boolean two = w.of() instanceof DayIn other && other.calendar() != d.calendar();
        return new WeekdayOf(w.day(), two ? twins((DayIn) w.of(), d) : d);
      }
      return w.of() instanceof Relative && isWeek(b) ? new WeekdayOf(w.day(), b) : null;
    }
    if (b instanceof Weekday w) {
      boolean day = isRelativeDay(a) || a instanceof DayIn;
      return day ? withWeekday(w.day(), a) : null;
    }
    if (a instanceof DayIn first && b instanceof DayIn last) {
      return first.calendar() == last.calendar() ? null : twins(first, last);
    }
    if (a instanceof Range first && b instanceof Range last) {
      Meaning from = both(first.first(), last.first(), marked);
      Meaning to = both(first.last(), last.last(), marked);
      return from == null || to == null ? null : new Range(from, to);
    }
    if (isRelativeDay(a) && b instanceof DayIn) {
      return b;
    }
    if (a instanceof Year first && b instanceof Year last) {
      boolean two = first.calendar() != last.calendar();
      return two ? (first.calendar() == CalendarSystem.HIJRI ? last : first) : null;
    }
    if (a instanceof Part p) {
      Meaning of = both(p.of(), b, marked);
      return of == null ? null : new Part(p.edge(), of);
    }
    if (a instanceof Relative r && r.whole()) {
      boolean named =
          (r.unit() == Unit.YEAR && b instanceof Year)
              || (r.unit() == Unit.MONTH && marked && b instanceof MonthIn m && m.isOpen());
      return named ? b instanceof MonthIn m ? m.withTense(Tense.of(r.amount())) : b : null;
    }
    return null;
  }

  private static @Nullable Meaning withWeekday(DayOfWeek day, Meaning of) {
    return of instanceof DayIn || isRelativeDay(of) || isWeek(of) ? new WeekdayOf(day, of) : null;
  }

  private static boolean isRelativeDay(Meaning meaning) {
    return meaning instanceof Relative r && r.unit() == Unit.DAY && r.whole();
  }

  private static boolean isWeek(Meaning meaning) {
    return meaning instanceof Relative r && r.unit() == Unit.WEEK && r.whole();
  }

  /** The same day in two calendars, told by the Gregorian one. */
  private static DayIn twins(DayIn first, DayIn last) {
    return first.calendar() == CalendarSystem.HIJRI ? last.withTwin(first) : first.withTwin(last);
  }
}
