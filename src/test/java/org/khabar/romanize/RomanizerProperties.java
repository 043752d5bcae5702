package org.khabar.romanize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.khabar.Together;
import org.khabar.entity.MentionType;

class RomanizerProperties {
  private final Romanizer romanizer;

  RomanizerProperties() throws IOException {
    romanizer = Romanizer.load();
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> arabic =
        Arbitraries.strings()
            .withCharRange('\u0600', '\u06FF')
            .withChars(" -'\u200F\u0640\uFEFB\uD800")
            .ofMaxLength(30);
    Arbitrary<String> words =
        Arbitraries.of(
                "عبد", "الله", "ال", "بن", "أبو", "والتنمية", "للأمن", "محمد", "ة", "و", "CNN", "7")
            .list()
            .ofMaxSize(6)
            .map(list -> String.join(" ", list));
    return Arbitraries.oneOf(arabic, words, Arbitraries.strings().ofMaxLength(12));
  }

  @Property
  void resultIsLatin(@ForAll MentionType type, @ForAll("names") String name) {
    for (String latin :
        new String[] {romanizer.romanize(type, name), romanizer.romanizeByRules(name)}) {
      latin.chars().forEach(c -> assertTrue(written(c), () -> name + ": " + latin));
      assertEquals(latin.strip(), latin);
    }
  }

  private static boolean written(int c) {
    return (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
        || (c >= '0' && c <= '9')
        || " -'".indexOf(c) >= 0;
  }

  @Property(tries = 50)
  void sixteenThreadsEqualOne(@ForAll MentionType type, @ForAll("names") String name)
      throws Exception {
    Together.check(() -> romanizer.romanize(type, name));
    Together.check(() -> romanizer.alaLc(name));
  }

  @Property
  void everyArabicLetterIsWrittenInAlaLc(@ForAll("letters") String name) {
    assertTrue(romanizer.alaLc(name).length() >= name.length());
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings()
        .withChars("بتثجحخدذرزسشصضطظعغفقكلمن")
        .ofMinLength(1)
        .ofMaxLength(8);
  }
}
