package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.khabar.token.Sentence;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

class LexiconProperties {
  private final TriggerLexicon triggers = TriggerLexicon.load();
  private final CueLexicon cues = CueLexicon.load();
  private final TextReader reader = TextReader.load();

  LexiconProperties() throws IOException {}

  /** Triggers are found in the match form and cut out of the repaired one. */
  @Property
  void formsOfATokenHaveEqualLength(@ForAll("texts") String text) {
    for (Sentence sentence : reader.read(text).sentences()) {
      for (Token token : sentence.tokens()) {
        assertEquals(token.form().length(), token.match().length(), token.form());
        assertEquals(token.span().length(), token.form().length(), token.form());
      }
    }
  }

  @Property
  void candidatesLieInTheirToken(@ForAll("texts") String text) {
    for (Sentence sentence : reader.read(text).sentences()) {
      for (Token token : sentence.tokens()) {
        for (TriggerCandidate candidate : triggers.candidates(token)) {
          assertTrue(token.span().contains(candidate.span()), token.form());
          assertTrue(candidate.span().length() > 1, token.form());
        }
      }
    }
  }

  @Property
  void cuesLieInTheirSentenceInOrder(@ForAll("texts") String text) {
    for (Sentence sentence : reader.read(text).sentences()) {
      int before = 0;
      for (Cue cue : cues.find(sentence)) {
        assertTrue(before <= cue.first() && cue.first() < cue.last(), text);
        assertTrue(cue.last() <= sentence.tokens().size(), text);
        before = cue.first();
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "زيارة", "لقاء", "التقى", "يلتقون", "اجتماع", "وصل", "من", "المقرر", "أن", "قد", "سوف",
            "هاتفيا", "عبر", "و", "ال", "ل", "ه", "هما", "\u0640", "\u064B", "\u200F", "\uFEFB",
            " ", "\n");
    Arbitrary<String> odd = Arbitraries.strings().ofMaxLength(3);
    return Arbitraries.frequencyOf(Tuple.of(6, words), Tuple.of(1, odd))
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }
}
