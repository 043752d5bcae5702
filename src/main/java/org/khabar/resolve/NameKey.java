package org.khabar.resolve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.khabar.entity.Entity;
import org.khabar.entity.MentionType;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/**
 * What documents must agree on before names are compared at all: entities with one key are taken
 * for one.
 *
 * @param type never {@link MentionType#TITLE}
 * @param name words of the fullest name in the match profile, without punctuation, one space
 *     between them
 * @param country ISO code that titles, tables or the name itself give; empty if none
 * @param wikidata item; empty if none
 * @param reference id of the user's own name; empty if none
 * @param home country that the document is mostly about, for names of things that have neither;
 *     empty otherwise
 */
record NameKey(
    MentionType type, String name, String country, String wikidata, String reference, String home)
    implements Comparable<NameKey> {
  private static final Set<String> JOINING = Set.of("بن", "ابن", "ال", "عبد", "ابو", "ابي");
  private static final int LONGEST_JOINING = 3;
  private static final String REFERENCE = "=";
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);

  private static final Comparator<NameKey> ORDER =
      Comparator.comparing(NameKey::type)
          .thenComparing(NameKey::name)
          .thenComparing(NameKey::wikidata)
          .thenComparing(NameKey::reference)
          .thenComparing(NameKey::country)
          .thenComparing(NameKey::home);

  /**
   * The key of a document's entity.
   *
   * @param reference id of the user's own name; empty if none
   * @param home country that the document is mostly about; empty if none
   */
  static NameKey of(Entity entity, String home) {
    String country = entity.country().orElse("");
    String wikidata = entity.wikidata().orElse("");
    String reference = entity.reference().orElse("");
    boolean relative =
        entity.type() != MentionType.PERSON
            && country.isEmpty()
            && wikidata.isEmpty()
            && reference.isEmpty();
    return new NameKey(
        entity.type(), fold(entity.name()), country, wikidata, reference, relative ? home : "");
  }

  /** A name in the form of {@link #name}; the name itself where it has no letters. */
  static String fold(String surface) {
    StringBuilder out = new StringBuilder(surface.length());
    boolean gap = false;
    for (char c : MATCH.apply(surface).toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        out.append(c);
        gap = false;
      } else {
        gap |= Character.getType(c) != Character.NON_SPACING_MARK;
      }
    }
    // Some write و apart from the word that it joins.
    return out.length() == 0 ? surface : out.toString().replace(" \u0648 ", " \u0648");
  }

  /**
   * What says which entity it is, whatever the name: the user's id or, if there is none, the
   * Wikidata item; empty if there is neither.
   */
  String identity() {
    return reference.isEmpty() ? wikidata : REFERENCE + reference;
  }

  /** One or more, which are empty where the name is blank. */
  List<String> words() {
    return Arrays.asList(name.split(" ", -1));
  }

  int size() {
    return size(name);
  }

  /** How many words a folded name has, those that only join names aside. */
  static int size(String name) {
    int size = 0;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == ' ') {
        size += i - start <= LONGEST_JOINING && JOINING.contains(name.substring(start, i)) ? 0 : 1;
        start = i + 1;
      }
    }
    return Math.max(1, size);
  }

  /** A folded name without the article of its first word. */
  static String article(String name) {
    return name.startsWith("ال") && name.length() > 4 ? name.substring(2) : name;
  }

  @Override
  public int compareTo(NameKey other) {
    return ORDER.compare(this, other);
  }
}
