/**
 * Sentences, tokens and their clitics: the second step of a document's way.
 *
 * <p>{@code TextReader} takes a text to a {@code Text}: repaired, with sentences of tokens, each
 * with its form and its form for comparing. {@code CliticSplitter} takes a word apart where that is
 * needed; {@code Vocabulary} and {@code WordClasses} hold what unlabelled news tells of words. The
 * trainers of all four stand beside them.
 */
@NullMarked
package org.khabar.token;

import org.jspecify.annotations.NullMarked;
