/** khabar's names in Apache OpenNLP. */
@NullMarked
package org.khabar.opennlp;

import org.jspecify.annotations.NullMarked;
