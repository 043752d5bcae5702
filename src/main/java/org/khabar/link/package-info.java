/**
 * Entities of a document linked to Wikidata and GeoNames.
 *
 * <p>After the way of a document: {@link org.khabar.link.Linker} reads a finished analysis.
 */
@NullMarked
package org.khabar.link;

import org.jspecify.annotations.NullMarked;
