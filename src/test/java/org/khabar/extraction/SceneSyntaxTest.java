package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.syntax.Parse;
import org.khabar.syntax.Phrase;
import org.khabar.syntax.Segment;
import org.khabar.syntax.Tag;
import org.khabar.text.Span;

/** Asks a parse made by hand: {@code التقى الوزير نظيره في القاهرة وزار المتحف}. */
class SceneSyntaxTest {
  private static final List<Segment> SEGMENTS =
      List.of(
          new Segment(new Span(0, 5), "التقى", Tag.VERB_PERFECT),
          new Segment(new Span(6, 12), "الوزير", Tag.NOUN),
          new Segment(new Span(13, 18), "نظيره", Tag.NOUN),
          new Segment(new Span(19, 21), "في", Tag.PREPOSITION),
          new Segment(new Span(22, 29), "القاهرة", Tag.PROPER_NOUN),
          new Segment(new Span(30, 31), "و", Tag.CONJUNCTION),
          new Segment(new Span(31, 34), "زار", Tag.VERB_PERFECT),
          new Segment(new Span(35, 41), "المتحف", Tag.NOUN));
  private static final SceneSyntax SYNTAX =
      new SceneSyntax(
          new Parse(
              SEGMENTS,
              List.of(
                  new Phrase("S", 0, 8, -1),
                  new Phrase("VP", 0, 5, 0),
                  new Phrase("NP", 1, 2, 1),
                  new Phrase("NP", 2, 3, 1),
                  new Phrase("PP", 3, 5, 1),
                  new Phrase("NP", 4, 5, 4),
                  new Phrase("VP", 6, 8, 0),
                  new Phrase("NP", 7, 8, 6))));

  private static Span at(int segment) {
    return SEGMENTS.get(segment).span();
  }

  @Test
  void theTagIsThatOfTheSegmentAtTheBeginning() {
    assertEquals(Tag.PROPER_NOUN, SYNTAX.tag(at(4)));
    assertEquals(Tag.VERB_PERFECT, SYNTAX.tag(new Span(31, 41)));
    assertEquals(Tag.NOUN, SYNTAX.tag(new Span(8, 12)));
  }

  @Test
  void beforeTheFirstSegmentNothingIsKnown() {
    SceneSyntax late =
        new SceneSyntax(
            new Parse(List.of(new Segment(new Span(9, 12), "زار", Tag.VERB_PERFECT)), List.of()));
    assertEquals(Tag.OTHER, late.tag(new Span(0, 3)));
    assertEquals("none", late.path(new Span(0, 3), new Span(9, 12)));
  }

  @Test
  void aPathGoesDownFromTheVerb() {
    assertEquals("VP_NP", SYNTAX.path(at(0), at(1)));
    assertEquals("VP_PP_NP", SYNTAX.path(at(0), at(4)));
  }

  @Test
  void aPathGoesUpToTheCommonPhrase() {
    assertEquals("NP^VP_NP", SYNTAX.path(at(1), at(2)));
    assertEquals("NP^VP^S_VP_NP", SYNTAX.path(at(2), at(7)));
  }

  @Test
  void aPathWithinOnePhraseIsThatPhrase() {
    assertEquals("NP", SYNTAX.path(at(4), at(4)));
  }

  @Test
  void aPathOverManyPhrasesIsLong() {
    List<Phrase> nested = new ArrayList<>();
    for (int depth = 0; depth < 9; depth++) {
      nested.add(new Phrase("NP", depth == 0 ? 0 : 1, 2, depth - 1));
    }
    SceneSyntax deep = new SceneSyntax(new Parse(SEGMENTS.subList(0, 2), nested));
    assertEquals("long", deep.path(at(0), at(1)));
  }

  @Test
  void phrasesWithoutACommonOneMeetAtTheRoot() {
    SceneSyntax forest =
        new SceneSyntax(
            new Parse(
                SEGMENTS.subList(0, 2),
                List.of(new Phrase("VP", 0, 1, -1), new Phrase("NP", 1, 2, -1))));
    assertEquals("VP^ROOT_NP", forest.path(at(0), at(1)));
  }

  @Test
  void withoutPhrasesThereIsNoPath() {
    SceneSyntax flat = new SceneSyntax(new Parse(SEGMENTS, List.of()));
    assertEquals("none", flat.path(at(0), at(4)));
    assertEquals("", flat.above(at(0), 3));
  }

  @Test
  void verbsAreCountedBetweenOffsets() {
    assertEquals(1, SYNTAX.verbsBetween(6, 41));
    assertEquals(2, SYNTAX.verbsBetween(0, 41));
    assertEquals(0, SYNTAX.verbsBetween(6, 30));
  }

  @Test
  void theVerbBeforeIsTheNearest() {
    assertEquals("VERB_PERFECT:التقى", SYNTAX.verbBefore(22));
    assertEquals("VERB_PERFECT:زار", SYNTAX.verbBefore(35));
    assertEquals("", SYNTAX.verbBefore(0));
  }

  @Test
  void phrasesAboveComeInnermostFirst() {
    assertEquals("NP<PP<", SYNTAX.above(at(4), 2));
    assertEquals("NP<PP<VP<S<", SYNTAX.above(at(4), 9));
  }
}
