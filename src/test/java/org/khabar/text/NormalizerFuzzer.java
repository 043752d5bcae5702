package org.khabar.text;

import static org.khabar.Fuzzed.check;

import org.khabar.Fuzzed;

/** Fuzzes both profiles and the way back from them, on a text given as UTF-16 units. */
public final class NormalizerFuzzer {

  private NormalizerFuzzer() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Fuzzed.text(bytes);
    for (Profile profile : Profile.values()) {
      Normalizer normalizer = Normalizer.of(profile);
      AlignedText aligned = normalizer.normalize(text);
      check(aligned.original().equals(text), "keeps the original", profile);
      check(normalizer.apply(text).equals(aligned.text()), "twice equal", profile);
      check(normalizer.apply(aligned.text()).equals(aligned.text()), "idempotent", profile);
      checkUnits(aligned);
      checkWhole(aligned);
    }
    String repaired = Normalizer.of(Profile.REPAIR).apply(text);
    String match = Normalizer.of(Profile.MATCH).apply(text);
    check(Normalizer.of(Profile.MATCH).apply(repaired).equals(match), "match of repaired", match);
  }

  private static void checkUnits(AlignedText aligned) {
    Span before = new Span(0, 0);
    for (int i = 0; i < aligned.text().length(); i++) {
      Span here = new Span(i, i + 1);
      Span source = aligned.toOriginal(here);
      check(source.length() > 0, "comes from somewhere", here);
      check(source.end() <= aligned.original().length(), "in bounds", source);
      check(source.start() >= before.end() || source.equals(before), "in order", source);
      check(aligned.toNormalized(source).contains(here), "leads back", here);
      before = source;
    }
  }

  private static void checkWhole(AlignedText aligned) {
    int length = aligned.text().length();
    check(
        aligned.toNormalized(new Span(0, aligned.original().length())).equals(new Span(0, length)),
        "the whole is the whole",
        length);
    int start = 0;
    for (int i = 0; i < aligned.original().length(); i++) {
      Span target = aligned.toNormalized(new Span(i, i + 1));
      check(target.start() >= start && target.end() <= length, "sorted and in bounds", target);
      start = target.start();
    }
  }
}
