/** Names and events of many documents as one: who and what is the same across articles. */
@NullMarked
package org.khabar.resolve;

import org.jspecify.annotations.NullMarked;
