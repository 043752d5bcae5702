package org.khabar.coreference;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khabar.entity.CustomName;
import org.khabar.entity.MentionType;
import org.khabar.name.NameSpan;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.Token;

/**
 * The user's own names, found in a document and preferred to what the tagger says.
 *
 * <p>A name is found where its letters stand in the match profile, after proclitics or none,
 * however spaces and hyphens cut them. A word of it may be spelled otherwise if it is long enough
 * not to be another word by chance, or if the tagger says that a name of that type stands there.
 * Immutable and safe to share between threads.
 */
public final class CustomNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String JOINERS = "-\u2010\u2011\u2013/.'\u2019&";

  /** Letters of a word, without its article, that may be spelled in another way. */
  private static final int LONG = 5;

  /** Letters of a part that may stand alone where the list has one word: عبد الله for عبدالله. */
  private static final int PART = 3;

  private final NameMatcher matcher;
  private final ImmutableSortedMap<String, Listed> byLetters;
  private final ImmutableSortedMap<String, List<Listed>> bySounds;
  private final ImmutableListMultimap<String, Listed> byWholeSound;

  /**
   * A name of the list.
   *
   * @param breaks after how many letters a word ends
   * @param words as {@link NameWords#split} gives them
   */
  private record Listed(CustomName name, ImmutableSet<Integer> breaks, List<String> words) {}

  /**
   * A place where a listed name stands.
   *
   * @param first start of the token that it begins in, before any proclitics
   */
  private record Match(CustomName name, int first, Span span) {}

  private CustomNames(NameMatcher matcher, Collection<CustomName> names) {
    Normalizer match = Normalizer.of(Profile.MATCH);
    Map<String, Listed> letters = new HashMap<>();
    Map<String, List<Listed>> sounds = new HashMap<>();
    ImmutableListMultimap.Builder<String, Listed> wholes = ImmutableListMultimap.builder();
    for (CustomName name : names) {
      StringBuilder joined = new StringBuilder();
      ImmutableSet.Builder<Integer> breaks = ImmutableSet.builder();
      String form = MARKS.matcher(match.apply(name.name())).replaceAll("");
      for (String word : OTHERS.split(form.toLowerCase(Locale.ROOT))) {
        joined.append(word);
        breaks.add(joined.length());
      }
      Listed listed = new Listed(name, breaks.build(), List.copyOf(NameWords.split(name.name())));
      letters.putIfAbsent(joined.toString(), listed);
      if (String.join("", listed.words).length() >= LONG) {
        StringBuilder key = new StringBuilder();
        listed.words.forEach(word -> key.append(sound(word)).append(' '));
        sounds.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(listed);
      }
      wholes.put(sound(name.type(), NameWords.of(name.name(), name.type())), listed);
    }
    this.matcher = matcher;
    this.byLetters = ImmutableSortedMap.copyOf(letters);
    this.bySounds = ImmutableSortedMap.copyOf(sounds);
    this.byWholeSound = wholes.build();
  }

  /**
   * Gets names ready to be found; of two that are written alike the first counts.
   *
   * @throws IOException if a packed table is missing or broken; the message names it
   */
  public static CustomNames of(Collection<CustomName> names) throws IOException {
    return new CustomNames(NameMatcher.load(), names);
  }

  /**
   * Adds the names of the list to those of the tagger.
   *
   * <p>The longest match wins. It replaces what the tagger says of its letters, but a longer name
   * of the same type stays and gets the id, and a title keeps what stands before the name.
   *
   * @param tagged what the tagger found in {@code text}, sorted, not overlapping
   * @return names and titles, sorted, not overlapping
   */
  public List<NameSpan> apply(Text text, List<NameSpan> tagged) {
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      new Search(sentence.tokens(), matches).run();
    }
    for (NameSpan name : tagged) {
      spelling(name, text).ifPresent(matches::add);
    }
    // Stable: of equally long ones the earlier, and what is written as listed.
    matches.sort(Comparator.comparingInt((Match match) -> -match.span.length()));
    TreeMap<Integer, NameSpan> names = new TreeMap<>();
    tagged.forEach(name -> names.put(name.span().start(), name));
    TreeMap<Integer, Span> taken = new TreeMap<>();
    for (Match match : matches) {
      Map.Entry<Integer, Span> before = taken.lowerEntry(match.span.end());
      if (before == null || !before.getValue().overlaps(match.span)) {
        taken.put(match.span.start(), match.span);
        place(match, text.repaired(), names);
      }
    }
    return List.copyOf(names.values());
  }

  /** The listed name that a tagged one is a spelling of. */
  private Optional<Match> spelling(NameSpan tagged, Text text) {
    MentionType type = tagged.type();
    NameWords found = NameWords.of(tagged.span().of(text.repaired()), type);
    for (Listed listed : byWholeSound.get(sound(type, found))) {
      List<String> words = NameWords.of(listed.name.name(), type).words();
      boolean same = words.size() == found.size();
      for (int i = 0; same && i < words.size(); i++) {
        same = matcher.spellings(type, words.get(i), found.words().get(i));
      }
      if (same) {
        return Optional.of(new Match(listed.name, tagged.span().start(), tagged.span()));
      }
    }
    return Optional.empty();
  }

  private static void place(Match match, String text, NavigableMap<Integer, NameSpan> names) {
    MentionType type = match.name.type();
    Optional<String> id = Optional.of(match.name.id());
    for (NameSpan name = last(names, match.span); name != null; name = last(names, match.span)) {
      Span span = name.span();
      boolean attached = match.first < match.span.start();
      if (attached && span.start() == match.first && span.end() > match.span.end()) {
        return; // What the tagger counts to a longer name is no proclitic: ليد in وليد جنبلاط.
      }
      boolean longer = span.start() < match.first || span.end() > match.span.end();
      if (name.type() == type && longer && span.contains(match.span)) {
        if (!attached || match.first < span.start()) {
          names.put(span.start(), new NameSpan(type, span, name.confidence(), id));
        }
        return;
      }
      names.remove(span.start());
      if (name.type() == MentionType.TITLE && span.start() < match.first) {
        int end = match.first;
        while (end > span.start() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
          end--;
        }
        if (end > span.start()) {
          Span rest = new Span(span.start(), end);
          names.put(
              rest.start(), new NameSpan(name.type(), rest, name.confidence(), name.reference()));
        }
      }
    }
    names.put(match.span.start(), new NameSpan(type, match.span, 1, id));
  }

  /** The last name that overlaps a span. */
  private static @Nullable NameSpan last(NavigableMap<Integer, NameSpan> names, Span span) {
    Map.Entry<Integer, NameSpan> entry = names.lowerEntry(span.end());
    return entry != null && entry.getValue().span().overlaps(span) ? entry.getValue() : null;
  }

  private static String sound(String word) {
    return Spelling.skeleton(NameWords.article(word));
  }

  private static String sound(MentionType type, NameWords name) {
    return type + " " + Spelling.skeleton(name.key());
  }

  /** Whether some key begins so and goes on. */
  private static boolean begins(ImmutableSortedMap<String, ?> keys, String start) {
    String longer = keys.higherKey(start);
    return longer != null && longer.startsWith(start);
  }

  private boolean alike(Listed listed, List<String> found) {
    for (int i = 0; i < found.size(); i++) {
      if (!alike(listed.name.type(), listed.words.get(i), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where words are likely to be the same name, though no tagger vouches for them. */
  private boolean alike(MentionType type, String listed, String found) {
    String x = NameWords.article(listed);
    String y = NameWords.article(found);
    // The last letter stays: السعودية and السعودي, لبنان and لبناني are not spellings of one name.
    return listed.equals(found)
        || ((x.length() < listed.length()) == (y.length() < found.length())
            && Math.min(x.length(), y.length()) >= LONG
            && sound(x).equals(sound(y))
            && sound(x.substring(x.length() - 1)).equals(sound(y.substring(y.length() - 1)))
            && matcher.spellings(type, x, y));
  }

  /** Looks for listed names in a sentence. */
  private final class Search {
    private final List<Token> tokens;
    private final String[] words;
    private final List<Match> matches;

    Search(List<Token> tokens, List<Match> matches) {
      this.tokens = tokens;
      this.matches = matches;
      words = new String[tokens.size()];
      for (int t = 0; t < words.length; t++) {
        Token token = tokens.get(t);
        words[t] =
            switch (token.kind()) {
              case WORD -> token.match();
              case PUNCTUATION -> "";
              case FOREIGN, NUMBER ->
                  OTHERS.matcher(token.match().toLowerCase(Locale.ROOT)).replaceAll("");
            };
      }
    }

    void run() {
      for (int t = 0; t < words.length; t++) {
        int most = tokens.get(t).kind() == Token.Kind.WORD ? proclitics(words[t]) : 0;
        for (int k = 0; k <= most && !words[t].isEmpty(); k++) {
          for (String head : heads(words[t], k)) {
            written(t, k, head);
            spelled(t, k, head);
          }
        }
      }
    }

    /** How many letters may be proclitics: و ف before ب ك ل, leaving two letters of a name. */
    private static int proclitics(String word) {
      int k = word.length() > 2 && "وف".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
      return word.length() > k + 2 && "بكل".indexOf(word.charAt(k)) >= 0 ? k + 1 : k;
    }

    /** What is left of a word, with what ل swallows of the article: للأمم, للجنة. */
    private static List<String> heads(String word, int skip) {
      String rest = word.substring(skip);
      return skip > 0 && word.charAt(skip - 1) == 'ل' && rest.charAt(0) == 'ل'
          ? List.of(rest, "ا" + rest, "ال" + rest)
          : List.of(rest);
    }

    /** The longest name with the letters of the list. */
    private void written(int first, int skip, String head) {
      StringBuilder letters = new StringBuilder(head);
      List<Integer> loose = new ArrayList<>();
      Listed found = null;
      int end = first;
      for (int last = first; last >= 0; ) {
        String key = letters.toString();
        Listed listed = byLetters.get(key);
        if (listed != null && listed.breaks.containsAll(loose)) {
          found = listed;
          end = last;
        }
        int next = begins(byLetters, key) ? next(last) : -1;
        if (next == last + 1 && Math.min(words[last].length(), words[next].length()) < PART) {
          loose.add(letters.length());
        }
        if (next >= 0) {
          letters.append(words[next]);
        }
        last = next;
      }
      if (found != null) {
        add(found, first, skip, end);
      }
    }

    /** The longest name whose words are spelled in another way. */
    private void spelled(int first, int skip, String head) {
      StringBuilder sounds = new StringBuilder();
      List<String> run = new ArrayList<>();
      Listed found = null;
      int end = first;
      for (int last = first; last >= 0; ) {
        run.add(String.join("", NameWords.split(last == first ? head : words[last])));
        sounds.append(sound(run.get(run.size() - 1))).append(' ');
        String key = sounds.toString();
        for (Listed listed : bySounds.getOrDefault(key, List.of())) {
          if (alike(listed, run)) {
            found = listed;
            end = last;
            break;
          }
        }
        last = begins(bySounds, key) ? next(last) : -1;
      }
      if (found != null) {
        add(found, first, skip, end);
      }
    }

    private void add(Listed listed, int first, int skip, int last) {
      int start = tokens.get(first).span().start();
      Span span = new Span(start + skip, tokens.get(last).span().end());
      matches.add(new Match(listed.name, start, span));
    }

    /** The word after a word, a hyphen or the like between them passed over; -1 without one. */
    private int next(int t) {
      int next = t + 1;
      if (next < words.length
          && words[next].isEmpty()
          && JOINERS.contains(tokens.get(next).form())
          && tokens.get(t).span().end() == tokens.get(next).span().start()) {
        next++;
      }
      return next < words.length && !words[next].isEmpty() ? next : -1;
    }
  }
}
