/** Whether two spellings are of one name. */
@NullMarked
package org.khabar.match;

import org.jspecify.annotations.NullMarked;
