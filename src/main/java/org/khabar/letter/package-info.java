/**
 * What is known of single Arabic characters.
 *
 * <p>Normalisation and tokens ask the one table {@code characters.tsv}.
 */
@NullMarked
package org.khabar.letter;

import org.jspecify.annotations.NullMarked;
