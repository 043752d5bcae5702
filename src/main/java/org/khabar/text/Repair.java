package org.khabar.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.khabar.letter.Letters;
import org.khabar.letter.Letters.Rule;

/** One pass of repair over one text, from left to right. */
final class Repair {
  private static final char HAMZA_ABOVE = 0x654;

  private final String in;
  private final boolean fold;
  private final StringBuilder out;
  private final Alignment.Builder alignment = new Alignment.Builder();

  Repair(String in, Profile profile) {
    this.in = in;
    this.fold = profile == Profile.MATCH;
    this.out = new StringBuilder(in.length());
  }

  AlignedText run() {
    int at = 0;
    while (at < in.length()) {
      at = step(at);
    }
    if (fold) {
      // Folding is one for one, so the alignment of the repaired text holds.
      for (int i = 0; i < out.length(); i++) {
        out.setCharAt(i, Letters.fold(out.charAt(i)));
      }
    }
    return new AlignedText(in, out.toString(), alignment.build(out.length(), in.length()));
  }

  private int step(int at) {
    char c = in.charAt(at);
    if (isPresentationForm(c)) {
      return presentationForm(at);
    }
    switch (Letters.rule(c)) {
      case KEEP, FOLD -> {
        if (c < 0x300 || c > 0x36F || !composeLatin(c, at)) {
          out.append(c);
        }
      }
      case MARK -> mark(c, at);
      case TATWEEL -> {
        return tatweel(at);
      }
      case INVISIBLE -> alignment.drop(out.length(), at);
      case LINE -> {
        return lineEnd(at);
      }
      case SPACE, DIGIT, SEPARATOR, LOOK_ALIKE -> out.append(Letters.target(c));
    }
    return at + 1;
  }

  private static boolean isPresentationForm(char c) {
    return c >= 0xFB50 && (c <= 0xFDFF || (c >= 0xFE70 && c < 0xFEFF));
  }

  /** The letters of a presentation form share its span: ﻻ is two letters, ﷲ four. */
  private int presentationForm(int at) {
    char c = in.charAt(at);
    String plain = Normalizer.normalize(String.valueOf(c), Form.NFKC);
    int start = out.length();
    boolean marked = false;
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      Rule rule = Letters.rule(letter);
      marked |= rule == Rule.MARK;
      if (rule != Rule.MARK && rule != Rule.TATWEEL) {
        out.append(rule == Rule.LOOK_ALIKE ? Letters.target(letter) : letter);
      }
    }
    if (marked && out.length() == start + 1 && out.charAt(start) == ' ') {
      // The isolated form of a mark is a space that carries it.
      out.setLength(start);
    }
    if (out.length() == start) {
      attach(at);
    } else if (out.length() > start + 1) {
      alignment.replace(start, out.length() - start, at, 1);
    }
    return at + 1;
  }

  /** A mark goes; a hamza or madda sign makes one letter with its bearer, as NFC would. */
  private void mark(char mark, int at) {
    if (afterLetter() && mark >= 0x653 && mark <= 0x655) {
      int last = out.length() - 1;
      out.setCharAt(last, composed(out.charAt(last), mark));
    }
    attach(at);
  }

  private static char composed(char bearer, char mark) {
    return switch (bearer) {
      case '\u0627' -> mark == 0x653 ? '\u0622' : mark == HAMZA_ABOVE ? '\u0623' : '\u0625';
      case '\u0648' -> mark == HAMZA_ABOVE ? '\u0624' : bearer;
      // Alef maqsura too: on some keyboards it is the bearer at hand.
      case '\u064A', '\u0649' -> mark == HAMZA_ABOVE ? '\u0626' : bearer;
      default -> bearer;
    };
  }

  /** A stroke between letters goes; a stroke that stands free is meant as a dash. */
  private int tatweel(int at) {
    int end = at + 1;
    while (end < in.length() && Letters.rule(in.charAt(end)) == Rule.TATWEEL) {
      end++;
    }
    boolean joined =
        afterLetter()
            || (end < in.length()
                && (Letters.isArabic(in.charAt(end))
                    || isPresentationForm(in.charAt(end))
                    || Letters.rule(in.charAt(end)) == Rule.MARK));
    if (joined) {
      for (int i = at; i < end; i++) {
        attach(i);
      }
    } else {
      alignment.replace(out.length(), 1, at, end - at);
      out.append('-');
    }
    return end;
  }

  /** A carriage return with its line feed is one line end. */
  private int lineEnd(int at) {
    boolean pair = in.charAt(at) == '\r' && at + 1 < in.length() && in.charAt(at + 1) == '\n';
    if (pair) {
      alignment.replace(out.length(), 1, at, 2);
    }
    out.append('\n');
    return pair ? at + 2 : at + 1;
  }

  /** Joins a combining accent with the character before it where Unicode has one for both. */
  private boolean composeLatin(char accent, int at) {
    if (out.isEmpty()) {
      return false;
    }
    int last = out.length() - 1;
    String pair = new String(new char[] {out.charAt(last), accent});
    String composed = Normalizer.normalize(pair, Form.NFC);
    if (composed.length() != 1) {
      return false;
    }
    out.setCharAt(last, composed.charAt(0));
    alignment.extend(out.length(), at + 1);
    return true;
  }

  private boolean afterLetter() {
    return !out.isEmpty() && Letters.isArabic(out.charAt(out.length() - 1));
  }

  /** What is removed at {@code at} belongs to the letter before it, if there is one. */
  private void attach(int at) {
    if (afterLetter()) {
      alignment.extend(out.length(), at + 1);
    } else {
      alignment.drop(out.length(), at);
    }
  }
}
