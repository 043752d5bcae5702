package org.khabar.time;

import static org.khabar.Fuzzed.check;
import static org.khabar.Fuzzed.checkSpan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.khabar.Fuzzed;

/** Fuzzes time expressions: two bytes choose the publication day, the rest is UTF-16 units. */
public final class TimeFuzzer {
  private static final List<TimeTagger> TAGGERS = load();

  private TimeFuzzer() {}

  private static List<TimeTagger> load() {
    try {
      TimeTagger tagger = TimeTagger.load();
      return List.of(BareDates.values()).stream().map(tagger::withBareDates).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    String all = Fuzzed.text(bytes);
    if (all.isEmpty()) {
      return;
    }
    Optional<LocalDate> published = published(all.charAt(0));
    String text = all.substring(1);
    for (TimeTagger tagger : TAGGERS) {
      List<TimeExpression> found = tagger.find(text, published);
      int end = 0;
      for (TimeExpression expression : found) {
        checkSpan(text, expression.span(), expression.text());
        check(expression.span().start() >= end, "sorted, not overlapping", expression);
        check(expression.span().length() > 0, "not empty", expression);
        check(!expression.timex().isEmpty(), "has a value", expression);
        checkDays(expression);
        end = expression.span().end();
      }
      check(found.equals(tagger.find(text, published)), "twice equal", found);
      tagger.dateline(text);
    }
  }

  private static void checkDays(TimeExpression expression) {
    check(expression.from().isPresent() == expression.to().isPresent(), "both ends", expression);
    expression
        .from()
        .ifPresent(from -> check(!from.isAfter(expression.to().get()), "from, to", expression));
    check(expression.confidence() >= 0 && expression.confidence() <= 1, "confidence", expression);
  }

  /** Most days are those of news, some are far off, one is none. */
  private static Optional<LocalDate> published(int choice) {
    if (choice == 0) {
      return Optional.empty();
    }
    return Optional.of(
        choice < 0x8000
            ? LocalDate.of(2000, 1, 1).plusDays(choice % 12000)
            : LocalDate.MIN.plusYears((choice - 0x8000L) * 61_000).plusDays(choice % 365));
  }
}
