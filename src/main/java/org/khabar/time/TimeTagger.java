package org.khabar.time;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khabar.text.AlignedText;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.time.Meaning.DayIn;
import org.khabar.time.Meaning.MonthIn;
import org.khabar.time.Meaning.Part;
import org.khabar.time.Meaning.Relative;
import org.khabar.time.Meaning.Weekday;
import org.khabar.time.Meaning.WeekdayOf;
import org.khabar.time.Meaning.Year;
import org.khabar.time.TimeExpression.Anchor;

/**
 * Finds Arabic time expressions and says which days they mean.
 *
 * <p>It reads dates in Gregorian and Hijri (Umm al-Qura) months under all their Arabic names, times
 * told from the publication day, ranges, lengths of time and recurring times. Marks, hamza forms
 * and kinds of digits do not matter. Immutable and safe to share between threads; the time is
 * linear in the length of the text, and no text makes it throw.
 */
public final class TimeTagger {
  /** How many lexemes before a weekday may tell whether it lies behind or ahead. */
  private static final int CUE_REACH = 25;

  /** How far into a text, in UTF-16 units, a dateline may stand. */
  private static final int DATELINE_REACH = 400;

  private final Normalizer normalizer = Normalizer.of(Profile.MATCH);
  private final TimeLexicon lexicon;
  private final Lexer lexer;
  private final BareDates bareDates;

  private TimeTagger(TimeLexicon lexicon, BareDates bareDates) {
    this.lexicon = lexicon;
    this.lexer = new Lexer(lexicon);
    this.bareDates = bareDates;
  }

  /**
   * Loads the packed tables of words. Bare dates are {@linkplain BareDates#NEAREST near}.
   *
   * @return ready to use; loading takes some milliseconds
   * @throws IOException if a table is missing or broken; the message names it
   */
  public static TimeTagger load() throws IOException {
    return new TimeTagger(TimeLexicon.load(), BareDates.NEAREST);
  }

  /**
   * The same with another meaning of bare dates.
   *
   * @param value on which side of the publication day a date without a year lies
   * @return a copy
   * @throws IllegalArgumentException if {@code value} is null
   */
  public TimeTagger withBareDates(BareDates value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "bareDates: null is not allowed, allowed are " + List.of(BareDates.values()));
    }
    return new TimeTagger(lexicon, value);
  }

  /**
   * Finds the time expressions of a text, in order and not overlapping.
   *
   * @param text any text; spans are measured in it
   * @param published the day from which relative expressions count; without it, or outside the
   *     years 1000 to 2200, they have no days
   * @return in text order; possibly none
   */
  public List<TimeExpression> find(String text, Optional<LocalDate> published) {
    Optional<LocalDate> day = published.filter(d -> CalendarSystem.GREGORIAN.hasYear(d.getYear()));
    AlignedText aligned = normalizer.normalize(text);
    Lexemes lexemes = new Lexemes(lexer.lexemes(aligned.text()));
    List<TimeExpression> found = new ArrayList<>();
    Optional<LocalDate> mentioned = Optional.empty();
    for (TimePhrase phrase : new Parser(lexemes).phrases()) {
      if (!isFalseFriend(lexemes, phrase)) {
        Context context = new Context(day, tense(lexemes, phrase), mentioned, bareDates);
        Span span = aligned.toOriginal(span(lexemes, phrase));
        TimeExpression expression = expression(span, span.of(text), phrase.meaning(), context);
        mentioned = expression.from().or(context::mentioned);
        found.add(expression);
      }
    }
    return found;
  }

  private static TimeExpression expression(
      Span span, String text, Meaning meaning, Context context) {
    Reading reading = meaning.at(context);
    return new TimeExpression(
        span,
        text,
        reading.kind(),
        reading.precision(),
        reading.days().map(DateRange::from),
        reading.days().map(DateRange::to),
        reading.timex(),
        meaning.calendar(),
        reading.days().isEmpty() ? Anchor.NONE : anchor(meaning, context),
        meaning.isConsistent(context),
        reading.confidence());
  }

  /** The least that a meaning needs to have days. */
  private static Anchor anchor(Meaning meaning, Context context) {
    if (meaning.at(Context.NONE).days().isPresent()) {
      return Anchor.NONE;
    }
    return meaning.at(context.withDay(Optional.empty())).days().isPresent()
        ? Anchor.MENTIONED_DATE
        : Anchor.PUBLICATION;
  }

  /**
   * The publication day that a text itself tells: a date in full near its top that stands on a line
   * of its own, in a heading such as "published on", or right after the place.
   *
   * @param text any text; its first 400 UTF-16 units are read
   * @return empty if no such date is told there
   */
  public Optional<LocalDate> dateline(String text) {
    AlignedText aligned =
        normalizer.normalize(text.substring(0, Math.min(text.length(), DATELINE_REACH)));
    Lexemes lexemes = new Lexemes(lexer.lexemes(aligned.text()));
    for (TimePhrase phrase : new Parser(lexemes).phrases()) {
      if (isFullDate(phrase.meaning()) && isDateline(lexemes, phrase)) {
        return phrase.meaning().at(Context.NONE).days().map(DateRange::from);
      }
    }
    return Optional.empty();
  }

  private static boolean isFullDate(Meaning meaning) {
    Meaning date = meaning instanceof WeekdayOf w ? w.of() : meaning;
    return date instanceof DayIn d
        && d.month() instanceof MonthIn m
        && m.year().filter(y -> y instanceof Year).isPresent();
  }

  /** Few words before it on its line, and no sentence that runs on after it. */
  private static boolean isDateline(Lexemes lexemes, TimePhrase phrase) {
    int words = 0;
    for (int i = phrase.start() - 1; lexemes.at(i).type() != Lexeme.Type.BREAK; i--) {
      words += lexemes.at(i).type() == Lexeme.Type.WORD ? 1 : 0;
      if (words > 4) {
        return false;
      }
    }
    Lexeme next = lexemes.at(phrase.end());
    return next.type() != Lexeme.Type.WORD || words <= 2;
  }

  private static Span span(Lexemes lexemes, TimePhrase phrase) {
    return new Span(lexemes.at(phrase.start()).start(), lexemes.at(phrase.end() - 1).end());
  }

  /**
   * The nearest cue before a phrase in its sentence; if there is none, a verb right after it. Only
   * weekdays ask for it.
   */
  private Tense tense(Lexemes lexemes, TimePhrase phrase) {
    boolean asks = false;
    for (int i = phrase.start(); i < phrase.end() && !asks; i++) {
      asks = lexemes.is(i, Category.WEEKDAY);
    }
    if (!asks) {
      return Tense.UNKNOWN;
    }
    for (int i = phrase.start() - 1; i >= phrase.start() - CUE_REACH; i--) {
      if (endsSentence(lexemes.at(i))) {
        break;
      }
      Tense cue = lexicon.tense(lexemes.at(i).text());
      if (cue != Tense.UNKNOWN) {
        return cue;
      }
    }
    for (int i = phrase.end(); i < phrase.end() + 3 && !endsSentence(lexemes.at(i)); i++) {
      Tense cue = lexicon.tense(lexemes.at(i).text());
      if (cue != Tense.UNKNOWN) {
        return cue;
      }
    }
    return Tense.UNKNOWN;
  }

  private static boolean endsSentence(Lexeme lexeme) {
    return lexeme.type() == Lexeme.Type.BREAK || lexeme.isMark(".!?\u061F");
  }

  private boolean isFalseFriend(Lexemes lexemes, TimePhrase phrase) {
    String applies = kind(phrase.meaning());
    if (applies.isEmpty()) {
      return false;
    }
    String before = lexemes.at(phrase.start() - 1).text();
    String bare =
        before.length() > 3 && "وفبلك".indexOf(before.charAt(0)) >= 0
            ? before.substring(1)
            : before;
    return lexicon.isFalseFriend(applies, "before", before)
        || lexicon.isFalseFriend(applies, "before", bare)
        || lexicon.isFalseFriend(applies, "after", lexemes.at(phrase.end()).text());
  }

  /** Which false friends a meaning has. */
  private static String kind(Meaning meaning) {
    if (meaning instanceof DayIn d && d.month() instanceof MonthIn m && m.isOpen()) {
      return "day-month";
    }
    if (meaning instanceof MonthIn m && m.isOpen()) {
      return "month";
    }
    if (meaning instanceof Weekday w && w.tense() == Tense.UNKNOWN) {
      return "weekday";
    }
    if (meaning instanceof Part p && p.of() instanceof Relative r && r.amount() == 0) {
      return "part";
    }
    return meaning instanceof Relative r && r.unit() == Unit.DAY && r.amount() >= 0
        ? r.amount() == 0 ? "today" : "tomorrow"
        : "";
  }
}
