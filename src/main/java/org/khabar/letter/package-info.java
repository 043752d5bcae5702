/** What is known of single Arabic characters. */
@NullMarked
package org.khabar.letter;

import org.jspecify.annotations.NullMarked;
