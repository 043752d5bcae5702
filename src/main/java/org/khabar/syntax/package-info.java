/** What an engine knows of a sentence: segments, tags and phrases. */
@NullMarked
package org.khabar.syntax;

import org.jspecify.annotations.NullMarked;
