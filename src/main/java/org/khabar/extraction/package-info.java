/**
 * Finds meetings and visits: the last step of a document's way.
 *
 * <p>{@code TriggerLexicon} finds words that may tell of one; {@code StoryReader} has their
 * sentences parsed and gathers, in a {@code Story}, what may play a part in them; classifiers over
 * the features of a {@code Scene} judge the words, fill the roles, place, time, source and status;
 * {@code EventLinker} says which words tell of one occasion, {@code SubEventLinker} which meeting
 * is part of which visit. {@code EventExtractor} goes this way, {@code Explainer} tells of it.
 */
@NullMarked
package org.khabar.extraction;

import org.jspecify.annotations.NullMarked;
