/**
 * Arabic time expressions to dates; usable on its own.
 *
 * <p>{@link org.khabar.time.TimeTagger#find} takes a text and the day it was published and gives
 * {@linkplain org.khabar.time.TimeExpression expressions} with their days. The way of a text: it is
 * put into the match profile, where marks, hamza forms and kinds of digits are one; cut into words,
 * of which the lexicon, tables that lie beside these classes, says what they are to time; at each
 * word that may begin an expression a parser without regular expressions takes the longest phrase
 * and what stands beside it for the same day; what merely looks like a date, such as a street or a
 * battle, is passed over; what is left means something, a day in a month or so long ago, that is
 * resolved against the publication day, the tense of the words around it and the date told before.
 * Every rule looks at a bounded number of words, so the time is linear in the length of the text.
 */
@NullMarked
package org.khabar.time;

import org.jspecify.annotations.NullMarked;
