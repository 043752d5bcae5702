/** The libraries that khabar can do without. */
@NullMarked
package org.khabar.library;

import org.jspecify.annotations.NullMarked;
