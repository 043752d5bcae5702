package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.khabar.Together;
import org.khabar.text.Span;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** What holds for every text, however odd. */
class NameTaggerProperties {
  private static TextReader reader;
  private static NameTagger tagger;

  @BeforeContainer
  static void load() throws IOException {
    reader = TextReader.load();
    tagger = NameTagger.load();
  }

  /** Words of news in any order, among marks, controls and lone surrogates. */
  @Provide
  Arbitrary<String> newsLike() {
    Arbitrary<String> word =
        Arbitraries.of(
            "وزير",
            "الخارجية",
            "الروسي",
            "سيرغي",
            "لافروف",
            "بيروت",
            "وبيروت",
            "للأمم",
            "المتحدة",
            "مجلس",
            "الأمن",
            "في",
            "إلى",
            "التقى",
            "نائب",
            "الرئيس",
            "جو",
            "بايدن",
            "عبد",
            "الله");
    Arbitrary<String> oddity =
        Arbitraries.of(
            ".", "\u060C", "\n", "-", "\u00AB", "(", "2025", "BBC", "\uD800", "\u200F", "\u064E",
            "\u0640", "\0", "\uFEFB");
    return Arbitraries.frequencyOf(Tuple.of(5, word), Tuple.of(2, oddity))
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 300)
  void namesLieInTheTextInOrder(@ForAll("newsLike") String original) {
    Text text = reader.read(original);
    int end = 0;
    for (NameSpan name : tagger.tag(text)) {
      assertTrue(name.span().start() >= end, "overlaps");
      assertTrue(name.span().length() > 0, "empty");
      end = name.span().end();
      assertTrue(end <= text.repaired().length(), "beyond the text");
      assertTrue(name.confidence() >= 0 && name.confidence() <= 1, "confidence");
      Span place = text.original(name.span());
      assertTrue(place.length() > 0 && place.end() <= original.length(), "beyond the original");
    }
  }

  @Property(tries = 100)
  void nameStaysWithinItsSentence(@ForAll("newsLike") String original) {
    Text text = reader.read(original);
    for (NameSpan name : tagger.tag(text)) {
      assertEquals(
          1, text.sentences().stream().filter(s -> s.span().contains(name.span())).count());
    }
  }

  @Property(tries = 20)
  void sixteenThreadsEqualOne(@ForAll("newsLike") String original) throws Exception {
    Together.check(() -> tagger.tag(reader.read(original)));
  }

  /** Twenty times the text would take four hundred times as long if time grew with its square. */
  @Example
  void longTextsTakeLinearTime() {
    String some = "التقى سامي النجار كريم بدر في بيروت ".repeat(2_000);
    tagger.tag(reader.read(some));
    long start = System.nanoTime();
    tagger.tag(reader.read(some));
    long once = System.nanoTime() - start;
    assertTimeoutPreemptively(
        Duration.ofNanos(once * 120).plusSeconds(5),
        () -> tagger.tag(reader.read(some.repeat(20))));
  }

  @Example
  void longNamesTakeLinearTime() {
    String name = "عبد الله بن ".repeat(50_000);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> tagger.tag(reader.read(name)));
  }
}
