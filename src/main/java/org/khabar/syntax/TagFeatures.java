package org.khabar.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.khabar.learn.Crf;
import org.khabar.learn.Features;
import org.khabar.token.Token;

/** What the light tagger looks at: letters and neighbours of each segment. */
final class TagFeatures implements Crf.Sequence {
  private static final String EDGE = "\u0001";
  private static final long ANY = (1L << Tag.values().length) - 1;
  private static final long OPEN = ANY & ~mask(Tag.PUNCTUATION, Tag.OTHER);
  private static final long PROCLITIC = mask(Tag.CONJUNCTION, Tag.PREPOSITION, Tag.PARTICLE);
  private static final long ENCLITIC = mask(Tag.PRONOUN);
  private static final long NUMBER = mask(Tag.NUMBER);
  private static final long PUNCTUATION = mask(Tag.PUNCTUATION);
  private static final long FOREIGN = mask(Tag.PROPER_NOUN, Tag.NOUN, Tag.OTHER);

  private final List<int[]> features = new ArrayList<>();
  private final String[] edges; // of each unit, with one outside the sentence on either side
  private final long[] allowed;

  TagFeatures(List<LightUnit> units) {
    Features out = new Features();
    allowed = new long[units.size()];
    edges = new String[units.size() + 2];
    Arrays.setAll(edges, at -> edges(units, at - 1));
    for (int i = 0; i < units.size(); i++) {
      describe(units, i, out);
      features.add(out.take());
      allowed[i] = allowed(units.get(i));
    }
  }

  @Override
  public int length() {
    return allowed.length;
  }

  @Override
  public int[] features(int position) {
    return features.get(position);
  }

  @Override
  public long allowed(int position) {
    return allowed[position];
  }

  /** All features, for training. */
  int[][] all() {
    return features.toArray(int[][]::new);
  }

  /** The tags that are allowed everywhere, for training. */
  long[] masks() {
    return allowed.clone();
  }

  private static long allowed(LightUnit unit) {
    return switch (unit.part()) {
      case PROCLITIC -> PROCLITIC;
      case ENCLITIC -> ENCLITIC;
      case STEM ->
          switch (unit.kind()) {
            case WORD -> OPEN;
            case NUMBER -> NUMBER;
            case PUNCTUATION -> PUNCTUATION;
            case FOREIGN -> FOREIGN;
          };
    };
  }

  private static long mask(Tag... tags) {
    return Arrays.stream(tags).mapToLong(tag -> 1L << tag.ordinal()).sum();
  }

  private void describe(List<LightUnit> units, int i, Features out) {
    LightUnit unit = units.get(i);
    out.add(0, unit.part().name());
    if (unit.part() == LightUnit.Part.ENCLITIC || unit.kind() == Token.Kind.PUNCTUATION) {
      // Certain already; kept short so that they cost nothing.
      return;
    }
    String word = unit.match();
    String before = match(units, i - 1);
    String after = match(units, i + 1);
    out.add(1, unit.form());
    out.add(2, word);
    out.add(3, unit.kind().name());
    for (int n = 1; n <= 4 && n < word.length(); n++) {
      out.add(4, word, 0, n);
      out.add(5, word, word.length() - n, word.length());
    }
    boolean article = word.startsWith("ال") && word.length() > 3;
    String bare = article ? word.substring(2) : word;
    if (article) {
      out.add(6);
      out.add(7, bare);
      for (int n = 1; n <= 2; n++) {
        out.add(8, bare, 0, Math.min(n, bare.length()));
      }
    }
    out.add(9, Math.min(bare.length(), 7));
    // First letter, length and ending together are most of a verb's or participle's pattern.
    out.add(
        10,
        bare.substring(0, 1) + Math.min(bare.length(), 7),
        bare.substring(Math.max(0, bare.length() - 2)));
    out.add(11, skeleton(bare));
    out.add(12, before);
    out.add(13, after);
    out.add(14, match(units, i - 2));
    out.add(15, match(units, i + 2));
    out.add(16, before, word);
    out.add(17, word, after);
    String beforeEdges = edges[i];
    String ownEdges = edges[i + 1];
    String afterEdges = edges[i + 2];
    out.add(18, beforeEdges, ownEdges);
    out.add(19, ownEdges, afterEdges);
    out.add(20, beforeEdges);
    out.add(21, afterEdges);
    out.add(22, neighbour(units, i - 1), neighbour(units, i + 1));
    out.add(23, beforeEdges, ownEdges, afterEdges);
  }

  private static String match(List<LightUnit> units, int i) {
    return i < 0 || i >= units.size() ? EDGE : units.get(i).match();
  }

  private static String neighbour(List<LightUnit> units, int i) {
    if (i < 0 || i >= units.size()) {
      return EDGE;
    }
    LightUnit unit = units.get(i);
    return unit.part() == LightUnit.Part.STEM ? unit.kind().name() : unit.match();
  }

  /** The first two and the last two letters. */
  private static String edges(List<LightUnit> units, int i) {
    if (i < 0 || i >= units.size()) {
      return EDGE;
    }
    String word = units.get(i).match();
    return word.length() <= 3
        ? word
        : word.substring(0, 2) + '-' + word.substring(word.length() - 2);
  }

  /** The word with its root letters hidden: weak letters, affix letters and the rest as dots. */
  private static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean outer = i < 2 || i >= word.length() - 2;
      boolean long1 = c == 'ا' || c == 'و' || c == 'ي';
      out.append(long1 || (outer && "تمنسهةىءئؤ".indexOf(c) >= 0) ? c : '.');
    }
    return out.toString();
  }
}
