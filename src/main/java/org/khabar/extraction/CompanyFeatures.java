package org.khabar.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the first answers about all fillers of an event tell about each: a meeting has two sides, a
 * minister stands for his country, and the members of a list go together.
 */
final class CompanyFeatures {
  private static final double[] STEPS = {0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.93};

  private CompanyFeatures() {}

  /**
   * An answer.
   *
   * @param role its most probable role as one that takes part
   * @param party probability that the filler takes part
   * @param host probability that it is the host
   * @param place probability that it is the place
   */
  record Guess(Filler filler, String role, double party, double host, double place) {}

  /**
   * Features of {@code own} beside the others.
   *
   * @param guesses first answers by the index of the filler
   */
  static List<String> of(List<TriggerMention> triggers, Guess own, Map<Integer, Guess> guesses) {
    List<String> features = new ArrayList<>();
    String kind = own.filler().kind().toString();
    int p = step(own.party());
    int q = step(own.place());
    for (int s = 0; s < STEPS.length; s++) {
      if (p > s) {
        features.add("p>" + s);
        features.add("p>,k=" + s + kind);
      }
      if (q > s) {
        features.add("q>" + s);
      }
    }
    features.add("p,q,k=" + p + q + kind);
    features.add("host,p=" + step(own.host()) + p);
    double others = 0;
    double best = 0;
    double person = 0;
    double kin = 0;
    double host = 0;
    double site = 0;
    double nested = 0;
    int ahead = 0;
    int before = 0;
    for (Guess other : guesses.values()) {
      if (other.filler().index() == own.filler().index()) {
        continue;
      }
      others += other.party();
      best = Math.max(best, other.party());
      host = Math.max(host, other.host());
      site = Math.max(site, other.place());
      ahead += other.party() > own.party() ? 1 : 0;
      before += other.place() > own.place() ? 1 : 0;
      boolean personal = other.filler().kind().personal();
      if (personal) {
        person = Math.max(person, other.party());
      }
      if (own.filler().country().isPresent()
          && own.filler().country().equals(other.filler().country())) {
        kin = personal ? Math.max(kin, other.party()) : kin;
        nested = personal ? nested : Math.max(nested, other.place());
      }
    }
    long sum = Math.min(6, Math.round(others));
    features.add("rank,p=" + Math.min(ahead, 6) + p);
    features.add("rank,p,k=" + Math.min(ahead, 4) + p + kind);
    features.add("sum,p=" + sum + p);
    features.add("sum,rank,k=" + sum + Math.min(ahead, 4) + kind);
    features.add("best,p=" + step(best) + p);
    features.add("person,p,k=" + step(person) + p + kind);
    features.add("kin,p,k=" + step(kin) + p + kind);
    features.add("hosts=" + step(host) + step(own.host()) + kind);
    features.add("site,q,k=" + step(site) + q + kind);
    features.add("nested,q,k=" + step(nested) + q + kind);
    features.add("before,q,k=" + Math.min(before, 4) + q + kind);
    for (TriggerMention trigger : triggers) {
      Scene scene = trigger.scene();
      for (Group group : scene.groupsOf(own.filler())) {
        Group left = RoleFeatures.coordinatedWith(scene, group);
        if (left != null && guesses.containsKey(left.filler().index())) {
          Guess other = guesses.get(left.filler().index());
          features.add("left,p=" + step(other.party()) + p);
          features.add("left,q=" + step(other.place()) + q);
          features.add("left,k=" + step(other.party()) + kind + other.filler().kind());
        }
        for (Group right : scene.groups()) {
          if (right.first() >= group.last()
              && right.first() <= group.last() + 1
              && guesses.containsKey(right.filler().index())
              && group.equals(RoleFeatures.coordinatedWith(scene, right))) {
            Guess other = guesses.get(right.filler().index());
            features.add("right,p=" + step(other.party()) + p);
            features.add("right,q=" + step(other.place()) + q);
            features.add("right,k=" + step(other.party()) + kind + other.filler().kind());
          }
        }
      }
    }
    return features;
  }

  private static int step(double probability) {
    int step = 0;
    while (step < STEPS.length && probability >= STEPS[step]) {
      step++;
    }
    return step;
  }
}
