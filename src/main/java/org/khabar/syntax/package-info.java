/**
 * What an engine knows of a sentence: segments, tags and phrases.
 *
 * <p>Asked only for sentences in which an event may stand. {@code CoreNlpEngine} runs Stanford
 * CoreNLP, and only it and the classes named like it touch CoreNLP; {@code LightEngine} has a
 * segmenter, tagger and chunker of its own. What both give is the same in kind, with the tags of
 * the Penn Arabic Treebank in a reduced set.
 */
@NullMarked
package org.khabar.syntax;

import org.jspecify.annotations.NullMarked;
