package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the analysis of every text, however odd. */
class KhabarProperties {
  private static final Khabar KHABAR = Khabar.builder().engine(Engine.LIGHT).build();

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<List<String>> collections() {
    return Texts.any().list().ofMinSize(1).ofMaxSize(12);
  }

  /** Spans, order, references, twice the same, and the way to JSON and back. */
  @Property(tries = 300)
  void contractHolds(@ForAll("texts") String text) throws Exception {
    AnalyzeFuzzer.holds(text);
  }

  @Property(tries = 20)
  void sixteenThreadsEqualOne(@ForAll("texts") String text) throws Exception {
    Together.check(() -> KHABAR.analyze(text));
  }

  @Property(tries = 30)
  void batchEqualsLoopWithEachDocumentOnceInOrder(@ForAll("collections") List<String> texts) {
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      documents.add(Document.of(text).withId("d" + documents.size()));
    }
    List<Analysis> loop = documents.stream().map(KHABAR::analyze).toList();
    assertEquals(documents, loop.stream().map(Analysis::document).toList());
    try (Stream<Analysis> batch = KHABAR.analyze(documents.stream())) {
      assertEquals(loop, batch.toList());
    }
    try (Stream<Analysis> batch = KHABAR.analyze(documents.parallelStream())) {
      assertEquals(loop, batch.toList());
    }
  }
}
