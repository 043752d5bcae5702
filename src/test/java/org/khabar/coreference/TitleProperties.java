package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.khabar.Together;
import org.khabar.entity.Title;
import org.khabar.entity.Title.Part;
import org.khabar.table.Table;

class TitleProperties {
  private final TitleReader reader;
  private final List<String> words;

  TitleProperties() throws IOException {
    reader = TitleReader.load(KnownNames.load());
    words =
        Stream.concat(
                Table.read(TitleReader.class, "offices.tsv").stream(),
                Table.read(TitleReader.class, "head-nouns.tsv").stream())
            .flatMap(row -> Stream.of(row.get("form").split(" ")))
            .distinct()
            .toList();
  }

  @Provide
  Arbitrary<String> titles() {
    Arbitrary<String> other =
        Arbitraries.of(
            "مصر",
            "المغربي",
            "الكوري",
            "الشمالية",
            "الأمم",
            "المتحدة",
            "الرياض",
            "عسير",
            "حماس",
            "الخارجية",
            "الله",
            "ء",
            "\u064F",
            "\"",
            "12",
            "A.");
    Arbitrary<String> proclitic = Arbitraries.of("", "", "", "و", "ل", "لل", "ب", "بال", "وال");
    Arbitrary<String> word = Arbitraries.oneOf(Arbitraries.of(words), Arbitraries.of(words), other);
    return proclitic
        .flatMap(first -> word.map(second -> first + second))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(phrase -> String.join(" ", phrase));
  }

  @Property(tries = 3000)
  void partsStandInThePhrase(@ForAll("titles") String phrase) {
    check(phrase);
  }

  @Property(tries = 30)
  void sixteenThreadsEqualOne(@ForAll("titles") String phrase) throws Exception {
    Together.check(() -> reader.read(phrase));
  }

  @Property
  void anyTextIsRead(@ForAll String phrase) {
    check(phrase);
  }

  private void check(String phrase) {
    Title title = reader.read(phrase);
    Stream.of(title.portfolio(), title.organization(), title.place())
        .flatMap(Optional::stream)
        .forEach(part -> check(phrase, part));
    assertEquals(title.countries().size(), title.countries().stream().distinct().count());
    assertEquals(title, reader.read(phrase));
  }

  private static void check(String phrase, Part part) {
    assertTrue(part.span().length() > 0, phrase);
    String written = part.span().of(phrase);
    assertTrue(part.text().equals(written) || part.text().equals("ا" + written), phrase);
  }
}
