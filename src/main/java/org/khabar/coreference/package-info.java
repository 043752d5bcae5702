/** Makes mentions, titles and entities of the names that the tagger found in a document. */
@NullMarked
package org.khabar.coreference;

import org.jspecify.annotations.NullMarked;
