package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.khabar.Together;
import org.khabar.entity.Entity;
import org.khabar.entity.MentionType;

class ResolutionProperties {
  private final EntityResolver resolver;

  ResolutionProperties() throws IOException {
    resolver = EntityResolver.load();
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> word =
        Arbitraries.of(
            "محمد",
            "بن",
            "سلمان",
            "عبد",
            "الله",
            "وزير",
            "الخارجية",
            "الروسي",
            "الفيصل",
            "أبو",
            "حزب",
            "مدينة",
            "غوريميكين",
            "جوريميكن",
            "لبنان",
            "المملكة",
            "ال",
            "CNN",
            "م\u064Fحم\u0651د",
            "؟",
            "الوزيران");
    Arbitrary<String> name =
        Arbitraries.of("P", "L", "O", "T")
            .flatMap(
                type ->
                    word.list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(words -> "[" + type + " " + String.join(" ", words) + "]"));
    Arbitrary<String> gap = Arbitraries.of(" ", "، ", " و", " ل", "\n", " قال ", " معالي ", "");
    return name.flatMap(n -> gap.map(g -> n + g))
        .list()
        .ofMaxSize(25)
        .map(all -> String.join("", all));
  }

  @Property(tries = 300)
  void everyNameHasOneEntityOfItsType(@ForAll("documents") String document) {
    Marked marked = Marked.of(document);
    Resolution resolution = resolver.resolve(marked.text(), marked.names());
    for (int i = 0; i < marked.names().size(); i++) {
      MentionType type = marked.names().get(i).type();
      if (type == MentionType.TITLE) {
        assertTrue(
            resolution.referent(i).map(r -> r.type() == MentionType.PERSON).orElse(true), document);
        assertTrue(!resolution.attached(i) || resolution.entity(i).isPresent(), document);
      } else {
        assertEquals(type, resolution.referent(i).orElseThrow().type(), document);
      }
    }
    int mentions = resolution.referents().stream().mapToInt(r -> r.mentions().size()).sum();
    assertEquals(
        marked.names().stream().filter(n -> n.type() != MentionType.TITLE).count(), mentions);
  }

  @Property(tries = 200)
  void idsAreDenseAndInOrderOfFirstMention(@ForAll("documents") String document) {
    Marked marked = Marked.of(document);
    Resolution resolution = resolver.resolve(marked.text(), marked.names());
    List<Referent> referents = resolution.referents();
    List<Entity> entities = resolution.entities();
    assertEquals(
        IntStream.rangeClosed(1, entities.size()).mapToObj(i -> "e" + i).toList(),
        entities.stream().map(Entity::id).toList());
    for (int i = 1; i < referents.size(); i++) {
      assertTrue(
          referents.get(i - 1).mentions().get(0).span().start()
              < referents.get(i).mentions().get(0).span().start());
    }
    for (Entity entity : entities) {
      assertTrue(!entity.aliases().contains(entity.name()));
    }
  }

  @Property(tries = 30)
  void sixteenThreadsEqualOne(@ForAll("documents") String document) throws Exception {
    Marked marked = Marked.of(document);
    Together.check(() -> resolver.resolve(marked.text(), marked.names()).entities());
    Together.check(() -> resolver.resolve(marked.text(), marked.names()).mentions(marked.text()));
  }

  @Property
  void spellingDistanceIsSymmetric(@ForAll("words") String a, @ForAll("words") String b)
      throws IOException {
    Spelling spelling = Spelling.load();
    assertEquals(spelling.distance(a, b), spelling.distance(b, a), 1e-9);
    assertEquals(spelling.same(a, b), spelling.same(b, a));
    assertTrue(spelling.same(a, a));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('\u0628', '\u064A').ofMinLength(1).ofMaxLength(10);
  }
}
