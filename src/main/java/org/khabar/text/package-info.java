/** Spans of text, and its normalisation with the way back. */
@NullMarked
package org.khabar.text;

import org.jspecify.annotations.NullMarked;
