package org.khabar.time;

import org.jspecify.annotations.Nullable;

/** Numbers in digits and words. */
final class Numerals {
  private static final int MOST_WORDS = 8;
  private final Lexemes lexemes;

  Numerals(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /**
   * A number.
   *
   * @param end lexeme after the last one
   */
  record Value(int end, int value) {}

  /** How many: digits, or words such as "five and twenty". */
  @Nullable Value cardinal(int i) {
    Lexeme first = lexemes.at(i);
    if (first.type() == Lexeme.Type.NUMBER) {
      return first.number() < 0 ? null : new Value(i + 1, first.number());
    }
    int total = 0;
    int current = 0;
    int last = 0;
    int end = i;
    for (; end < i + MOST_WORDS; end++) {
      Entry entry = lexemes.as(end, Category.CARDINAL);
      if (entry == null) {
        break;
      }
      int value = entry.value();
      boolean multiplies = last > 0 && last < 100 && (value == 100 || value == 1000);
      if (multiplies) {
        current *= value;
      } else if (last == 0 || (lexemes.at(end).conjoined() && joins(last, value))) {
        current += value;
      } else {
        break;
      }
      if (value >= 1000) {
        total += current;
        current = 0;
      }
      last = value;
    }
    return end == i ? null : new Value(end, total + current);
  }

  private static boolean joins(int last, int value) {
    return last < 10 ? value >= 20 && value < 100 : last >= 100 && value < last;
  }

  /** Which one: an ordinal, also "the twentieth" and "the fifth and twentieth". */
  @Nullable Value ordinal(int i) {
    Entry entry = lexemes.as(i, Category.ORDINAL);
    if (entry == null) {
      Entry tens = lexemes.as(i, Category.CARDINAL);
      boolean definite = lexemes.at(i).definite();
      return definite && tens != null && tens.value() >= 20 && tens.value() < 100
          ? new Value(i + 1, tens.value())
          : null;
    }
    Entry tens = lexemes.as(i + 1, Category.CARDINAL);
    Lexeme next = lexemes.at(i + 1);
    if (tens != null && next.conjoined() && next.definite() && joins(entry.value(), tens.value())) {
      return new Value(i + 2, entry.value() + tens.value());
    }
    return new Value(i + 1, entry.value());
  }

  /** The number of a day in a month. */
  @Nullable Value day(int i) {
    Lexeme first = lexemes.at(i);
    if (first.isNumber(1, 31) && first.text().length() <= 2) {
      boolean suffixed = lexemes.is(i + 1, Category.SUFFIX) && lexemes.at(i + 1).glued();
      return new Value(suffixed ? i + 2 : i + 1, first.number());
    }
    Value ordinal = ordinal(i);
    return ordinal != null && ordinal.value() >= 1 && ordinal.value() <= 31 ? ordinal : null;
  }
}
