/** Finds meetings and visits: triggers, arguments, status, and which reports tell of one event. */
@NullMarked
package org.khabar.extraction;

import org.jspecify.annotations.NullMarked;
