/**
 * Names in Latin letters, for readers who do not read Arabic.
 *
 * <p>{@link org.khabar.romanize.Romanizer} writes them as newspapers do, or by ALA-LC, for which
 * see the <a href="{@docRoot}/doc-files/glossary.html">glossary</a>.
 */
@NullMarked
package org.khabar.romanize;

import org.jspecify.annotations.NullMarked;
