package org.khabar.name;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelStore;
import org.khabar.token.Token;
import org.khabar.token.WordClasses;

/** What tables say of words: lists of names, cue words, classes, usage. Immutable. */
record Lexicon(Gazetteer gazetteer, CueWords cues, WordClasses classes, WordUsage usage) {
  private static final int[] NOTHING = {};

  /** Loads the lists, and the classes of words of a store; knows no usage of words. */
  static Lexicon load(ModelStore models) throws IOException {
    return new Lexicon(Gazetteer.load(), CueWords.load(), WordClasses.load(models), WordUsage.NONE);
  }

  /** The same with a usage of words. */
  Lexicon with(WordUsage usage) {
    return new Lexicon(gazetteer, cues, classes, usage);
  }

  /** The word of a form in the {@link org.khabar.text.Profile#MATCH} profile, without sums. */
  Word word(String form) {
    int forms = NameLabels.proclitics(form) + 1;
    long[] keys = new long[forms];
    int[] company = new int[forms];
    int[] usages = new int[forms];
    int[] entries = new int[forms];
    int cue = 0;
    boolean sport = false;
    for (int k = 0; k < forms; k++) {
      keys[k] = HashedValues.extend(0, form, k);
      company[k] = classes.of(keys[k]);
      usages[k] = usage.of(keys[k]);
      entries[k] = gazetteer.entry(keys[k]);
      int found = cues.classes(keys[k]);
      cue = cue == 0 ? found : cue;
      sport |= CueWords.CueClass.SPORT.in(found);
    }
    return new Word(keys[0], keys, cue, sport, company, usages, entries, new long[0]);
  }

  /**
   * For each token what lists say: class, place in the listed name, letters stripped before it. The
   * longest name wins at each starting point.
   */
  int[][] listed(List<Token> tokens, Words words) {
    int n = tokens.size();
    int[][] found = new int[n][];
    int[] sizes = new int[n];
    Arrays.fill(found, NOTHING);
    for (int t = 0; t < n; t++) {
      if (tokens.get(t).kind() != Token.Kind.WORD) {
        continue;
      }
      Word word = words.get(t);
      for (int k = 0; k <= word.proclitics(); k++) {
        long key = word.keys()[k];
        int end = -1;
        int classes = 0;
        for (int j = t; j < n; j++) {
          Token token = tokens.get(j);
          if (token.kind() == Token.Kind.PUNCTUATION && token.form().equals("-") && j > t) {
            continue;
          }
          if (j > t) {
            key = HashedValues.extend(key, token.match(), 0);
          }
          int entry = j > t ? gazetteer.entry(key) : word.entries()[k];
          if (Gazetteer.classes(entry) != 0) {
            end = j;
            classes = Gazetteer.classes(entry);
          }
          if (!Gazetteer.continues(entry)) {
            break;
          }
        }
        for (int c = 0; classes >> c != 0; c++) {
          if ((classes >> c & 1) != 0) {
            for (int j = t; j <= end; j++) {
              int place = j > t ? 2 : end > t ? 1 : 0;
              if (sizes[j] == found[j].length) {
                found[j] = Arrays.copyOf(found[j], sizes[j] * 2 + 4);
              }
              found[j][sizes[j]++] = (c * 4 + place) * 4 + k;
            }
          }
        }
      }
    }
    for (int t = 0; t < n; t++) {
      if (found[t].length > sizes[t]) {
        found[t] = Arrays.copyOf(found[t], sizes[t]);
      }
    }
    return found;
  }
}
