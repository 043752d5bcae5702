/** Meetings and visits: triggers, arguments, status, time and source. */
@NullMarked
package org.khabar.event;

import org.jspecify.annotations.NullMarked;
