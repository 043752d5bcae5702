package org.khabar.entity;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khabar.name.MentionType;

/**
 * Tells whether two names may be ways of writing one: {@code فيكتور جوريميكن}, {@code فيكتور
 * غوريميكين}, {@code غوريميكين}.
 *
 * <p>It looks at the names alone; who bears them, with which titles and where, is for the resolver
 * to weigh. Symmetric and reflexive. Immutable and safe to share between threads.
 */
public final class NameVariants {
  private final KnownNames known;
  private final NameMatcher matcher;

  private NameVariants(KnownNames known, NameMatcher matcher) {
    this.known = known;
    this.matcher = matcher;
  }

  /**
   * Loads the packed tables.
   *
   * @throws IOException if one is missing or broken; the message names it
   */
  public static NameVariants load() throws IOException {
    return new NameVariants(KnownNames.load(), NameMatcher.load());
  }

  /**
   * How likely two names are variants of one, 0 to 1.
   *
   * @param type of both, not {@link MentionType#TITLE}
   */
  public double score(MentionType type, String a, String b) {
    NameForm x = form(type, a);
    NameForm y = form(type, b);
    if (x.known.stream().anyMatch(y.known::contains)) {
      return 1;
    }
    NameForm full = x.size() >= y.size() ? x : y;
    NameForm other = full == x ? y : x;
    int level = matcher.compare(full, other);
    if (full.size() == other.size()) {
      level = Math.max(level, matcher.compare(other, full));
    }
    return level / (double) NameMatcher.SAME;
  }

  /** Whether the two are variants: a score of 0.5 or more. */
  public boolean same(MentionType type, String a, String b) {
    return score(type, a, b) >= 0.5;
  }

  /**
   * Blocking keys of a name: two names that are variants have one in common, so that candidates are
   * found without comparing all.
   */
  public Set<String> keys(MentionType type, String name) {
    Set<String> keys = new LinkedHashSet<>();
    for (String word : form(type, name).words) {
      keys.add(Spelling.skeleton(word));
    }
    return keys;
  }

  private NameForm form(MentionType type, String surface) {
    NameWords name = NameWords.of(surface, type);
    List<String> compared =
        type == MentionType.ORGANIZATION ? known.foldCountries(name.words()) : name.words();
    return new NameForm(
        type,
        name,
        compared,
        matcher.core(type, name, compared),
        known.find(type, name.key()),
        Optional.empty());
  }
}
