package org.khabar.output;

import java.net.URI;

/**
 * What users can choose about formats. Immutable.
 *
 * @param base what the IRIs of RDF begin with: an absolute IRI that ends with {@code /} or {@code
 *     :}
 * @param safeCells whether CSV cells that a spreadsheet could take for a formula begin with an
 *     apostrophe
 */
public record FormatOptions(String base, boolean safeCells) {
  /** IRIs begin with {@code urn:khabar:}; cells stay as they are. */
  public static final FormatOptions DEFAULT = new FormatOptions("urn:khabar:", false);

  /**
   * Checks {@code base}.
   *
   * @param base what the IRIs of RDF begin with
   * @param safeCells whether CSV cells are kept from being taken for formulas
   * @throws IllegalArgumentException if {@code base} is no absolute IRI that ends with {@code /} or
   *     {@code :}
   */
  public FormatOptions {
    if (!isBase(base)) {
      throw new IllegalArgumentException(
          "base: expected an absolute IRI that ends with / or :, found " + base);
    }
  }

  private static boolean isBase(String base) {
    try {
      URI uri = URI.create(base.endsWith(":") ? base + "x" : base);
      return uri.isAbsolute()
          && uri.getRawFragment() == null
          && uri.getRawQuery() == null
          && (base.endsWith("/") || base.endsWith(":") && uri.isOpaque())
          && base.chars().noneMatch(c -> Character.isSurrogate((char) c));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
