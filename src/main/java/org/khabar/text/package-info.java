/**
 * Spans of text, and its normalisation with the way back.
 *
 * <p>Here a document begins its way: {@link org.khabar.text.Normalizer} repairs its text ({@link
 * org.khabar.text.Profile#REPAIR}), all that follows reads the repaired one, and {@link
 * org.khabar.text.AlignedText} says where a span of it lies in the original, in which all results
 * are measured. What is said of letters: <a href="{@docRoot}/doc-files/glossary.html">glossary</a>.
 */
@NullMarked
package org.khabar.text;

import org.jspecify.annotations.NullMarked;
