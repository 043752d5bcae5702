/**
 * The name and title tagger: the third step of a document's way.
 *
 * <p>{@code NameTagger} labels the tokens of a {@code Text} by a conditional random field over what
 * words, lists, cue words and the rest of the document tell, and gives each {@code NameSpan} a
 * probability.
 */
@NullMarked
package org.khabar.name;

import org.jspecify.annotations.NullMarked;
