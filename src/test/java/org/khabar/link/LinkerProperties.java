package org.khabar.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.khabar.Analysis;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.Texts;
import org.khabar.Together;
import org.khabar.entity.Entity;

class LinkerProperties {
  private static final Khabar KHABAR = Khabar.builder().engine(Engine.LIGHT).build();

  private final Linker linker = Linker.load();

  LinkerProperties() throws IOException {}

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> names =
        Arbitraries.of("مدينة الخبر", "طرابلس", "لبنان", "ليبيا", "الضفة", "وزير الدفاع الروسي")
            .list()
            .ofMaxSize(4)
            .map(some -> String.join(" في ", some));
    return names.flatMap(some -> Texts.any().map(text -> some + " " + text));
  }

  @Property(tries = 100)
  void onlyItemsChange(@ForAll("texts") String text) {
    Analysis analysis = KHABAR.analyze(text);
    Analysis linked = linker.linked(analysis);
    assertEquals(analysis.mentions(), linked.mentions());
    assertEquals(analysis.events(), linked.events());
    assertEquals(ids(analysis), ids(linked));
    linked
        .entities()
        .forEach(e -> e.wikidata().ifPresent(item -> assertTrue(item.matches("Q\\d+"), item)));
  }

  @Property(tries = 100)
  void confidenceIsFrom0To1(@ForAll("texts") String text) {
    Analysis analysis = KHABAR.analyze(text);
    for (Entity entity : analysis.entities()) {
      linker
          .link(analysis, entity)
          .ifPresent(link -> assertTrue(link.confidence() > 0 && link.confidence() <= 1));
    }
  }

  @Property(tries = 10)
  void sixteenThreadsEqualOne(@ForAll("texts") String text) throws Exception {
    Analysis analysis = KHABAR.analyze(text);
    Together.check(() -> linker.linked(analysis));
  }

  private static List<String> ids(Analysis analysis) {
    return analysis.entities().stream().map(Entity::id).toList();
  }
}
