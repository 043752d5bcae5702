package org.khabar.token;

import java.util.ArrayList;
import java.util.List;
import org.khabar.letter.Letters;

/**
 * Where in a line a sentence may end, and what can be seen there. Looks only a few characters
 * around a stop, so that a line of any length is read in linear time.
 */
final class SentenceBreaks {
  private static final String STOPS = ".!?\u061F\u2026";
  private static final String CLOSERS = "\u00BB\u201D\")]\u2019'";
  private static final String CLEAR_CLOSERS = "\u00BB\u201D)]";
  private static final String CONTINUERS = "،,:؛;";
  private static final int SIGHT = 12;

  private SentenceBreaks() {}

  /**
   * Whether a sentence may end with the stop at {@code at}: the last of its run, not inside a
   * number or a foreign word, not before a comma.
   *
   * @param end end of the line
   */
  static boolean isCandidate(String text, int at, int end) {
    if (STOPS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int after = endAfter(text, at, end);
    if (after == end) {
      return true;
    }
    char next = text.charAt(after);
    if (Character.isWhitespace(next)) {
      int word = skipSpace(text, after, end);
      return word == end || CONTINUERS.indexOf(text.charAt(word)) < 0;
    }
    // A stop that lost its space: paragraphs are often glued.
    return (Letters.isArabic(next) || "«“\"".indexOf(next) >= 0)
        && STOPS.indexOf(next) < 0
        && !Character.isDigit(next);
  }

  /** The end of a sentence whose stop is at {@code at}: after closing quotes and brackets. */
  static int endAfter(String text, int at, int end) {
    int after = at + 1;
    while (after < end && CLOSERS.indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    boolean spaced = after + 1 < end && text.charAt(after) == ' ';
    return spaced && CLEAR_CLOSERS.indexOf(text.charAt(after + 1)) >= 0 ? after + 2 : after;
  }

  /** The features of the candidate at {@code at} in the line from {@code start} to {@code end}. */
  static String[] context(String text, int at, int start, int end) {
    int firstStop = at;
    while (firstStop > start && at - firstStop < 4 && isStop(text.charAt(firstStop - 1))) {
      firstStop--;
    }
    int wordStart = wordStart(text, firstStop, start);
    String word = text.substring(wordStart, firstStop);
    int after = endAfter(text, at, end);
    int next = skipSpace(text, after, end);
    int nextEnd = wordEnd(text, next, end);

    List<String> features = new ArrayList<>(12);
    String run = firstStop == at ? String.valueOf(text.charAt(at)) : "run";
    features.add("stop=" + run);
    features.add("length=" + run + word.length());
    if (word.length() <= 3) {
      features.add("word=" + run + word);
    }
    features.add("ends=" + run + shape(text, firstStop - 1, start));
    features.add("before=" + Math.min(word.length(), 2) + beforeWord(text, wordStart, start));
    features.add("closed=" + run + (after > at + 1));
    features.add("spaced=" + run + (next > after));
    features.add("glued=" + run + (next == after) + Math.min(word.length(), 3));
    features.add("next=" + run + shape(text, next, next, end));
    features.add("nextLength=" + run + Math.min(nextEnd - next, 3));
    return features.toArray(String[]::new);
  }

  private static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0;
  }

  private static String shape(String text, int at, int start) {
    return shape(text, at, start, text.length());
  }

  private static String shape(String text, int at, int start, int end) {
    if (at < start || at >= end) {
      return "edge";
    }
    char c = text.charAt(at);
    if (Letters.isArabic(c)) {
      return "arabic";
    }
    if (Character.isDigit(c)) {
      return "digit";
    }
    return Character.isLetter(c) ? "foreign" : String.valueOf(c);
  }

  /** What stands before the last word: a digit tells a year from an initial. */
  private static String beforeWord(String text, int wordStart, int start) {
    int at = wordStart - 1;
    if (at >= start && text.charAt(at) == ' ') {
      at--;
    }
    String shape = shape(text, at, start);
    return at >= start && isStop(text.charAt(at)) ? "stop" : shape;
  }

  private static int wordStart(String text, int wordEnd, int start) {
    int at = wordEnd;
    while (at > start && wordEnd - at < SIGHT && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int from, int end) {
    int at = from;
    while (at < end && at - from < SIGHT && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && at - from < SIGHT && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
