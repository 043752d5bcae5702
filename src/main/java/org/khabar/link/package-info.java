/** Entities of a document linked to Wikidata and GeoNames. */
@NullMarked
package org.khabar.link;

import org.jspecify.annotations.NullMarked;
