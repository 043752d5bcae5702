package org.khabar.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.khabar.entity.KnownNames.Known;

/**
 * Joins the forms of a document that name one entity.
 *
 * <p>Forms come the fullest first; each goes to the best of those before it that share a block (a
 * consonant skeleton of words), or opens an entity of its own. Time is near-linear in the number of
 * forms: a block is searched no further than {@link #REACH} forms back.
 */
final class NameChains {
  private static final int REACH = 200;
  private static final int MOST_WORDS = 12;

  private final NameMatcher matcher;
  private final Map<String, List<NameForm>> blocks = new HashMap<>();
  private final List<TreeSet<Integer>> mentions = new ArrayList<>();

  NameChains(NameMatcher matcher) {
    this.matcher = matcher;
  }

  /** Gives each form its {@link NameForm#cluster}. */
  void join(List<NameForm> forms) {
    List<NameForm> fullestFirst = new ArrayList<>(forms);
    fullestFirst.sort(
        Comparator.comparingInt((NameForm form) -> -form.size()).thenComparingInt(NameForm::first));
    Map<String, Integer> known = new HashMap<>();
    Set<Known> evident = new HashSet<>();
    for (NameForm form : forms) {
      if (form.known.size() == 1) {
        evident.addAll(form.known);
      }
    }
    for (NameForm form : fullestFirst) {
      Optional<String> identity = identity(form, evident);
      Integer cluster = identity.map(known::get).orElse(null);
      if (cluster == null) {
        cluster = best(form).map(found -> found.cluster).orElseGet(this::open);
      }
      form.cluster = cluster;
      mentions.get(cluster).addAll(form.mentions);
      int chosen = cluster;
      identity.ifPresent(id -> known.putIfAbsent(id, chosen));
      for (String block : blocks(form)) {
        blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(form);
      }
    }
  }

  private int open() {
    mentions.add(new TreeSet<>());
    return mentions.size() - 1;
  }

  /** What the tables say the form is; of several, the one that the document names otherwise. */
  private static Optional<String> identity(NameForm form, Set<Known> evident) {
    List<Known> candidates = new ArrayList<>(form.known);
    if (candidates.size() > 1) {
      candidates.removeIf(known -> !evident.contains(known));
    }
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(form.type + "/" + candidates.get(0).id());
  }

  private Optional<NameForm> best(NameForm form) {
    NameForm best = null;
    int bestScore = NameMatcher.NO;
    int bestDistance = Integer.MAX_VALUE;
    Set<NameForm> seen = new HashSet<>();
    for (String block : blocks(form)) {
      List<NameForm> candidates = blocks.getOrDefault(block, List.of());
      for (int i = candidates.size() - 1; i >= Math.max(0, candidates.size() - REACH); i--) {
        NameForm candidate = candidates.get(i);
        if (!seen.add(candidate)) {
          continue;
        }
        int score = matcher.compare(candidate, form);
        int distance = score < bestScore || score == NameMatcher.NO ? 0 : distance(candidate, form);
        if (score > bestScore || (score == bestScore && score > 0 && distance < bestDistance)) {
          best = candidate;
          bestScore = score;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Names back from the form's first mention; what is named only later is further than all. */
  private int distance(NameForm candidate, NameForm form) {
    Integer before = mentions.get(candidate.cluster).lower(form.first());
    return before != null
        ? form.first() - before
        : Integer.MAX_VALUE / 2 + (candidate.first() - form.first());
  }

  /** Keys under which the form is filed and looked for; forms that may match share one. */
  private static Set<String> blocks(NameForm form) {
    Set<String> keys = new LinkedHashSet<>();
    String type = form.type.name();
    add(keys, type, form.words);
    if (form.core.size() < form.words.size()) {
      add(keys, type, form.core);
    }
    StringBuilder whole = new StringBuilder();
    for (String word : form.words) {
      whole.append(Spelling.skeleton(word));
    }
    spread(keys, type + "=", whole.toString());
    return keys;
  }

  private static void add(Set<String> keys, String type, List<String> words) {
    int n = Math.min(words.size(), MOST_WORDS);
    for (int i = 0; i < n; i++) {
      spread(keys, type + " ", Spelling.skeleton(words.get(i)));
    }
  }

  /** The skeleton and, if it is long enough to bear a misprint, each form with a letter less. */
  private static void spread(Set<String> keys, String prefix, String skeleton) {
    keys.add(prefix + skeleton);
    if (skeleton.length() >= 4) {
      for (int i = 0; i < skeleton.length(); i++) {
        keys.add(prefix + skeleton.substring(0, i) + skeleton.substring(i + 1));
      }
    }
  }
}
