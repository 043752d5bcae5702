package org.khabar.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lexemes of a text; past either end stands a line end. */
record Lexemes(List<Lexeme> list) {
  private static final Lexeme BREAK =
      new Lexeme(0, 0, "\n", Lexeme.Type.BREAK, -1, false, false, false, List.of());

  Lexeme at(int i) {
    return i >= 0 && i < list.size() ? list.get(i) : BREAK;
  }

  int size() {
    return list.size();
  }

  boolean is(int i, Category category) {
    return at(i).is(category);
  }

  @Nullable Entry as(int i, Category category) {
    return at(i).as(category);
  }

  /** A unit of one, such as day or month. */
  boolean isUnit(int i, Unit unit) {
    Entry entry = as(i, Category.UNIT);
    return entry != null && entry.tag().equals(unit.name()) && entry.value() == 1;
  }
}
