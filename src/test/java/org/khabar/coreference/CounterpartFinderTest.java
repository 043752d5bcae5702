package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CounterpartFinderTest {
  private static final String KNOWN =
      "استقبل [T وزير الخارجية المصري] [P عادل مرسال] [T وزير الخارجية التونسي] [P هاني العلي].\n";

  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    resolver = EntityResolver.load();
  }

  /** Each anaphor with the name of whom it means. */
  private static List<String> found(String marked) {
    Marked document = Marked.of(marked);
    Resolution resolution = resolver.resolve(document.text(), document.names());
    return resolution.anaphora().stream()
        .map(
            one ->
                one.span().of(document.text().repaired())
                    + " = "
                    + resolution.referents().get(one.entity()).name())
        .toList();
  }

  @Test
  void theSameOfficeOfTheOtherCountry() {
    assertEquals(
        List.of("نظيره التونسي = هاني العلي"), found(KNOWN + "وصافح [P مرسال] نظيره التونسي."));
  }

  @Test
  void theOfficeMayBeATitleWithoutAName() {
    assertEquals(
        List.of("نظيره التونسي = هاني العلي"),
        found(KNOWN + "وصافح [T وزير الخارجية المصري] نظيره التونسي."));
  }

  @Test
  void aPrepositionIsNoPartOfIt() {
    assertEquals(
        List.of("نظيره التونسي = هاني العلي"), found(KNOWN + "ورحب [P مرسال] بنظيره التونسي."));
  }

  @Test
  void aCountryInTwoWords() {
    assertEquals(
        List.of("نظيره الكوري الجنوبي = كيم سونغ"),
        found(
            "وصل [T وزير الدفاع الكوري الجنوبي] [P كيم سونغ].\n"
                + "وحيا [T وزير الدفاع التونسي] نظيره الكوري الجنوبي."));
  }

  @Test
  void aNameThatFollowsTellsByItself() {
    assertEquals(List.of(), found(KNOWN + "وصافح [P مرسال] نظيره التونسي، [P هاني العلي]."));
  }

  @Test
  void anotherOfficeIsNoCounterpart() {
    assertEquals(List.of(), found(KNOWN + "وصافح [T وزير الدفاع المصري] نظيره التونسي."));
  }

  @Test
  void aCountryOfWhichNobodyIsNamedMeansNobody() {
    assertEquals(List.of(), found(KNOWN + "وصافح [P مرسال] نظيره الليبي."));
  }

  @Test
  void twoWhoMayBeMeantAreNobody() {
    assertEquals(
        List.of(),
        found(
            KNOWN
                + "وحضر [T وزير الخارجية التونسي السابق] [P سامي الخطيب].\n"
                + "وصافح [P مرسال] نظيره التونسي."));
  }
}
