package org.khabar.coreference;

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
import org.khabar.coreference.KnownNames.Known;

/**
 * Joins the forms of a document that name one entity.
 *
 * <p>Forms come the fullest first; each goes to the best of those before it that share a block (a
 * consonant skeleton of words), or opens an entity of its own. Time is near-linear in the number of
 * forms: a block is searched no further than {@link #REACH} forms back.
 */
final class NameChains {
  private static final int REACH = 64;
  private static final int MOST_WORDS = 12;

  private final NameMatcher matcher;
  private final Map<String, List<NameForm>> blocks = new HashMap<>();
  private final List<TreeSet<Integer>> mentions = new ArrayList<>();
  private final Map<Integer, String> references = new HashMap<>();

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
      Optional<String> reference = form.reference.map(id -> form.type + "=" + id);
      Integer cluster =
          reference
              .map(known::get)
              .or(() -> identity.map(known::get).filter(found -> fits(form, found)))
              .orElse(null);
      if (cluster == null) {
        cluster = best(form).map(found -> found.cluster).orElseGet(this::open);
      }
      form.cluster = cluster;
      mentions.get(cluster).addAll(form.mentions);
      int chosen = cluster;
      identity.ifPresent(id -> known.putIfAbsent(id, chosen));
      reference.ifPresent(id -> known.putIfAbsent(id, chosen));
      form.reference.ifPresent(id -> references.put(chosen, id));
      file(form);
    }
  }

  private int open() {
    mentions.add(new TreeSet<>());
    return mentions.size() - 1;
  }

  /** Whether the user's own names let the form be of the entity: they have one id. */
  private boolean fits(NameForm form, int cluster) {
    String reference = references.get(cluster);
    return reference == null || form.reference.isEmpty() || form.reference.get().equals(reference);
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
    Set<String> keys = new LinkedHashSet<>(rarest(form));
    keys.addAll(whole(form));
    for (String key : keys) {
      List<NameForm> candidates = blocks.getOrDefault(key, List.of());
      for (int i = candidates.size() - 1; i >= Math.max(0, candidates.size() - REACH); i--) {
        NameForm candidate = candidates.get(i);
        if (!seen.add(candidate) || !fits(form, candidate.cluster)) {
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

  private void file(NameForm form) {
    Set<String> keys = new LinkedHashSet<>(whole(form));
    form.words.stream().limit(MOST_WORDS).forEach(word -> keys.addAll(spread(form, ' ', word)));
    for (String key : keys) {
      blocks.computeIfAbsent(key, b -> new ArrayList<>()).add(form);
    }
  }

  /**
   * Keys of the word that the fewest forms share. It is enough to look there: a fuller form has
   * every word of the shorter one.
   */
  private Set<String> rarest(NameForm form) {
    Set<String> rarest = Set.of();
    int fewest = Integer.MAX_VALUE;
    for (String word : form.core.subList(0, Math.min(form.core.size(), MOST_WORDS))) {
      Set<String> keys = spread(form, ' ', word);
      int forms = 0;
      for (String key : keys) {
        forms += blocks.getOrDefault(key, List.of()).size();
      }
      if (forms < fewest) {
        fewest = forms;
        rarest = keys;
      }
    }
    return rarest;
  }

  /** Keys of all words run together, for names that differ by where spaces stand. */
  private static Set<String> whole(NameForm form) {
    return spread(form, '=', String.join("", form.words));
  }

  private static Set<String> spread(NameForm form, char kind, String word) {
    String block = form.type.name() + kind;
    Set<String> keys = new LinkedHashSet<>();
    Spelling.skeletons(word).forEach(skeleton -> keys.add(block + skeleton));
    return keys;
  }
}
