package org.khabar.name;

import com.google.common.primitives.Shorts;
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
 * @param sums what its features add to the labels of the tokens around it, {@code [place * labels +
 *     label]}, the first place being that of the token farthest before; empty if not known
 */
record Word(
    long key,
    long[] keys,
    int cues,
    boolean sport,
    int[] classes,
    int[] usages,
    int[] entries,
    short[] sums)
    implements Memory.Keyed {

  /** How many letters at its start may be proclitics. */
  int proclitics() {
    return keys.length - 1;
  }

  /** Classes of the whole word, or if it has none, of the word without one letter. */
  int nearClasses() {
    return classes[0] < 0 && proclitics() > 0 ? classes[1] : classes[0];
  }

  /** The same with sums; those of very long words end at the limits of their type. */
  Word with(int[] sums) {
    short[] added = new short[sums.length];
    for (int i = 0; i < sums.length; i++) {
      added[i] = Shorts.saturatedCast(sums[i]);
    }
    return new Word(key, keys, cues, sport, classes, usages, entries, added);
  }
}
