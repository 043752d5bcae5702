package org.khabar.time;

import java.util.List;

/**
 * A word, or words, of the lexicon.
 *
 * @param words in the match profile
 * @param category what it is
 * @param value a number, by category
 * @param tag a name, by category
 * @param note more, by category
 */
record Entry(List<String> words, Category category, int value, String tag, String note) {}
