/** One class for each output format. */
@NullMarked
package org.khabar.output;

import org.jspecify.annotations.NullMarked;
