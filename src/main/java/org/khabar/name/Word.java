package org.khabar.name;

import org.khabar.learn.Memory;

/**
 * A word by itself, whatever stands around it. The arrays hold what the tables say of the whole
 * word, and of what is left of it without one and two proclitic letters. Immutable.
 *
 * @param key of the whole word, by which it is told from others
 * @param keys for the tables
 * @param cues classes of cue words, as bits
 * @param sport whether it is a word of sport
 * @param classes by the company it keeps
 * @param usages in unlabelled news
 * @param entries in the lists of names
 * @param sums what its features add to the labels of the tokens around it: rows of {@link
 *     org.khabar.learn.LabelSums}, the first that of the token farthest before; empty if not known
 */
record Word(
    long key,
    long[] keys,
    int cues,
    boolean sport,
    int[] classes,
    int[] usages,
    int[] entries,
    long[] sums)
    implements Memory.Keyed {

  /** How many letters at its start may be proclitics. */
  int proclitics() {
    return keys.length - 1;
  }

  /** Classes of the whole word, or if it has none, of the word without one letter. */
  int nearClasses() {
    return classes[0] < 0 && proclitics() > 0 ? classes[1] : classes[0];
  }

  /** The same with sums. */
  Word with(long[] sums) {
    return new Word(key, keys, cues, sport, classes, usages, entries, sums);
  }
}
