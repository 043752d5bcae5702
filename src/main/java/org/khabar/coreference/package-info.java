/**
 * Makes mentions, titles and entities of the names that the tagger found in a document.
 *
 * <p>{@code EntityResolver} compares names by their words and letters, reads titles and finds who
 * bears them, and finds the last entity that a pronoun or description may mean. {@code Resolution}
 * is what it found. Names that the user knows come in before, by {@code CustomNames}.
 */
@NullMarked
package org.khabar.coreference;

import org.jspecify.annotations.NullMarked;
