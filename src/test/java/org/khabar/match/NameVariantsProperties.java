package org.khabar.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.khabar.entity.MentionType;

class NameVariantsProperties {
  private static final List<String> WORDS =
      List.of(
          "محمد",
          "محمود",
          "عبد",
          "الله",
          "عبدالله",
          "بن",
          "سلمان",
          "سليمان",
          "أبو",
          "الغيط",
          "كيم",
          "جونغ",
          "يونج",
          "أون",
          "دي",
          "دو",
          "بنك",
          "مصرف",
          "قناة",
          "شبكة",
          "الأوروبي",
          "تونس",
          "التونسي",
          "ناسا",
          "آل",
          "إل",
          "غوريميكين",
          "جوريميكن");

  private static NameVariants variants;

  @BeforeContainer
  static void load() throws IOException {
    variants = NameVariants.load();
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> known =
        Arbitraries.of(WORDS)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(words -> String.join(" ", words));
    Arbitrary<String> letters =
        Arbitraries.strings()
            .withCharRange('\u0621', '\u064A')
            .withChars(' ', '-', '.', 'a', '1')
            .ofMaxLength(14);
    return Arbitraries.oneOf(known, letters, Arbitraries.strings().ofMaxLength(6));
  }

  @Provide
  Arbitrary<MentionType> types() {
    return Arbitraries.of(MentionType.PERSON, MentionType.LOCATION, MentionType.ORGANIZATION);
  }

  @Property
  void symmetric(
      @ForAll("types") MentionType type, @ForAll("names") String a, @ForAll("names") String b) {
    assertEquals(variants.score(type, a, b), variants.score(type, b, a), 1e-12);
  }

  @Property
  void reflexive(@ForAll("types") MentionType type, @ForAll("names") String name) {
    assertEquals(1, variants.score(type, name, name));
  }

  @Property
  void from0To1(
      @ForAll("types") MentionType type, @ForAll("names") String a, @ForAll("names") String b) {
    double score = variants.score(type, a, b);
    assertTrue(score >= 0 && score <= 1);
    assertEquals(score >= 0.5, variants.same(type, a, b));
  }

  @Property
  void equalNamesShareAKey(@ForAll("types") MentionType type, @ForAll("names") String name) {
    assertTrue(!Collections.disjoint(variants.keys(type, name), variants.keys(type, name + " ")));
  }

  @Property
  void theIndexFindsWhatItWasGiven(
      @ForAll("types") MentionType type, @ForAll("names") String name, @ForAll("names") String b) {
    NameIndex index = new NameIndex(variants);
    index.add("1", type, b);
    index.add("2", type, name);
    assertTrue(index.find(type, name, 2).stream().anyMatch(hit -> hit.id().equals("2")));
    assertTrue(
        index.find(type, name, 2).stream()
            .allMatch(hit -> hit.score() == variants.score(type, name, hit.name())));
  }
}
