/** Mentions and the entities they refer to. */
@NullMarked
package org.khabar.entity;

import org.jspecify.annotations.NullMarked;
