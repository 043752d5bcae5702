/** Names in Latin letters, for readers who do not read Arabic. */
@NullMarked
package org.khabar.romanize;

import org.jspecify.annotations.NullMarked;
