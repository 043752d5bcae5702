/**
 * Whether two spellings are of one name, by the names alone.
 *
 * <p>Apart from the way of a document: for lists of names that the user has. {@link
 * org.khabar.match.NameVariants} compares two names, {@link org.khabar.match.NameIndex} finds one
 * among many.
 */
@NullMarked
package org.khabar.match;

import org.jspecify.annotations.NullMarked;
