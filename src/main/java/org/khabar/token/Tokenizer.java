package org.khabar.token;

import java.util.ArrayList;
import java.util.List;
import org.khabar.letter.Letters;
import org.khabar.text.Span;
import org.khabar.token.Token.Kind;

/** Cuts repaired text into tokens. */
final class Tokenizer {
  private static final char TEH_MARBUTA = 0x629;

  private Tokenizer() {}

  /** The tokens of {@code text} from {@code start} to {@code end}, in order. */
  static List<Token> tokenize(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    int at = start;
    while (at < end) {
      int point = codePointAt(text, at, end);
      int length = Character.charCount(point);
      if (Character.isWhitespace(point)) {
        at += length;
        continue;
      }
      Kind kind = kind(point);
      int next =
          switch (kind) {
            case WORD -> wordEnd(text, at, end);
            case NUMBER -> numberEnd(text, at, end);
            case FOREIGN -> foreignEnd(text, at, end);
            case PUNCTUATION -> at + length;
          };
      String form = text.substring(at, next);
      tokens.add(new Token(new Span(at, next), form, Letters.fold(form), kind));
      at = next;
    }
    return tokens;
  }

  private static Kind kind(int point) {
    if (point <= 0xFFFF && Letters.isArabic((char) point)) {
      return Kind.WORD;
    }
    if (Character.isDigit(point)) {
      return Kind.NUMBER;
    }
    return Character.isLetter(point) ? Kind.FOREIGN : Kind.PUNCTUATION;
  }

  /** Teh marbuta ends a word, so a letter after it begins another one that lost its space. */
  private static int wordEnd(String text, int start, int end) {
    int at = start + 1;
    while (at < end && Letters.isArabic(text.charAt(at))) {
      char before = text.charAt(at - 1);
      if (before == TEH_MARBUTA && text.charAt(at) != TEH_MARBUTA && at - start > 1) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Digits, and separators that stand between two digits. */
  private static int numberEnd(String text, int start, int end) {
    int at = start + 1;
    while (at < end) {
      char c = text.charAt(at);
      boolean inner =
          (c == '.' || c == ',' || c == '/' || c == ':' || c == '-')
              && at + 1 < end
              && Character.isDigit(text.charAt(at + 1));
      if (!inner && !Character.isDigit(c)) {
        break;
      }
      at++;
    }
    return at;
  }

  private static int foreignEnd(String text, int start, int end) {
    int at = start;
    while (at < end) {
      int point = codePointAt(text, at, end);
      boolean letter = kind(point) == Kind.FOREIGN;
      boolean accent = at > start && Character.getType(point) == Character.NON_SPACING_MARK;
      if (!letter && !accent) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** As {@link String#codePointAt}, but a pair cut by {@code end} is two lone surrogates. */
  private static int codePointAt(String text, int at, int end) {
    int point = text.codePointAt(at);
    return at + Character.charCount(point) > end ? text.charAt(at) : point;
  }
}
