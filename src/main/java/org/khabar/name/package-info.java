/** The name and title tagger. */
@NullMarked
package org.khabar.name;

import org.jspecify.annotations.NullMarked;
