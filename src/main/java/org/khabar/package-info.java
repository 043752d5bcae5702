/**
 * Arabic news in; people, places, organisations, titles, meetings and visits out. Start at {@link
 * org.khabar.Khabar}.
 */
@NullMarked
package org.khabar;

import org.jspecify.annotations.NullMarked;
