package org.khabar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.khabar.resolve.EventRules.Occasion;

/**
 * Clusters of events, so that each is one occasion.
 *
 * <p>Events are taken in the order given, which should begin with the most exact. Each joins the
 * first cluster whose opening event is the same and on whose days it may have been; two events of
 * one document stay apart, since the document was read as a whole.
 */
final class EventClusters {
  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<String, List<Cluster>> index = new HashMap<>();

  private EventClusters() {}

  /** Reports of one occasion. */
  private static final class Cluster {
    final int number;
    final Occasion first;
    final List<Integer> events = new ArrayList<>();
    final Set<Integer> documents = new HashSet<>();
    Days days;

    Cluster(int number, Occasion first) {
      this.number = number;
      this.first = first;
      days = first.days();
    }

    void add(int event, int document, Days itsDays) {
      days = events.isEmpty() ? itsDays : days.common(itsDays);
      events.add(event);
      documents.add(document);
    }
  }

  /**
   * Clusters events.
   *
   * @param documents their documents' numbers
   * @return indices of events, each list in order
   */
  static List<List<Integer>> of(List<Occasion> events, int[] documents) {
    EventClusters all = new EventClusters();
    for (int i = 0; i < events.size(); i++) {
      all.place(i, events.get(i), documents[i]);
    }
    return all.clusters.stream().map(cluster -> List.copyOf(cluster.events)).toList();
  }

  private void place(int event, Occasion occasion, int document) {
    TreeSet<Integer> candidates = new TreeSet<>();
    List<String> keys = EventRules.keys(occasion);
    for (String key : keys) {
      for (Cluster cluster : index.getOrDefault(key, List.of())) {
        if (cluster.days.overlap(occasion.days()) && !cluster.documents.contains(document)) {
          candidates.add(cluster.number);
        }
      }
    }
    for (int number : candidates) {
      Cluster cluster = clusters.get(number);
      if (EventRules.same(cluster.first, occasion)) {
        cluster.add(event, document, occasion.days());
        return;
      }
    }
    Cluster cluster = new Cluster(clusters.size(), occasion);
    cluster.add(event, document, occasion.days());
    clusters.add(cluster);
    keys.forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>()).add(cluster));
  }
}
