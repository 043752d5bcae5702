/** Scores analyses against annotated documents. */
@NullMarked
package org.khabar.eval;

import org.jspecify.annotations.NullMarked;
