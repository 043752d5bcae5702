package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.khabar.entity.CustomName;
import org.khabar.entity.MentionType;
import org.khabar.name.NameSpan;

class CustomNamesProperties {
  private static final Arbitrary<String> WORDS =
      Arbitraries.of(
          "عين",
          "الورد",
          "وليد",
          "ليد",
          "للورد",
          "ورد",
          "عبد",
          "الله",
          "عبدالله",
          "غوريميكين",
          "جوريميكن",
          "ء",
          "CNN",
          "5",
          "م\u064Fحم\u0651د",
          "ال",
          "لل");

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> words = WORDS.list().ofMinSize(1).ofMaxSize(3).map(w -> String.join(" ", w));
    Arbitrary<String> tagged =
        Arbitraries.of("P", "L", "O", "T")
            .flatMap(type -> words.map(name -> "[" + type + " " + name + "]"));
    return Arbitraries.oneOf(tagged, words, Arbitraries.of("،", "و", "-", ".", "\n"))
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join(" ", parts));
  }

  @Provide
  Arbitrary<List<CustomName>> names() {
    return WORDS
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .flatMap(
            words ->
                Arbitraries.of(MentionType.values())
                    .map(type -> new CustomName(String.join(" ", words), type, type.name())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 500)
  void namesLieInTheTextInOrder(
      @ForAll("documents") String document, @ForAll("names") List<CustomName> names)
      throws IOException {
    Marked marked = Marked.of(document);
    int end = 0;
    for (NameSpan name : CustomNames.of(names).apply(marked.text(), marked.names())) {
      assertTrue(end <= name.span().start() && name.span().length() > 0, name.toString());
      name.reference().ifPresent(id -> assertEquals(name.type().name(), id));
      end = name.span().end();
    }
    assertTrue(end <= marked.text().repaired().length());
  }

  @Property(tries = 200)
  void listedNameIsFoundAlone(@ForAll("names") List<CustomName> names) throws IOException {
    CustomName name = names.get(0);
    Marked marked = Marked.of(name.name());
    List<NameSpan> found =
        new ArrayList<>(CustomNames.of(List.of(name)).apply(marked.text(), List.of()));
    assertEquals(1, found.size(), name.toString());
    assertEquals(marked.text().repaired().length(), found.get(0).span().length());
  }
}
