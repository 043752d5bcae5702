/** Normalisation with alignment, sentences and tokens: how a document begins its way. */
@NullMarked
package org.khabar.text;

import org.jspecify.annotations.NullMarked;
