/** Arabic time expressions to dates. */
@NullMarked
package org.khabar.time;

import org.jspecify.annotations.NullMarked;
