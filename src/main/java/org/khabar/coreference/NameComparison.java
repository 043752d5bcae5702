package org.khabar.coreference;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khabar.coreference.KnownNames.Known;
import org.khabar.entity.MentionType;

/**
 * Compares names by the tables, their words and their letters, for {@link
 * org.khabar.match.NameVariants}, which says what its methods mean.
 */
public final class NameComparison {
  private static final double SAME = 0.5;
  private static final double SPELLING = 0.75;
  private static final double FAMILY = 0.7;

  /** What the greatest doubt takes off. */
  private static final double DOUBT = 0.2;

  private static final double MOST_DOUBT = 1.5;
  private static final double UNSURE = 0.4;
  private static final double LEVEL = 0.2;
  private static final int REMEMBERED = 50_000;
  private static final int SHORTEST = 5;
  private static final List<MentionType> SPELLED =
      List.of(MentionType.LOCATION, MentionType.ORGANIZATION);

  private final KnownNames known;
  private final NameMatcher matcher;
  private final SpellingDoubt doubt;

  /** Names read before: a name is mostly compared with many. */
  private final Cache<Name, NameForm> forms =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  private record Name(MentionType type, String surface) {}

  /** Keys of known places and bodies by type and skeleton. Of persons each word must fit. */
  private final ImmutableSetMultimap<String, String> bySound;

  private NameComparison(KnownNames known, NameMatcher matcher, SpellingDoubt doubt) {
    this.known = known;
    this.matcher = matcher;
    this.doubt = doubt;
    ImmutableSetMultimap.Builder<String, String> sounds = ImmutableSetMultimap.builder();
    for (MentionType type : SPELLED) {
      for (String key : known.keys(type)) {
        if (key.length() >= SHORTEST) {
          sounds.put(type + Spelling.skeleton(key), key);
        }
      }
    }
    bySound = sounds.build();
  }

  /**
   * Loads the packed tables.
   *
   * @throws IOException if one is missing or broken; the message names it
   */
  public static NameComparison load() throws IOException {
    NameMatcher matcher = NameMatcher.load();
    return new NameComparison(KnownNames.load(), matcher, SpellingDoubt.load(matcher));
  }

  /** How likely two names are variants of one, 0 to 1. */
  public double score(MentionType type, String a, String b) {
    NameForm x = form(type, a);
    NameForm y = form(type, b);
    int level = level(x, y);
    if (level == NameMatcher.SAME) {
      return 1;
    }
    if (level >= NameMatcher.SPELLING) {
      double certain = level == NameMatcher.FAMILY ? FAMILY : SPELLING;
      double doubtful = x.size() >= y.size() ? doubt.of(x, y) : doubt.of(y, x);
      return Math.max(SAME, certain - DOUBT * Math.min(1, doubtful / MOST_DOUBT));
    }
    double apart =
        Math.min(1, matcher.perLetter(String.join("", x.words), String.join("", y.words)));
    return Math.max(UNSURE * (1 - apart), LEVEL * level);
  }

  /** One of the constants of {@link NameMatcher}; symmetric. */
  private int level(NameForm x, NameForm y) {
    if (x == y || shareKnown(x, y)) {
      return NameMatcher.SAME;
    }
    if (x.words.isEmpty() || y.words.isEmpty()) {
      return x.words.equals(y.words) ? NameMatcher.SAME : NameMatcher.NO;
    }
    NameForm full = x.size() >= y.size() ? x : y;
    NameForm other = full == x ? y : x;
    int level = matcher.compare(full, other);
    return full.size() == other.size() && level < NameMatcher.SAME
        ? Math.max(level, matcher.compare(other, full))
        : level;
  }

  private static boolean shareKnown(NameForm x, NameForm y) {
    return !x.known.isEmpty() && !Collections.disjoint(x.known, y.known);
  }

  /** Whether the two are variants: a score of 0.5 or more. */
  public boolean same(MentionType type, String a, String b) {
    return level(form(type, a), form(type, b)) >= NameMatcher.SPELLING;
  }

  /** Blocking keys of a name. */
  public Set<String> keys(MentionType type, String name) {
    Set<String> keys = new LinkedHashSet<>();
    NameForm form = form(type, name);
    List<String> words = form.words;
    for (int i = 0; i < words.size(); i++) {
      keys.add(Spelling.skeleton(words.get(i)));
      if (i > 0) {
        keys.add(Spelling.skeleton(words.get(i - 1) + words.get(i)));
      }
    }
    keys.add(Spelling.skeleton(String.join("", words).strip()));
    if (!words.isEmpty()) {
      keys.addAll(Spelling.skeletons(words.get(words.size() - 1)));
    }
    form.known.forEach(known -> keys.add("=" + known.id()));
    return keys;
  }

  /** How many words names are compared by. */
  public int words(MentionType type, String name) {
    return form(type, name).size();
  }

  private NameForm form(MentionType type, String surface) {
    if (type == MentionType.TITLE) {
      throw new IllegalArgumentException("type TITLE: allowed are PERSON, LOCATION, ORGANIZATION");
    }
    Name name = new Name(type, surface);
    NameForm known = forms.getIfPresent(name);
    if (known == null) {
      known = read(type, surface);
      forms.put(name, known);
    }
    return known;
  }

  private NameForm read(MentionType type, String surface) {
    NameWords name = NameWords.of(surface, type);
    List<String> compared =
        type == MentionType.ORGANIZATION ? known.foldCountries(name.words()) : name.words();
    return new NameForm(
        type,
        name,
        compared,
        matcher.core(type, name, compared),
        known(type, name.key()),
        Optional.empty());
  }

  /** What the tables know under that name or, if nothing, under a spelling of it. */
  private Set<Known> known(MentionType type, String key) {
    Set<Known> found = known.find(type, key);
    if (!found.isEmpty() || key.length() < SHORTEST) {
      return found;
    }
    Set<Known> spelled = new LinkedHashSet<>();
    for (String other : bySound.get(type + Spelling.skeleton(key))) {
      if (matcher.clearly(other, key)) {
        spelled.addAll(known.find(type, other));
      }
    }
    return spelled;
  }
}
