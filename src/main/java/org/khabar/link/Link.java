package org.khabar.link;

/**
 * What a knowledge base has for an entity.
 *
 * @param id in that base: {@code Q142}, or {@code 5128581}
 * @param base which one
 * @param confidence 0 to 1
 */
public record Link(String id, Base base, double confidence) {
  /** A public knowledge base. */
  public enum Base {
    /** Wikidata; ids are items. */
    WIKIDATA,
    /** GeoNames, for places that Wikidata is not known to have. */
    GEONAMES
  }
}
