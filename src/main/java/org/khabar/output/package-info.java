/**
 * One class for each output format.
 *
 * <p>The end of a document's way: {@link org.khabar.output.Format} opens a writer for analyses;
 * {@link org.khabar.output.JsonLines} also reads them back; {@link org.khabar.output.ResolvedLines}
 * writes what many documents have in common.
 */
@NullMarked
package org.khabar.output;

import org.jspecify.annotations.NullMarked;
