package org.khabar.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.khabar.syntax.Parse;
import org.khabar.syntax.Phrase;
import org.khabar.syntax.Segment;
import org.khabar.syntax.Tag;
import org.khabar.text.Span;

/** A parse that can be asked by place in the text. Immutable. */
final class SceneSyntax {
  private static final int LONGEST_PATH = 7;
  private final List<Segment> segments;
  private final List<Phrase> phrases;
  private final int[] innermost; // the smallest phrase around each segment, -1 if none

  SceneSyntax(Parse parse) {
    segments = parse.segments();
    phrases = parse.phrases();
    innermost = new int[segments.size()];
    Arrays.fill(innermost, -1);
    for (int p = 0; p < phrases.size(); p++) {
      // Parents come first, so a child overwrites what its parent wrote.
      for (int s = phrases.get(p).first(); s < phrases.get(p).last(); s++) {
        innermost[s] = p;
      }
    }
  }

  /** The segment that covers most of the beginning of {@code span}, -1 if there is none. */
  int segment(Span span) {
    int low = 0;
    int high = segments.size() - 1;
    int at = -1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).span().start() <= span.start()) {
        at = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return at;
  }

  /** Part of speech at the beginning of {@code span}. */
  Tag tag(Span span) {
    int at = segment(span);
    return at < 0 ? Tag.OTHER : segments.get(at).tag();
  }

  /** How many verbs begin strictly between two offsets. */
  int verbsBetween(int from, int to) {
    int verbs = 0;
    for (Segment segment : segments) {
      if (segment.tag().isVerb() && segment.span().start() >= from && segment.span().end() <= to) {
        verbs++;
      }
    }
    return verbs;
  }

  /** The tag and form of the nearest verb before {@code offset}, or an empty text. */
  String verbBefore(int offset) {
    for (int s = segments.size() - 1; s >= 0; s--) {
      Segment segment = segments.get(s);
      if (segment.span().end() <= offset && segment.tag().isVerb()) {
        return segment.tag() + ":" + segment.form();
      }
    }
    return "";
  }

  /** The verbs before {@code offset}, the nearest first, {@code most} at most. */
  List<Segment> verbsBefore(int offset, int most) {
    List<Segment> verbs = new ArrayList<>();
    for (int s = segments.size() - 1; s >= 0 && verbs.size() < most; s--) {
      if (segments.get(s).span().end() <= offset && segments.get(s).tag().isVerb()) {
        verbs.add(segments.get(s));
      }
    }
    return verbs;
  }

  /** The verbs after {@code offset}, the nearest first, {@code most} at most. */
  List<Segment> verbsAfter(int offset, int most) {
    List<Segment> verbs = new ArrayList<>();
    for (int s = 0; s < segments.size() && verbs.size() < most; s++) {
      if (segments.get(s).span().start() >= offset && segments.get(s).tag().isVerb()) {
        verbs.add(segments.get(s));
      }
    }
    return verbs;
  }

  /** Labels of the phrases around the segment at {@code span}, the innermost first. */
  String above(Span span, int most) {
    StringBuilder labels = new StringBuilder();
    int at = segment(span);
    int phrase = at < 0 ? -1 : innermost[at];
    for (int i = 0; i < most && phrase >= 0; i++) {
      labels.append(phrases.get(phrase).label()).append('<');
      phrase = phrases.get(phrase).parent();
    }
    return labels.toString();
  }

  /**
   * The way through the tree from {@code from} up to the common phrase and down to {@code to}, such
   * as {@code VP^VP_NP_PP_NP}; {@code long} where it is longer than a few steps.
   */
  String path(Span from, Span to) {
    int a = segment(from);
    int b = segment(to);
    if (a < 0 || b < 0 || innermost[a] < 0 || innermost[b] < 0) {
      return "none";
    }
    int up = innermost[a];
    StringBuilder path = new StringBuilder();
    int steps = 0;
    while (up >= 0 && !covers(up, b)) {
      path.append(phrases.get(up).label()).append('^');
      up = phrases.get(up).parent();
      steps++;
    }
    path.append(up < 0 ? "ROOT" : phrases.get(up).label());
    StringBuilder down = new StringBuilder();
    for (int p = innermost[b]; p != up && p >= 0; p = phrases.get(p).parent()) {
      down.insert(0, '_' + phrases.get(p).label());
      steps++;
    }
    return steps > LONGEST_PATH ? "long" : path.append(down).toString();
  }

  private boolean covers(int phrase, int segment) {
    return phrases.get(phrase).first() <= segment && segment < phrases.get(phrase).last();
  }
}
