/** Meetings and visits. */
@NullMarked
package org.khabar.event;

import org.jspecify.annotations.NullMarked;
