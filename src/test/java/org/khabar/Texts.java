package org.khabar;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts to try properties with. */
public final class Texts {
  private static final List<String> WORDS =
      List.of(
          "التقى",
          "استقبل",
          "زار",
          "يزور",
          "بحث",
          "اجتماعا",
          "هاتفيا",
          "وزير",
          "الخارجية",
          "الروسي",
          "رئيس",
          "نائب",
          "سامي",
          "النجار",
          "كريم",
          "بدر",
          "عبد",
          "الله",
          "بيروت",
          "وبيروت",
          "للأمم",
          "المتحدة",
          "مجلس",
          "الأمن",
          "نظيره",
          "الوفد",
          "أمس",
          "غدا",
          "3",
          "مايو",
          "في",
          "مع",
          "إلى",
          "قال",
          "لم",
          "و");

  private static final List<String> MARKS =
      List.of(
          ".",
          "\u060C",
          "\n",
          ":",
          "-",
          "\u00AB",
          "(",
          "BBC",
          "\uD800",
          "\u200F",
          "\u064E",
          "\u0640",
          "\0",
          "\uFEFB",
          "\uFDF2",
          "\uD83D\uDE00",
          "<b>",
          "&amp;");

  private Texts() {}

  /** Any UTF-16 units: surrogates without partners, controls, every script. */
  public static Arbitrary<String> anyUnits() {
    return Arbitraries.chars().all().list().ofMaxSize(60).map(Texts::join);
  }

  /** Arabic letters among everything that breaks them. */
  public static Arbitrary<String> arabicLike() {
    Arbitrary<Character> unit =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.chars().range('\u0621', '\u064A')),
            Tuple.of(3, Arbitraries.of(' ', ' ', '\n', '\r', '\t', '\0', '\u00A0')),
            Tuple.of(3, Arbitraries.chars().range('\u064B', '\u0656')),
            Tuple.of(1, Arbitraries.just('\u0640')),
            Tuple.of(1, Arbitraries.chars().range('\u0610', '\u061C')),
            Tuple.of(1, Arbitraries.chars().range('\u0660', '\u06FF')),
            Tuple.of(1, Arbitraries.chars().range('\uFB50', '\uFDFF')),
            Tuple.of(2, Arbitraries.chars().range('\uFE70', '\uFEFF')),
            Tuple.of(1, Arbitraries.chars().range('\u200B', '\u200F')),
            Tuple.of(1, Arbitraries.chars().range('\u2028', '\u202F')),
            Tuple.of(1, Arbitraries.chars().range('\uD800', '\uDFFF')),
            Tuple.of(1, Arbitraries.chars().range('\u0300', '\u036F')),
            Tuple.of(3, Arbitraries.chars().range('!', '~')),
            Tuple.of(2, Arbitraries.of('.', '\u061F', '\u060C', '\u00BB', '\u00AB')));
    return unit.list().ofMaxSize(80).map(Texts::join);
  }

  /** Words of news in any order, among marks, controls and lone surrogates. */
  public static Arbitrary<String> newsLike() {
    Arbitrary<String> gap =
        Arbitraries.frequency(Tuple.of(9, " "), Tuple.of(1, ""), Tuple.of(1, "\n"));
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(WORDS)), Tuple.of(1, Arbitraries.of(MARKS)))
        .flatMap(word -> gap.map(g -> word + g))
        .list()
        .ofMaxSize(50)
        .map(parts -> String.join("", parts));
  }

  /** All of these. */
  public static Arbitrary<String> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, newsLike()), Tuple.of(2, arabicLike()), Tuple.of(1, anyUnits()));
  }

  private static String join(List<Character> units) {
    StringBuilder text = new StringBuilder();
    units.forEach(text::append);
    return text.toString();
  }
}
