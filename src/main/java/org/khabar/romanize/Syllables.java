package org.khabar.romanize;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;

/** Puts a vowel where consonants stand together that cannot be said so. Immutable. */
final class Syllables {
  private static final String VOWELS = "aeiou";
  private static final Set<String> DIGRAPHS = Set.of("sh", "kh", "gh", "th", "dh", "ch", "zh");

  private final ImmutableSet<String> onsets;
  private final ImmutableSet<String> codas;

  private Syllables(ImmutableSet<String> onsets, ImmutableSet<String> codas) {
    this.onsets = onsets;
    this.codas = codas;
  }

  static Syllables load() throws IOException {
    ImmutableSet.Builder<String> onsets = ImmutableSet.builder();
    ImmutableSet.Builder<String> codas = ImmutableSet.builder();
    for (CSVRecord row : Table.read(Syllables.class, "clusters.tsv")) {
      (row.get("place").equals("onset") ? onsets : codas).add(row.get("cluster"));
    }
    return new Syllables(onsets.build(), codas.build());
  }

  /** The word of some letters, with vowels between consonants where they are needed. */
  String complete(List<String> letters, Origin origin) {
    List<String> sounds = new ArrayList<>();
    letters.forEach(letter -> split(letter, sounds));
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < sounds.size(); ) {
      int end = i;
      while (end < sounds.size() && !vowel(sounds, end)) {
        end++;
      }
      if (end > i) {
        join(sounds.subList(i, end), i == 0, end == sounds.size(), origin, word);
        i = end;
      } else {
        word.append(sounds.get(i++));
      }
    }
    return word.toString();
  }

  private static void split(String letter, List<String> sounds) {
    for (int i = 0; i < letter.length(); ) {
      int n = i + 2 <= letter.length() && DIGRAPHS.contains(letter.substring(i, i + 2)) ? 2 : 1;
      sounds.add(letter.substring(i, i + n));
      i += n;
    }
  }

  private static boolean vowel(List<String> sounds, int at) {
    String sound = sounds.get(at);
    return VOWELS.contains(sound)
        || (sound.equals("y") && at > 0 && at == sounds.size() - 1 && !vowel(sounds, at - 1));
  }

  private void join(
      List<String> run, boolean start, boolean end, Origin origin, StringBuilder word) {
    String vowel = origin == Origin.ARABIC ? "a" : "e";
    int i = 0;
    if (start && run.size() > 1) {
      boolean spoken = !end && origin == Origin.FOREIGN && onsets.contains(String.join("", run));
      if (spoken) {
        word.append(String.join("", run));
        return;
      }
      word.append(run.get(i++)).append(vowel);
    }
    while (!spoken(run.subList(i, run.size()), end)) {
      int rest = run.size() - i;
      // Two close the syllable before, the next begins one of its own.
      int taken = end && rest == 2 ? 1 : 2;
      word.append(String.join("", run.subList(i, i + taken))).append(vowel);
      i += taken;
    }
    word.append(String.join("", run.subList(i, run.size())));
  }

  /** Whether consonants after a vowel can be said as they are. */
  private boolean spoken(List<String> run, boolean end) {
    String cluster = String.join("", run);
    if (end) {
      return run.size() <= 1 || codas.contains(cluster);
    }
    return run.size() <= 2
        || (run.size() == 3
            && (onsets.contains(cluster.substring(run.get(0).length()))
                || codas.contains(run.get(0) + run.get(1))));
  }
}
