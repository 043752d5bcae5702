/** khabar's names in Stanford CoreNLP, which is under the GNU GPL, version 3 or later. */
@NullMarked
package org.khabar.corenlp;

import org.jspecify.annotations.NullMarked;
