package org.khabar.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.khabar.Texts;
import org.khabar.Together;
import org.khabar.letter.Letters;
import org.khabar.token.CliticSplitter;
import org.khabar.token.Clitics;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/** What holds for every text, however odd. */
class TextProperties {
  private static TextReader reader;
  private static CliticSplitter splitter;

  @BeforeContainer
  static void load() throws IOException {
    reader = TextReader.load();
    splitter = CliticSplitter.load();
  }

  @Provide
  Arbitrary<String> anyUnits() {
    return Texts.anyUnits();
  }

  @Provide
  Arbitrary<String> arabicLike() {
    return Texts.arabicLike();
  }

  @Property(tries = 500)
  void alignmentHoldsForAnyUnits(@ForAll("anyUnits") String text, @ForAll Profile profile) {
    checkAlignment(text, profile);
  }

  @Property(tries = 1000)
  void alignmentHoldsForArabic(@ForAll("arabicLike") String text, @ForAll Profile profile) {
    checkAlignment(text, profile);
  }

  private static void checkAlignment(String text, Profile profile) {
    AlignedText aligned = Normalizer.of(profile).normalize(text);
    int length = aligned.text().length();
    Span before = new Span(0, 0);
    for (int i = 0; i < length; i++) {
      Span unit = aligned.toOriginal(new Span(i, i + 1));
      assertTrue(unit.length() > 0, "a character comes from somewhere");
      assertTrue(unit.end() <= text.length(), "in bounds");
      assertTrue(
          unit.start() >= before.end() || unit.equals(before),
          "in order, and only the letters of a ligature share a span");
      assertTrue(
          aligned.toNormalized(unit).contains(new Span(i, i + 1)), "the way back leads here again");
      before = unit;
    }
    Span whole = aligned.toOriginal(new Span(0, length));
    assertTrue(whole.end() <= text.length());
    assertEquals(new Span(0, length), aligned.toNormalized(new Span(0, text.length())));
    for (int i = 0; i < text.length(); i++) {
      assertTrue(aligned.toNormalized(new Span(i, i + 1)).end() <= length);
    }
  }

  @Property(tries = 500)
  void normalisingTwiceChangesNothing(@ForAll("anyUnits") String text, @ForAll Profile profile) {
    checkIdempotence(text, profile);
  }

  @Property(tries = 1000)
  void normalisingArabicTwiceChangesNothing(
      @ForAll("arabicLike") String text, @ForAll Profile profile) {
    checkIdempotence(text, profile);
  }

  private static void checkIdempotence(String text, Profile profile) {
    String once = Normalizer.of(profile).apply(text);
    assertEquals(once, Normalizer.of(profile).apply(once));
  }

  @Property(tries = 1000)
  void matchIsTheFoldOfRepair(@ForAll("arabicLike") String text) {
    String repaired = Normalizer.of(Profile.REPAIR).apply(text);
    String match = Normalizer.of(Profile.MATCH).apply(text);
    assertEquals(match, Letters.fold(repaired));
    assertEquals(match, Normalizer.of(Profile.MATCH).apply(repaired));
  }

  @Property(tries = 500)
  void composedAndDecomposedLettersAreOne(@ForAll("letters") String text) {
    String decomposed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    Normalizer repair = Normalizer.of(Profile.REPAIR);
    assertEquals(repair.apply(composed), repair.apply(decomposed));
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings()
        .withCharRange('\u0621', '\u064A')
        .withCharRange('\u00C0', '\u017F')
        .withChars(' ')
        .ofMaxLength(30);
  }

  @Property(tries = 500)
  void readingHoldsForAnyUnits(@ForAll("anyUnits") String text) {
    checkReading(text);
  }

  @Property(tries = 1000)
  void readingHoldsForArabic(@ForAll("arabicLike") String text) {
    checkReading(text);
  }

  private static void checkReading(String original) {
    Text text = reader.read(original);
    String repaired = text.repaired();
    StringBuilder covered = new StringBuilder();
    int at = 0;
    for (Sentence sentence : text.sentences()) {
      assertTrue(sentence.span().start() >= at, "sentences in order");
      assertTrue(sentence.tokens().size() > 0, "no blank sentence");
      assertTrue(sentence.span().of(repaired).indexOf('\n') < 0, "a line end ends a sentence");
      for (Token token : sentence.tokens()) {
        assertTrue(token.span().start() >= at, "tokens in order");
        assertTrue(token.span().length() > 0);
        assertTrue(sentence.span().contains(token.span()));
        assertEquals(token.span().of(repaired), token.form());
        assertEquals(Normalizer.of(Profile.MATCH).apply(token.form()), token.match());
        checkClitics(token);
        covered.append(token.form());
        at = token.span().end();
      }
      assertEquals(at, sentence.span().end());
    }
    String solid =
        repaired
            .codePoints()
            .filter(c -> !Character.isWhitespace(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertEquals(solid, covered.toString());
  }

  private static void checkClitics(Token token) {
    Clitics clitics = splitter.split(token.form());
    int at = 0;
    for (Span proclitic : clitics.proclitics()) {
      assertEquals(at, proclitic.start());
      at = proclitic.end();
    }
    assertEquals(at, clitics.stem().start());
    assertTrue(clitics.stem().length() > 0);
    int end = clitics.enclitic().map(Span::end).orElse(clitics.stem().end());
    assertEquals(token.form().length(), end);
    assertTrue(clitics.enclitic().map(e -> e.start() == clitics.stem().end()).orElse(true));
  }

  @Property(tries = 20)
  void sixteenThreadsReadAsOne(@ForAll("arabicLike") String text) throws Exception {
    Together.check(() -> reader.read(text).sentences());
    Together.check(() -> reader.read(text).repaired());
  }
}
