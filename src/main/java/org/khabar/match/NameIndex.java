package org.khabar.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khabar.entity.MentionType;

/**
 * Finds the variants of a name among many without comparing it with all: only with those that share
 * a rare blocking key ({@link NameVariants#keys}) or two common ones.
 *
 * <p>A key that very many names share, such as that of محمد, is passed over where the name has
 * rarer ones. All names stay in memory. Not safe to share while names are added; afterwards any
 * number of threads may search.
 */
public final class NameIndex {
  private static final int MOST_SHARED = 5_000;
  private static final int RARE = 300;
  private static final int[] NONE = {};

  private final NameVariants variants;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Posting> postings = new HashMap<>();

  private record Entry(String id, MentionType type, String name, int words) {}

  /** Entries that have a key, in the order of addition. */
  private static final class Posting {
    private int[] entries = NONE;
    private int size;

    void add(int entry) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, Math.max(2, size + size / 2 + 1));
      }
      entries[size++] = entry;
    }
  }

  /**
   * A name that was found.
   *
   * @param id as given to {@link #add}
   * @param name as given to {@link #add}
   * @param score as {@link NameVariants#score}
   */
  public record Hit(String id, String name, double score) {}

  /**
   * An empty index.
   *
   * @param variants decides which names are variants of one
   */
  public NameIndex(NameVariants variants) {
    this.variants = variants;
  }

  /**
   * Adds a name; one id may have any number of names.
   *
   * @param id what {@link #find} answers with
   * @param type not {@link MentionType#TITLE}
   * @param name as written, without proclitics
   * @throws IllegalArgumentException if {@code type} is {@code TITLE}
   */
  public void add(String id, MentionType type, String name) {
    int entry = entries.size();
    entries.add(new Entry(id, type, name, variants.words(type, name)));
    for (String key : variants.keys(type, name)) {
      postings.computeIfAbsent(type + key, k -> new Posting()).add(entry);
    }
  }

  /**
   * How many names there are.
   *
   * @return number of calls of {@link #add}
   */
  public int size() {
    return entries.size();
  }

  /**
   * The variants of a name, the most similar first, then by id.
   *
   * @param type only names of this type are found
   * @param name as written, without proclitics
   * @param most how many at most, 1 or more
   * @return possibly none; immutable
   * @throws IllegalArgumentException if {@code type} is {@code TITLE} or {@code most} is below 1
   */
  public List<Hit> find(MentionType type, String name, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most " + most + ": 1 or more are allowed");
    }
    List<Hit> hits = new ArrayList<>();
    for (int candidate : candidates(type, name)) {
      Entry entry = entries.get(candidate);
      if (variants.same(type, name, entry.name())) {
        hits.add(new Hit(entry.id(), entry.name(), variants.score(type, name, entry.name())));
      }
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(Hit::id)
            .thenComparing(Hit::name));
    return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
  }

  /** Entries that share a rare key or, where both have several words, two keys of any kind. */
  private Set<Integer> candidates(MentionType type, String name) {
    List<Posting> shared = new ArrayList<>();
    for (String key : variants.keys(type, name)) {
      Posting posting = postings.get(type + key);
      if (posting != null) {
        shared.add(posting);
      }
    }
    shared.sort(Comparator.comparingInt((Posting posting) -> posting.size));
    boolean word = variants.words(type, name) == 1;
    Set<Integer> candidates = new LinkedHashSet<>();
    Set<Integer> once = new HashSet<>();
    for (Posting posting : shared) {
      if (posting.size > MOST_SHARED && !(candidates.isEmpty() && once.isEmpty())) {
        break;
      }
      for (int i = 0; i < posting.size; i++) {
        int entry = posting.entries[i];
        if (word || posting.size <= RARE || entries.get(entry).words() == 1 || !once.add(entry)) {
          candidates.add(entry);
        }
      }
    }
    return candidates;
  }
}
