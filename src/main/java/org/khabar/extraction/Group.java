package org.khabar.extraction;

import org.khabar.text.Span;

/**
 * One mention of a filler in a sentence, with the titles that stand beside the name.
 *
 * @param filler whom it mentions
 * @param first index of the first token, titles and honorifics included
 * @param proclitics how many letters of the first token are proclitics
 * @param last index after the last token
 * @param span the name, or what stands for it, in the repaired text
 * @param named whether a name stands here, not only a title or description
 */
record Group(Filler filler, int first, int proclitics, int last, Span span, boolean named) {}
