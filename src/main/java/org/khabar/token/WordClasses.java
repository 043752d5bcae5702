package org.khabar.token;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khabar.learn.HashedValues;
import org.khabar.learn.ModelStore;
import org.khabar.text.Profile;

/**
 * Words by the company they keep in Arabic news: each belongs to one of {@value #COARSE} coarse,
 * {@value #MIDDLE} middle and {@value #FINE} fine classes. Immutable and safe to share.
 */
public final class WordClasses {
  static final String FILE = "text/classes.model";
  static final String KIND = "CLASSES";
  static final int VERSION = 1;

  /** Number of coarse classes. */
  public static final int COARSE = 100;

  /** Number of middle classes. */
  public static final int MIDDLE = 500;

  /** Number of fine classes. */
  public static final int FINE = 2000;

  private final HashedValues classes;

  private WordClasses(HashedValues classes) {
    this.classes = classes;
  }

  /** Loads the classes of a store. */
  public static WordClasses load(ModelStore models) throws IOException {
    return models.read(FILE, KIND, VERSION, in -> new WordClasses(HashedValues.readFrom(in)));
  }

  /**
   * The classes of a word, for {@link #coarse}, {@link #middle} and {@link #fine}; negative if the
   * word has none.
   *
   * @param key of the word in the {@link Profile#MATCH} profile ({@link HashedValues#key})
   */
  public int of(long key) {
    return classes.get(key);
  }

  /** The coarse class, from 0. */
  public static int coarse(int classes) {
    return classes / (MIDDLE * FINE);
  }

  /** The middle class, from 0. */
  public static int middle(int classes) {
    return classes / FINE % MIDDLE;
  }

  /** The fine class, from 0. */
  public static int fine(int classes) {
    return classes % FINE;
  }

  /** Writes what {@link #load} reads. */
  static void write(
      DataOutputStream out, List<String> words, int[] coarse, int[] middle, int[] fine)
      throws IOException {
    Map<Long, Integer> classes = new HashMap<>();
    for (int w = 0; w < words.size(); w++) {
      classes.put(
          HashedValues.key(words.get(w)), (coarse[w] * MIDDLE + middle[w]) * FINE + fine[w]);
    }
    HashedValues.of(classes).writeTo(out);
  }
}
