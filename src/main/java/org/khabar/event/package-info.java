/**
 * Meetings and visits, as an analysis tells them.
 *
 * <p>An {@link org.khabar.event.Event} is one occasion, however often the document tells of it:
 * with its triggers, participants, places, time, source, status and codes in other ontologies.
 * {@link org.khabar.event.Evidence} says what it rests on. Trigger and masdar: <a
 * href="{@docRoot}/doc-files/glossary.html">glossary</a>.
 */
@NullMarked
package org.khabar.event;

import org.jspecify.annotations.NullMarked;
