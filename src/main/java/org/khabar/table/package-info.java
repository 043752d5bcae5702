/** The tables of linguistic knowledge that lie in the jar. */
@NullMarked
package org.khabar.table;

import org.jspecify.annotations.NullMarked;
