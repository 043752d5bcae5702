/**
 * Arabic news in; people, places, organisations, titles, meetings and visits out. Start at {@link
 * org.khabar.Khabar}.
 *
 * <p>The way of a document: {@link org.khabar.Document} holds the text and what is known of it. The
 * text is repaired, with the way back to every character ({@link org.khabar.text}), and cut into
 * sentences, tokens and clitics. Time expressions become days ({@link org.khabar.time}). A tagger
 * finds names and titles; those that mean the same become entities ({@link org.khabar.entity}).
 * Words that may tell of a meeting or visit are looked up, and only sentences that have one are
 * tagged and parsed by the {@link org.khabar.Engine}; classifiers then say what takes place, who
 * takes part, where, when, on whose word and whether it took place at all, and reports of one
 * occasion become one event ({@link org.khabar.event}). {@link org.khabar.Analysis} holds the
 * result, which {@link org.khabar.output} writes, {@link org.khabar.link} links to Wikidata and
 * GeoNames, and {@link org.khabar.resolve} puts together with those of other documents.
 *
 * <p>Nothing here is null unless it is marked so. Every span is half-open, in UTF-16 units, into
 * the text that the caller gave. Terms of Arabic grammar: the <a
 * href="{@docRoot}/doc-files/glossary.html">glossary</a>.
 */
@NullMarked
package org.khabar;

import org.jspecify.annotations.NullMarked;
