package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries of persons and organisations from titles and adjectives of nationality. */
class CountryOfEntityTest {
  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    resolver = EntityResolver.load();
  }

  @ParameterizedTest
  @CsvSource({
    "التقى [T وزير الخارجية الأمريكي] [P سليم حداد] نظيره., US",
    "التقى [T وزير الخارجية الأميركي] [P سليم حداد] نظيره., US",
    "قالت [T وزيرة الدفاع الأميركية] [P ليلى حداد] ذلك., US",
    "وصل [T الرئيس الروسي] [P سليم حداد] أمس., RU",
    "وصلت [T رئيسة الوزراء البريطانية] [P ليلى حداد] أمس., GB",
    "وصل [T رئيس الوزراء الهولندي] [P سليم حداد] أمس., NL",
    "وصل [T وزير الدفاع الكوري الشمالي] [P سليم حداد] أمس., KP",
    "وصل [T وزير دفاع كوريا الجنوبية] [P سليم حداد] أمس., KR",
    "وصل [T رئيس جنوب أفريقيا] [P سليم حداد] أمس., ZA",
    "قال [T السفير الألماني] [P سليم حداد] ذلك., DE",
    "التقى [T ملك الأردن] [P سليم حداد] الوفد., JO",
    "التقى [T العاهل المغربي] [P سليم حداد] الوفد., MA",
    "التقى [T نائب وزير الدفاع الصيني] [P سليم حداد] الوفد., CN",
    "التقى [T المستشار النمساوي] [P سليم حداد] الوفد., AT",
    "أعلن [O الجيش الأمريكي] ذلك., US",
    "أعلن [O الجيش الأميركي] ذلك., US",
    "أعلنت [O وزارة الخارجية السعودية] ذلك., SA",
    "أعلنت [O الحكومة الإسبانية] ذلك., ES",
    "أعلن [O البرلمان العراقي] ذلك., IQ",
    "أعلنت [O وزارة الدفاع الكورية الجنوبية] ذلك., KR",
    "أعلنت [O الخارجية الإنجليزية] ذلك., GB",
    "أعلن [O بنك السودان المركزي] ذلك., SD"
  })
  void countryIsFound(String marked, String country) {
    Marked document = Marked.of(marked);
    Resolution resolution = resolver.resolve(document.text(), document.names());
    assertEquals(Optional.of(country), resolution.referents().get(0).country());
  }
}
