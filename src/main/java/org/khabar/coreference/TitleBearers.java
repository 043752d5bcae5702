package org.khabar.coreference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;
import org.khabar.entity.Title.GrammaticalNumber;
import org.khabar.entity.Title.Tenure;
import org.khabar.name.NameSpan;

/**
 * Finds the person who bears each title of a document.
 *
 * <p>Three passes, the surest first: titles before a name (الرئيس المصري عبد الفتاح السيسي), titles
 * after one (سامح شكري، وزير الخارجية), then titles without a name through what the first two
 * found. Not safe to share; lives as long as one resolution.
 */
final class TitleBearers {
  /** How many titles of the same office are looked at, back and forth: keeps time linear. */
  private static final int REACH = 200;

  /** More titles than stand beside one name. */
  private static final int LONGEST_ROW = 10;

  /** Offices that nobody holds beside one of {@link #SERVING}. */
  private static final Set<String> REIGNING = Set.of("king", "president", "pope");

  private static final Set<String> SERVING =
      Set.of(
          "prince",
          "crown-prince",
          "deputy-crown-prince",
          "minister",
          "minister-of-state",
          "ambassador",
          "charge-daffaires",
          "consul",
          "attache",
          "delegate",
          "envoy",
          "spokesperson",
          "director",
          "undersecretary");

  /** What stands between two neighbours in the list of names. */
  private enum Gap {
    /** Nothing but honorifics. */
    DIRECT,
    /** A comma or dash. */
    COMMA,
    /** و, perhaps after a comma. */
    AND,
    /** Other words, or a line's end. */
    FAR
  }

  private final TitleReader reader;
  private final String text;
  private final List<NameSpan> names;
  private final List<Optional<Title>> titles;
  private final int[] entities;
  private final BitSet attached = new BitSet();
  private final Map<Title, Set<String>> complements = new HashMap<>();
  private final Map<Integer, Set<Title>> borne = new HashMap<>();
  private final Map<String, List<Integer>> ofCountry = new HashMap<>();

  /**
   * @param titles what the names that are titles say
   * @param entities entity of each name, -1 for titles; {@link #resolve} fills the titles in
   */
  TitleBearers(
      TitleReader reader,
      String text,
      List<NameSpan> names,
      List<Optional<Title>> titles,
      int[] entities) {
    this.reader = reader;
    this.text = text;
    this.names = names;
    this.titles = titles;
    this.entities = entities;
  }

  /** Titles that stand beside a name of their bearer. */
  BitSet attached() {
    return attached;
  }

  /** The country of an entity's titles, if they name just one. */
  Optional<String> country(int entity) {
    Set<String> countries = countries(entity);
    return countries.size() == 1 ? Optional.of(countries.iterator().next()) : Optional.empty();
  }

  void resolve() {
    for (int i = names.size() - 2; i >= 0; i--) {
      if (singular(i)) {
        before(i);
      }
    }
    for (int i = 1; i < names.size(); i++) {
      if (singular(i) && entities[i] < 0) {
        after(i);
      }
    }
    throughDocument();
  }

  private boolean singular(int i) {
    return titles.get(i).filter(t -> t.number() == GrammaticalNumber.SINGULAR).isPresent();
  }

  private Title title(int i) {
    return titles.get(i).orElseThrow();
  }

  private boolean person(int i) {
    return names.get(i).type() == MentionType.PERSON;
  }

  /** Title before a name, or before a title that goes with a name to its right. */
  private void before(int i) {
    Gap gap = gap(i);
    boolean toPerson = person(i + 1);
    if (gap == Gap.FAR || !(toPerson || (singular(i + 1) && attached.get(i + 1)))) {
      return;
    }
    boolean goes =
        switch (gap) {
          case DIRECT -> true;
          // وزير الخارجية المصري، سامح شكري; but سامح شكري وزير الخارجية، جون كيري belongs left.
          case COMMA -> !afterPerson(i);
          // ولي العهد ووزير الدفاع الأمير محمد: one man. Two are الرئيس ووزير الخارجية سامح شكري,
          // and وزير الدفاع، والمهندس محمد.
          default -> !toPerson && !bare(i) && title(i + 1).office().isPresent() && !afterPerson(i);
        };
    if (goes && agrees(title(i), entities[i + 1])) {
      attach(i, entities[i + 1]);
    }
  }

  /** Whether the title ends a row of titles that a name opens. */
  private boolean afterPerson(int i) {
    int left = i - 1;
    while (left >= Math.max(0, i - LONGEST_ROW) && singular(left) && gap(left) != Gap.FAR) {
      left--;
    }
    return left >= 0 && person(left) && gap(left) != Gap.FAR && gap(left) != Gap.AND;
  }

  /** Title after a name, or after a title that goes with a name to its left. */
  private void after(int i) {
    Gap gap = gap(i - 1);
    boolean goes =
        person(i - 1)
            ? gap == Gap.DIRECT || gap == Gap.COMMA
            : singular(i - 1) && attached.get(i - 1) && leftwards(i - 1) && gap != Gap.FAR;
    if (goes && agrees(title(i), entities[i - 1])) {
      attach(i, entities[i - 1]);
    }
  }

  /** Whether an attached title belongs to a name before it. */
  private boolean leftwards(int i) {
    int left = i - 1;
    while (left >= Math.max(0, i - LONGEST_ROW) && !person(left) && entities[left] == entities[i]) {
      left--;
    }
    return left >= 0 && person(left) && entities[left] == entities[i];
  }

  private void attach(int i, int entity) {
    entities[i] = entity;
    attached.set(i);
    borne.computeIfAbsent(entity, e -> new LinkedHashSet<>()).add(title(i));
  }

  /** الرئيس, الوزير: an office in one word, which needs no name beside it. */
  private boolean bare(int i) {
    return title(i).office().isPresent() && names.get(i).span().of(text).indexOf(' ') < 0;
  }

  private Set<String> countries(int entity) {
    Set<String> countries = new TreeSet<>();
    for (Title title : borne.getOrDefault(entity, Set.of())) {
      title.country().ifPresent(countries::add);
    }
    return countries;
  }

  /** Whether a person may bear a title beside those that are known. */
  private boolean agrees(Title title, int entity) {
    for (Title other : borne.getOrDefault(entity, Set.of())) {
      if (clash(title, other) || clash(other, title)) {
        return false;
      }
      // سفير السعودية and رئيس لجنة مصرية may be one man; two countries for one office can't.
      if (type(title).equals(type(other)) && differ(title.country(), other.country())) {
        return false;
      }
    }
    return title.country().isEmpty()
        || countries(entity).isEmpty()
        || countries(entity).contains(title.country().get());
  }

  private static boolean clash(Title a, Title b) {
    return REIGNING.contains(type(a))
        && !a.deputy()
        && !over(a)
        && (SERVING.contains(type(b)) || b.deputy());
  }

  private static boolean differ(Optional<String> a, Optional<String> b) {
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  private Gap gap(int i) {
    int from = names.get(i).span().end();
    int to = names.get(i + 1).span().start();
    if (to - from > 60 || to < from) {
      return Gap.FAR;
    }
    String between = text.substring(from, to);
    Gap gap = Gap.DIRECT;
    StringBuilder word = new StringBuilder();
    for (int k = 0; k <= between.length(); k++) {
      char c = k < between.length() ? between.charAt(k) : ' ';
      if (Character.isLetter(c) || c == '\'') {
        word.append(c);
        continue;
      }
      boolean glued =
          k == between.length()
              && between.length() > 0
              && Character.isLetter(between.charAt(k - 1));
      if (word.length() > 0) {
        if (word.toString().equals("\u0648") || (glued && word.toString().equals("\u0648\u0644"))) {
          gap = Gap.AND;
        } else if (word.charAt(0) == '\u0648' && reader.honorific(word.substring(1))) {
          gap = Gap.AND;
        } else if (!reader.honorific(word.toString())) {
          return Gap.FAR;
        }
        word.setLength(0);
      }
      if (c == '\n'
          || c == '\r'
          || c == '.'
          || c == '\u061F'
          || c == '\u061B'
          || c == ':'
          || c == '!') {
        return Gap.FAR;
      }
      if (gap == Gap.DIRECT
          && (c == '\u060C' || c == ',' || c == '-' || c == '\u2013' || c == '\u2014')) {
        gap = Gap.COMMA;
      }
    }
    return gap;
  }

  /** Titles that stand without a name go to who bears one that agrees. */
  private void throughDocument() {
    Map<String, List<Integer>> byOffice = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (attached.get(i)) {
        byOffice.computeIfAbsent(type(title(i)), o -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, Integer> lastSeen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (singular(i) && entities[i] < 0) {
        int bearer = bearer(i, byOffice, lastSeen);
        if (bearer >= 0) {
          entities[i] = bearer;
        }
      }
      if (entities[i] >= 0) {
        lastSeen.put(entities[i], i);
      }
    }
  }

  /**
   * Who bears the last office spoken of, but for another country; empty if nobody or several may.
   *
   * @param last index of the last name before; -1 if none
   */
  OptionalInt counterpart(int last, String country) {
    for (int i = last; i >= Math.max(0, last - REACH); i--) {
      Set<Title> offices =
          names.get(i).type() == MentionType.TITLE
              ? titles.get(i).map(Set::of).orElse(Set.of())
              : borne.getOrDefault(entities[i], Set.of());
      for (Title office : offices) {
        if (office.office().isPresent() && !office.country().equals(Optional.of(country))) {
          return counterpart(office, entities[i], country);
        }
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt counterpart(Title office, int other, String country) {
    Set<Integer> found = new TreeSet<>();
    for (int entity : ofCountry().getOrDefault(country, List.of())) {
      for (Title title : borne.get(entity)) {
        boolean same =
            type(title).equals(type(office))
                && title.deputy() == office.deputy()
                && complement(title).equals(complement(office));
        if (same && entity != other) {
          found.add(entity);
        }
      }
    }
    return found.size() == 1 ? OptionalInt.of(found.iterator().next()) : OptionalInt.empty();
  }

  /** The persons whose titles name a country, by that country. */
  private Map<String, List<Integer>> ofCountry() {
    if (ofCountry.isEmpty()) {
      borne
          .keySet()
          .forEach(
              entity ->
                  countries(entity)
                      .forEach(
                          country ->
                              ofCountry
                                  .computeIfAbsent(country, c -> new ArrayList<>())
                                  .add(entity)));
    }
    return ofCountry;
  }

  private int bearer(int i, Map<String, List<Integer>> byOffice, Map<Integer, Integer> lastSeen) {
    Title wanted = title(i);
    int best = -1;
    int bestScore = 0;
    int bestDistance = Integer.MAX_VALUE;
    for (String office : offices(wanted)) {
      List<Integer> candidates = byOffice.getOrDefault(office, List.of());
      int at = Collections.binarySearch(candidates, i);
      int middle = at < 0 ? -at - 1 : at;
      int end = Math.min(candidates.size(), middle + REACH);
      for (int k = Math.max(0, middle - REACH); k < end; k++) {
        int candidate = candidates.get(k);
        int entity = entities[candidate];
        int score =
            agreement(wanted, title(candidate), entity) * 2 - (office.equals(type(wanted)) ? 0 : 1);
        Integer seen = lastSeen.get(entity);
        // Who comes only later in the document is further than all who came before.
        int distance = seen != null ? i - seen : names.size() + candidate - i;
        if (score > bestScore || (score == bestScore && score > 0 && distance < bestDistance)) {
          best = entity;
          bestScore = score;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  private Set<String> complement(Title title) {
    return complements.computeIfAbsent(title, reader::complement);
  }

  /** الرئيس may be the president of a state or of anything else. */
  private static List<String> offices(Title wanted) {
    return switch (type(wanted)) {
      case "president" -> List.of("president", "head");
      case "minister" -> List.of("minister", "minister-of-state");
      default -> List.of(type(wanted));
    };
  }

  /** How fully two titles agree; 0 if they contradict each other. */
  private int agreement(Title wanted, Title found, int entity) {
    if (wanted.deputy() != found.deputy() || (over(wanted) && !over(found))) {
      return 0;
    }
    int score = 1;
    if (wanted.country().isPresent()) {
      Set<String> countries = countries(entity);
      if (countries.contains(wanted.country().get())) {
        score += 2;
      } else if (!countries.isEmpty()) {
        return 0;
      }
    }
    Set<String> asked = complement(wanted);
    Set<String> told = complement(found);
    if (asked.equals(told)) {
      score += asked.isEmpty() ? 1 : 3;
    } else if (!asked.isEmpty() && !told.isEmpty()) {
      if (!asked.containsAll(told) && !told.containsAll(asked)) {
        return 0;
      }
      score += 2;
    }
    return over(found) && !over(wanted) ? Math.max(1, score - 1) : score;
  }

  /** Whether the office is told to be over. */
  private static boolean over(Title title) {
    return title.tenure().filter(t -> t == Tenure.FORMER || t == Tenure.LATE).isPresent();
  }

  /** The class of office or, for a mere rank, of that. */
  private static String type(Title title) {
    return title.office().or(title::rank).orElse("");
  }
}
