package org.khabar.match;

import java.io.IOException;
import java.util.Set;
import org.khabar.coreference.NameComparison;
import org.khabar.entity.MentionType;

/**
 * Tells whether two names may be ways of writing one: {@code فيكتور جوريميكن}, {@code فيكتور
 * غوريميكين}, {@code غوريميكين}.
 *
 * <p>It looks at the names alone; who bears them, with which titles and where, is for the resolver
 * to weigh. Symmetric and reflexive. Safe to share between threads; it remembers the 50,000 names
 * that it read last.
 */
public final class NameVariants {
  private final NameComparison comparison;

  private NameVariants(NameComparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Loads the packed tables.
   *
   * @return variants of names by the tables of this version
   * @throws IOException if one is missing or broken; the message names it
   */
  public static NameVariants load() throws IOException {
    return new NameVariants(NameComparison.load());
  }

  /**
   * How likely two names are variants of one, 0 to 1; 0.5 and more where they are taken for
   * variants.
   *
   * @param type of both, not {@link MentionType#TITLE}
   * @param a a name as written, without proclitics
   * @param b the other
   * @return the same whichever of the two comes first
   * @throws IllegalArgumentException if {@code type} is {@code TITLE}
   */
  public double score(MentionType type, String a, String b) {
    return comparison.score(type, a, b);
  }

  /**
   * Whether the two are variants: a score of 0.5 or more. Several times as fast as {@link #score}.
   *
   * @param type of both, not {@link MentionType#TITLE}
   * @param a a name as written, without proclitics
   * @param b the other
   * @return the same whichever of the two comes first
   * @throws IllegalArgumentException if {@code type} is {@code TITLE}
   */
  public boolean same(MentionType type, String a, String b) {
    return comparison.same(type, a, b);
  }

  /**
   * Blocking keys of a name: names that are variants nearly always have one in common, so that
   * candidates are found without comparing all.
   *
   * @param type not {@link MentionType#TITLE}
   * @param name as written, without proclitics
   * @return opaque keys, which may change from version to version
   * @throws IllegalArgumentException if {@code type} is {@code TITLE}
   */
  public Set<String> keys(MentionType type, String name) {
    return comparison.keys(type, name);
  }

  /** How many words names are compared by. */
  int words(MentionType type, String name) {
    return comparison.words(type, name);
  }
}
