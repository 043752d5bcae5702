/** Sentences, tokens and their clitics: how a document begins its way. */
@NullMarked
package org.khabar.token;

import org.jspecify.annotations.NullMarked;
