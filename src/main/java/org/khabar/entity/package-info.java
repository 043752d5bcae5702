/** Mentions and the entities they name. */
@NullMarked
package org.khabar.entity;

import org.jspecify.annotations.NullMarked;
