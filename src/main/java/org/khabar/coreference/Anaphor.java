package org.khabar.coreference;

import org.khabar.text.Span;

/**
 * Words other than a name or title that mean somebody the document names: {@code نظيره الروسي}.
 *
 * @param span place in the repaired text, without proclitics
 * @param entity index in {@link Resolution#referents()}
 */
public record Anaphor(Span span, int entity) {}
