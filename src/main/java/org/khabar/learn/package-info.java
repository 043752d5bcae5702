/** Learners, feature hashing, model files, training and evaluation. */
@NullMarked
package org.khabar.learn;

import org.jspecify.annotations.NullMarked;
