package org.khabar.romanize;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the known name that an unknown one is another spelling of, such as {@code يوشنكو} for
 * {@code يوشينكو} or {@code الجابون} for {@code الغابون}. Immutable.
 *
 * <p>Both have the same consonants, letters that write one foreign sound taken as one, and hardly
 * differ in vowel letters. Where two known names are as near, none is found.
 */
final class NearNames {
  private static final int SHORTEST = 6;
  private static final int LONG = 8;
  private static final int CONSONANTS = 3;
  private static final String VOWELS = "اوي";

  /** Letters that write one foreign sound, and the one that stands for all. */
  private static final String SOUNDS = "غقجطصثضپڤگ";

  private static final String SOUND = "كككتسسدبفك";

  private final ImmutableListMultimap<String, Map.Entry<String, String>> bySkeleton;

  private NearNames(ImmutableListMultimap<String, Map.Entry<String, String>> bySkeleton) {
    this.bySkeleton = bySkeleton;
  }

  /** Of Latin forms by key. */
  static NearNames of(Map<String, String> names) {
    ImmutableListMultimap.Builder<String, Map.Entry<String, String>> bySkeleton =
        ImmutableListMultimap.builder();
    names.forEach(
        (key, latin) -> {
          String sounds = sounds(key);
          String skeleton = skeleton(sounds);
          if (key.length() >= SHORTEST - 1 && skeleton.length() >= CONSONANTS) {
            bySkeleton.put(skeleton, Map.entry(sounds, latin));
          }
        });
    return new NearNames(bySkeleton.build());
  }

  /** The Latin form of the one known name that a key is a spelling of. */
  Optional<String> find(String key) {
    if (key.length() < SHORTEST) {
      return Optional.empty();
    }
    String sounds = sounds(key);
    int least = key.length() < LONG ? 2 : 3;
    String found = null;
    for (Map.Entry<String, String> known : bySkeleton.get(skeleton(sounds))) {
      int distance = distance(sounds, known.getKey());
      if (distance < least) {
        least = distance;
        found = known.getValue();
      } else if (distance == least && found != null && !found.equals(known.getValue())) {
        found = null;
      }
    }
    return Optional.ofNullable(found);
  }

  private static String sounds(String key) {
    StringBuilder sounds = new StringBuilder(key.length());
    for (char c : key.replace("تش", "ش").toCharArray()) {
      int at = SOUNDS.indexOf(c);
      sounds.append(at < 0 ? c : SOUND.charAt(at));
    }
    return sounds.toString();
  }

  private static String skeleton(String sounds) {
    StringBuilder skeleton = new StringBuilder();
    for (int i = 0; i < sounds.length(); i++) {
      char c = sounds.charAt(i);
      boolean vowel = VOWELS.indexOf(c) >= 0 || (c == 'ه' && i == sounds.length() - 1);
      boolean again = i > 0 && sounds.charAt(i - 1) == c;
      if (i == 0 || !(vowel || again || c == ' ')) {
        skeleton.append(c);
      }
    }
    return skeleton.toString();
  }

  /** How many letters must be put in, left out or exchanged (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchange, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
