package org.khabar.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.khabar.time.TimeExpression.Kind;
import org.khabar.time.TimeExpression.Precision;

/**
 * What a time expression says, before a reference day is known.
 *
 * <p>Meanings nest: in "the sixth of this month" a {@link DayIn} holds a {@link Relative}. They are
 * immutable, and resolving one never throws.
 */
sealed interface Meaning {

  /** Resolves in a context. */
  Reading at(Context context);

  /** The calendar in which it is told. */
  default CalendarSystem calendar() {
    return CalendarSystem.GREGORIAN;
  }

  /** Whether the dates of two calendars that it gives for one day are that day. */
  default boolean isConsistent(Context context) {
    return true;
  }

  /** What is told of another meaning, and in its calendar. */
  sealed interface Within extends Meaning {
    Meaning of();

    @Override
    default CalendarSystem calendar() {
      return of().calendar();
    }

    @Override
    default boolean isConsistent(Context context) {
      return of().isConsistent(context);
    }
  }

  /** A year by number. */
  record Year(CalendarSystem calendar, int year) implements Meaning {
    @Override
    public Reading at(Context context) {
      return calendar
          .year(year)
          .map(
              days ->
                  calendar == CalendarSystem.GREGORIAN
                      ? Reading.of(Unit.YEAR, days.from(), 0.9)
                      : Reading.of(Precision.YEAR, days, 0.9))
          .orElseGet(() -> Reading.unresolved(Precision.YEAR, "XXXX"));
    }
  }

  /**
   * So many units from the reference day.
   *
   * @param whole whether the unit of the calendar is meant (last week) and not a distance (a week
   *     ago)
   */
  record Relative(Unit unit, int amount, boolean whole) implements Meaning {
    @Override
    public Reading at(Context context) {
      Optional<LocalDate> day = context.day().map(d -> unit.plus(d, amount));
      if (day.filter(d -> d.getYear() > 0 && d.getYear() < 9999).isEmpty()) {
        return Reading.unresolved(unit.precision(), reference(Tense.of(amount)));
      }
      return Reading.of(
          whole || unit != Unit.WEEK ? unit : Unit.DAY, day.get(), whole ? 0.95 : 0.85);
    }

    static String reference(Tense tense) {
      return switch (tense) {
        case PAST -> "PAST_REF";
        case FUTURE -> "FUTURE_REF";
        case PRESENT, UNKNOWN -> "PRESENT_REF";
      };
    }
  }

  /** So many units from the date that the text told last: "the same day", "the next month". */
  record FromMentioned(Unit unit, int amount) implements Meaning {
    @Override
    public Reading at(Context context) {
      return context
          .mentioned()
          .or(context::day)
          .map(day -> Reading.of(unit, unit.plus(day, amount), 0.6))
          .orElseGet(
              () -> Reading.unresolved(unit.precision(), Relative.reference(Tense.of(amount))));
    }
  }

  /**
   * A month by name.
   *
   * @param year the year, where it is told
   * @param tense last, this or next, where that is told in place of a year
   */
  record MonthIn(CalendarSystem calendar, int month, Optional<Meaning> year, Tense tense)
      implements Meaning {
    @Override
    public Reading at(Context context) {
      return days(context, 0)
          .map(
              days ->
                  (calendar == CalendarSystem.GREGORIAN
                          ? Reading.of(Unit.MONTH, days.from(), 0.95)
                          : Reading.of(Precision.MONTH, days, 0.95))
                      .withConfidence(year.isPresent() || tense != Tense.UNKNOWN ? 0.95 : 0.8))
          .orElseGet(() -> Reading.unresolved(Precision.MONTH, pattern()));
    }

    private String pattern() {
      return calendar == CalendarSystem.GREGORIAN ? "XXXX-" + Unit.twoDigits(month) : "XXXX-XX";
    }

    /** The days of the month, or the one day in it; empty if the year cannot be told. */
    Optional<DateRange> days(Context context, int day) {
      return days(context, day, date -> true);
    }

    /** The same where the first day must be of a certain kind. */
    Optional<DateRange> days(Context context, int day, Predicate<LocalDate> kind) {
      if (year.isPresent()) {
        return yearNumber(year.get(), context)
            .flatMap(y -> days(y, day))
            .filter(d -> kind.test(d.from()));
      }
      Optional<LocalDate> reference = context.day().filter(calendar::covers);
      if (reference.isEmpty()) {
        return Optional.empty();
      }
      LocalDate now = reference.get();
      int thisYear = calendar.yearOf(now);
      if (tense == Tense.PRESENT) {
        return days(thisYear, day).filter(d -> kind.test(d.from()));
      }
      // A day is compared with the day, a month with the month: last July is not this July.
      LocalDate from =
          day > 0 ? now : calendar.month(thisYear, calendar.monthOf(now)).orElseThrow().from();
      return IntStream.rangeClosed(thisYear - 4, thisYear + 4)
          .mapToObj(y -> days(y, day))
          .flatMap(Optional::stream)
          .filter(d -> kind.test(d.from()))
          .filter(
              d ->
                  switch (tense) {
                    case PAST -> d.from().isBefore(from);
                    case FUTURE -> d.from().isAfter(from);
                    case PRESENT -> true;
                    case UNKNOWN ->
                        context.bareDates() == BareDates.NEAREST || !d.from().isBefore(from);
                  })
          .min(Comparator.comparing(d -> Math.abs(ChronoUnit.DAYS.between(from, d.from()))));
    }

    private Optional<Integer> yearNumber(Meaning told, Context context) {
      if (told instanceof Year y) {
        return Optional.of(y.year());
      }
      if (told instanceof Relative r && r.unit() == Unit.YEAR) {
        return context.day().filter(calendar::covers).map(d -> calendar.yearOf(d) + r.amount());
      }
      return told.at(context).days().map(d -> d.from().getYear());
    }

    private Optional<DateRange> days(int inYear, int day) {
      return day > 0
          ? calendar.day(inYear, month, day).map(DateRange::of)
          : calendar.month(inYear, month);
    }

    MonthIn withYear(Meaning value) {
      return new MonthIn(calendar, month, Optional.of(value), tense);
    }

    MonthIn withTense(Tense value) {
      return new MonthIn(calendar, month, year, value);
    }

    boolean isOpen() {
      return year.isEmpty() && tense == Tense.UNKNOWN;
    }
  }

  /**
   * A day of a month by number.
   *
   * @param month a {@link MonthIn} or relative
   * @param twin the same day in another calendar, where the text gives both
   */
  record DayIn(int day, Meaning month, Optional<DayIn> twin) implements Meaning {
    /** Printed calendars differ by a day from Umm al-Qura where the new moon was sighted. */
    private static final int MOST_APART = 1;

    DayIn(int day, Meaning month) {
      this(day, month, Optional.empty());
    }

    DayIn withTwin(DayIn value) {
      return new DayIn(day, month, Optional.of(value));
    }

    @Override
    public CalendarSystem calendar() {
      return month.calendar();
    }

    @Override
    public boolean isConsistent(Context context) {
      Optional<LocalDate> here = at(context).days().map(DateRange::from);
      Optional<LocalDate> there = twin.flatMap(t -> t.at(context).days()).map(DateRange::from);
      return here.isEmpty()
          || there.isEmpty()
          || Math.abs(ChronoUnit.DAYS.between(here.get(), there.get())) <= MOST_APART;
    }

    @Override
    public Reading at(Context context) {
      if (month instanceof MonthIn m) {
        return m.days(context, day)
            .map(d -> Reading.of(Unit.DAY, d.from(), m.isOpen() ? 0.9 : 0.98))
            .orElseGet(
                () -> Reading.unresolved(Precision.DAY, m.pattern() + "-" + Unit.twoDigits(day)));
      }
      return month
          .at(context)
          .days()
          .map(d -> new DateRange(d.from().plusDays(day - 1L), d.to()))
          .filter(d -> !d.from().isAfter(d.to()))
          .map(d -> Reading.of(Unit.DAY, d.from(), 0.95))
          .orElseGet(() -> Reading.unresolved(Precision.DAY, "XXXX-XX-" + Unit.twoDigits(day)));
    }
  }

  /** A day of the week, last, this or next where that is told. */
  record Weekday(DayOfWeek day, Tense tense) implements Meaning {
    @Override
    public Reading at(Context context) {
      return context
          .day()
          .map(d -> Reading.of(Unit.DAY, from(d, context), confidence()))
          .orElseGet(() -> Reading.unresolved(Precision.DAY, "XXXX-WXX-" + day.getValue()));
    }

    private double confidence() {
      return tense == Tense.UNKNOWN ? 0.8 : 0.9;
    }

    private LocalDate from(LocalDate now, Context context) {
      return switch (tense) {
        case PAST -> now.with(TemporalAdjusters.previous(day));
        case FUTURE -> now.with(TemporalAdjusters.next(day));
        case PRESENT ->
            context.tense() == Tense.PAST
                ? now.with(TemporalAdjusters.previousOrSame(day))
                : now.with(TemporalAdjusters.nextOrSame(day));
        case UNKNOWN -> bare(now, context);
      };
    }

    private LocalDate bare(LocalDate now, Context context) {
      return switch (context.tense()) {
        case FUTURE -> now.with(TemporalAdjusters.nextOrSame(day));
        case PAST -> now.with(TemporalAdjusters.previousOrSame(day));
        case PRESENT, UNKNOWN ->
            context.bareDates() == BareDates.COMING
                ? now.with(TemporalAdjusters.next(day))
                : now.with(TemporalAdjusters.previousOrSame(day));
      };
    }
  }

  /** A day of the week that also belongs to a date, a week or a day such as yesterday. */
  record WeekdayOf(DayOfWeek day, Meaning of) implements Within {
    @Override
    public Reading at(Context context) {
      Optional<DateRange> fitting =
          of instanceof DayIn d && d.month() instanceof MonthIn m
              ? m.days(context, d.day(), date -> date.getDayOfWeek() == day)
              : Optional.empty();
      if (fitting.isPresent()) {
        return Reading.of(Unit.DAY, fitting.get().from(), 0.98);
      }
      Reading base = of.at(context);
      if (base.days().isEmpty()) {
        return base;
      }
      DateRange days = base.days().get();
      if (base.precision() == Precision.WEEK) {
        return Reading.of(
            Unit.DAY, days.from().with(TemporalAdjusters.nextOrSame(day)), base.confidence());
      }
      if (days.from().getDayOfWeek() == day) {
        return base.withConfidence(Math.max(base.confidence(), 0.98));
      }
      if (!(of instanceof Relative)) {
        return base.withConfidence(0.7); // a date in full outweighs its weekday
      }
      // "Yesterday, Friday" printed on Sunday: the weekday is the surer of the two. News is printed
      // late, hardly early.
      LocalDate before = days.from().with(TemporalAdjusters.previous(day));
      LocalDate after = days.from().with(TemporalAdjusters.next(day));
      boolean early = ChronoUnit.DAYS.between(days.from(), after) == 1;
      return Reading.of(Unit.DAY, early ? after : before, 0.7);
    }
  }

  /** A weekday with the day of a month that is not told: the nearest month in which they meet. */
  record WeekdayOnThe(DayOfWeek weekday, int day) implements Meaning {
    @Override
    public Reading at(Context context) {
      return context
          .day()
          .flatMap(
              now ->
                  IntStream.rangeClosed(-12, 12)
                      .mapToObj(n -> now.withDayOfMonth(1).plusMonths(n))
                      .filter(first -> day <= first.lengthOfMonth())
                      .map(first -> first.withDayOfMonth(day))
                      .filter(d -> d.getDayOfWeek() == weekday)
                      .filter(d -> context.bareDates() == BareDates.NEAREST || !d.isBefore(now))
                      .min(Comparator.comparing(d -> Math.abs(ChronoUnit.DAYS.between(now, d)))))
          .map(d -> Reading.of(Unit.DAY, d, 0.85))
          .orElseGet(() -> Reading.unresolved(Precision.DAY, "XXXX-XX-" + day));
    }
  }

  /** Start, middle or end of a month or a longer time. */
  record Part(Edge edge, Meaning of) implements Within {
    enum Edge {
      START,
      MID,
      END
    }

    @Override
    public Reading at(Context context) {
      Reading whole = of.at(context);
      if (whole.precision() == Precision.YEAR && edge != Edge.MID && whole.days().isPresent()) {
        // The end of a year is its last month, the end of a month its last ten days.
        LocalDate in = edge == Edge.START ? whole.days().get().from() : whole.days().get().to();
        return Reading.of(Unit.MONTH, in, whole.confidence() * 0.8);
      }
      if (whole.precision() == Precision.WEEK && edge == Edge.END && whole.days().isPresent()) {
        LocalDate sunday = whole.days().get().to();
        return whole
            .withDays(new DateRange(sunday.minusDays(1), sunday))
            .withTimex(whole.timex() + "-WE");
      }
      return whole
          .days()
          .map(d -> whole.withDays(narrow(d)).withConfidence(whole.confidence() * 0.9))
          .orElse(whole);
    }

    /** The first ten days of a month, the last third; of longer and shorter times, a third. */
    private DateRange narrow(DateRange days) {
      long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
      long third = length / 3;
      if (edge == Edge.MID && length < 32) {
        return DateRange.of(days.from().plusDays(length / 2 - 1));
      }
      return switch (edge) {
        case START -> new DateRange(days.from(), days.from().plusDays(Math.max(third - 1, 0)));
        case MID -> new DateRange(days.from().plusDays(third), days.to().minusDays(third));
        case END -> new DateRange(days.from().plusDays(2 * third), days.to());
      };
    }
  }

  /**
   * The first, second, … or last unit in a longer one.
   *
   * @param number from 1; -1 is the last
   * @param weekday counts only these days; empty: counts {@code unit}
   */
  record Nth(int number, Unit unit, Optional<DayOfWeek> weekday, Meaning of) implements Within {
    @Override
    public Reading at(Context context) {
      Reading whole = of.at(context);
      if (unit.isShare() && whole.precision() != Precision.YEAR && whole.days().isPresent()) {
        return Reading.of(whole.precision(), share(whole.days().get()), 0.85);
      }
      return whole
          .days()
          .flatMap(days -> pick(days).filter(days::contains))
          .map(d -> Reading.of(unit, d, 0.9))
          .orElseGet(() -> Reading.unresolved(unit.precision(), "XXXX"));
    }

    /** A half or quarter of what is no year. */
    private DateRange share(DateRange days) {
      int shares = unit == Unit.HALF ? 2 : 4;
      int nth = number < 0 ? shares : Math.min(number, shares);
      long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
      return new DateRange(
          days.from().plusDays(length * (nth - 1) / shares),
          days.from().plusDays(length * nth / shares - 1));
    }

    private Optional<LocalDate> pick(DateRange days) {
      // A week belongs to a month that holds all of it.
      DayOfWeek day = weekday.orElse(unit == Unit.WEEK ? DayOfWeek.MONDAY : null);
      if (day != null && number < 0) {
        LocalDate end = unit == Unit.WEEK ? days.to().minusDays(6) : days.to();
        return Optional.of(end.with(TemporalAdjusters.previousOrSame(day)));
      }
      if (day != null) {
        return Optional.of(
            days.from().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(number - 1L));
      }
      return Optional.of(
          number < 0 ? unit.around(days.to()).from() : unit.plus(days.from(), number - 1));
    }
  }

  /** From one date to another. */
  record Range(Meaning first, Meaning last) implements Meaning {
    @Override
    public CalendarSystem calendar() {
      return last.calendar();
    }

    @Override
    public boolean isConsistent(Context context) {
      return first.isConsistent(context) && last.isConsistent(context);
    }

    @Override
    public Reading at(Context context) {
      Reading a = first.at(context);
      Reading b = last.at(context);
      String timex = a.timex() + "/" + b.timex();
      Precision precision =
          a.precision().compareTo(b.precision()) > 0 ? a.precision() : b.precision();
      if (a.days().isEmpty() || b.days().isEmpty()) {
        return Reading.unresolved(precision, timex);
      }
      LocalDate from = a.days().get().from();
      LocalDate to = b.days().get().to();
      if (last instanceof Weekday l && to.isBefore(from)) {
        if (first instanceof Weekday f && l.tense() == Tense.PAST) {
          from = to.with(TemporalAdjusters.previous(f.day()));
        } else {
          to = from.with(TemporalAdjusters.next(l.day()));
        }
        timex = from + "/" + to;
      }
      double confidence = Math.min(a.confidence(), b.confidence());
      return to.isBefore(from)
          ? a.withConfidence(0.4)
          : new Reading(
              Kind.DATE, precision, Optional.of(new DateRange(from, to)), timex, confidence);
    }
  }

  /** The last or next so many units. */
  record Window(Unit unit, int amount, Tense tense) implements Meaning {
    @Override
    public Reading at(Context context) {
      if (context.day().isEmpty()) {
        return Reading.unresolved(unit.precision(), Relative.reference(tense));
      }
      int near = tense == Tense.PAST ? -1 : 1;
      Meaning nearest = new Relative(unit, near, true);
      Meaning farthest = new Relative(unit, near * amount, true);
      return (near < 0 ? new Range(farthest, nearest) : new Range(nearest, farthest)).at(context);
    }
  }

  /** A time that lies somewhere before, around or after now. */
  record Vague(Precision precision, Tense tense) implements Meaning {
    @Override
    public Reading at(Context context) {
      return Reading.unresolved(precision, Relative.reference(tense));
    }
  }

  /** A decade or a century, by its first year. */
  record Years(int first, int count) implements Meaning {
    @Override
    public Reading at(Context context) {
      LocalDate from = LocalDate.of(first, 1, 1);
      return Reading.of(count == 10 ? Unit.DECADE : Unit.CENTURY, from, 0.9);
    }
  }

  /** A season; winter begins in December of the year before. */
  record Season(String code, Optional<Meaning> year, Tense tense) implements Meaning {
    @Override
    public Reading at(Context context) {
      int month =
          switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
          };
      // Last summer is not the summer that is still going on.
      Context before =
          context.withDay(context.day().map(d -> tense == Tense.PAST ? d.minusMonths(2) : d));
      return new MonthIn(CalendarSystem.GREGORIAN, month, year, tense)
          .days(year.isPresent() ? context : before, 0)
          .map(d -> new DateRange(d.from(), d.from().plusMonths(3).minusDays(1)))
          .map(
              d ->
                  Reading.of(Precision.SEASON, d, 0.85)
                      .withTimex(Unit.fourDigits(d.from()) + "-" + code))
          .orElseGet(() -> Reading.unresolved(Precision.SEASON, "XXXX-" + code));
    }
  }

  /** A part of the day, such as morning, of a date. */
  record Hours(String code, Meaning of) implements Within {
    @Override
    public Reading at(Context context) {
      Reading day = of.at(context);
      return day.precision() == Precision.DAY
              && !day.timex().contains("/")
              && !day.timex().endsWith("_REF")
          ? day.withTimex(day.timex() + "T" + code)
          : day;
    }
  }

  /** A length of time; the amount {@code X} is not told. */
  record Length(Unit unit, String amount) implements Meaning {
    @Override
    public Reading at(Context context) {
      return new Reading(
          Kind.DURATION, unit.precision(), Optional.empty(), unit.period(amount), 0.9);
    }
  }

  /** A recurring time. */
  record Recurrence(String timex, Precision precision) implements Meaning {
    @Override
    public Reading at(Context context) {
      return new Reading(Kind.SET, precision, Optional.empty(), timex, 0.9);
    }
  }
}
