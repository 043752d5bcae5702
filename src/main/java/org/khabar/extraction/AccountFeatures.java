package org.khabar.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.khabar.event.Status;

/** Whether two triggers tell the same: what their accounts share and where they contradict. */
final class AccountFeatures {
  private static final double[] STEPS = {0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.2, 1.6, 2.2};
  private static final double FLAT = 0.1;

  private AccountFeatures() {}

  /**
   * Adds what {@code first} and {@code second} share.
   *
   * @param type of both triggers
   */
  static void add(Account first, Account second, String type, List<String> features) {
    shared("who", first.who(), second.who(), type, features);
    shared("where", first.where(), second.where(), type, features);
    shared("from", first.from(), second.from(), type, features);
    features.add("time=" + times(first, second));
    statuses(first.statuses(), second.statuses(), features);
  }

  private static <K extends Comparable<K>> void shared(
      String name,
      Map<K, Double> first,
      Map<K, Double> second,
      String type,
      List<String> features) {
    Set<K> keys = new TreeSet<>(first.keySet());
    keys.addAll(second.keySet());
    double sum = 0;
    double most = 0;
    double onlyFirst = 0;
    double onlySecond = 0;
    double left = 0;
    double right = 0;
    for (K key : keys) {
      double p = first.getOrDefault(key, 0.0);
      double q = second.getOrDefault(key, 0.0);
      double both = Math.min(p, q);
      sum += both;
      most = Math.max(most, both);
      onlyFirst = Math.max(onlyFirst, p - q);
      onlySecond = Math.max(onlySecond, q - p);
      left += p;
      right += q;
    }
    features.add(name + ",sum=" + step(sum));
    features.add(name + ",most=" + step(most));
    features.add(name + ",1=" + step(onlyFirst));
    features.add(name + ",2=" + step(onlySecond));
    features.add(name + ",left=" + step(left));
    features.add(name + ",right=" + step(right));
    features.add(name + ",larger=" + step(sum / (Math.max(left, right) + FLAT)) + type);
    features.add(name + ",smaller=" + step(sum / (Math.min(left, right) + FLAT)) + type);
  }

  private static String times(Account first, Account second) {
    if (first.time().isEmpty() || second.time().isEmpty()) {
      return first.time().isPresent() + "" + second.time().isPresent();
    }
    String a = first.time().get();
    String b = second.time().get();
    return a.equals(b) ? "equal" : a.startsWith(b) || b.startsWith(a) ? "within" : "other";
  }

  private static void statuses(double[] first, double[] second, List<String> features) {
    double both = 0;
    double apart = 0;
    for (int s = 0; s < first.length; s++) {
      both += Math.min(first[s], second[s]);
      apart += (first[s] - second[s]) * (first[s] - second[s]);
    }
    features.add("status,both=" + step(both));
    features.add("status,apart=" + step(apart));
    for (Status status : List.of(Status.OCCURRED, Status.PLANNED, Status.ONGOING)) {
      features.add("status,1=" + status + step(first[status.ordinal()]));
      features.add("status,2=" + status + step(second[status.ordinal()]));
    }
  }

  private static int step(double value) {
    int step = 0;
    while (step < STEPS.length && value >= STEPS[step]) {
      step++;
    }
    return step;
  }
}
