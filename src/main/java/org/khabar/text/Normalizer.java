package org.khabar.text;

/**
 * Normalises Arabic text and keeps the way back.
 *
 * <p>{@link Profile#REPAIR} applies the rules of {@code characters.tsv} and, where neighbours
 * matter, those of joined letters, marks and tatweel; {@link Profile#MATCH} then folds single
 * characters of the repaired text. Both are idempotent, linear in the text, and take any sequence
 * of UTF-16 units. Immutable and safe to share.
 */
public final class Normalizer {
  private final Profile profile;

  private Normalizer(Profile profile) {
    this.profile = profile;
  }

  /**
   * The normaliser of a profile.
   *
   * @param profile how far it goes
   * @return safe to share
   */
  public static Normalizer of(Profile profile) {
    return new Normalizer(profile);
  }

  /**
   * Normalises and keeps the way back.
   *
   * @param original any sequence of UTF-16 units
   * @return the normalised text, aligned to {@code original}
   */
  public AlignedText normalize(String original) {
    return new Repair(original, profile).run();
  }

  /**
   * Normalises without keeping the way back.
   *
   * @param original any sequence of UTF-16 units
   * @return as the {@linkplain AlignedText#text text} of {@link #normalize}
   */
  public String apply(String original) {
    return normalize(original).text();
  }
}
