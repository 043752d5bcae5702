package org.khabar.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Learns a {@link Maxent} with OpenNLP's limited-memory quasi-Newton trainer, several times with
 * another part of the features left out, and averages the weights (feature bagging, Sutton,
 * Sindelar and McCallum 2006), so that strong features do not keep weak ones from learning.
 * Collects examples; not safe to share between threads.
 */
public final class MaxentTrainer {
  private static final int BAGS = 5;
  private static final int DROPPED = 3; // one feature in so many

  private final List<Event> examples = new ArrayList<>();
  private final double l1;
  private final double l2;
  private final int least;
  private final int bags;

  /**
   * A trainer that learns five times.
   *
   * @param penalty L1 and L2 cost each; more means smaller weights
   * @param least features that occur in fewer examples are dropped
   */
  public MaxentTrainer(double penalty, int least) {
    this(penalty, penalty, least, BAGS);
  }

  private MaxentTrainer(double l1, double l2, int least, int bags) {
    this.l1 = l1;
    this.l2 = l2;
    this.least = least;
    this.bags = bags;
  }

  /**
   * A trainer that learns once, from all features, and drops none: better where examples are few
   * and features many and alike.
   *
   * @param penalty L2 cost; more means smaller weights
   * @param least features that occur in fewer examples are dropped
   */
  public static MaxentTrainer ridge(double penalty, int least) {
    return new MaxentTrainer(0, penalty, least, 1);
  }

  /** Adds an example. */
  public void add(String outcome, List<String> features) {
    examples.add(new Event(outcome, new LinkedHashSet<>(features).toArray(String[]::new)));
  }

  /**
   * Learns from all examples.
   *
   * @throws IOException if there is nothing to learn: no examples, or no feature that is frequent
   *     enough
   */
  public Maxent train() throws IOException {
    List<AbstractModel> learnt = new ArrayList<>();
    for (int bag = 0; bag < bags; bag++) {
      learnt.add(learn(bags == 1 ? examples : bag(bag)));
    }
    return pooled(learnt);
  }

  private AbstractModel learn(List<Event> events) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 150);
    parameters.put(TrainingParameters.CUTOFF_PARAM, least);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put(QNTrainer.L1COST_PARAM, l1);
    parameters.put(QNTrainer.L2COST_PARAM, l2);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new TreeMap<>());
    return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
  }

  /** The examples with about two thirds of the features, another two thirds for each bag. */
  private List<Event> bag(int bag) {
    List<Event> events = new ArrayList<>();
    for (Event example : examples) {
      List<String> kept = new ArrayList<>();
      for (String feature : example.getContext()) {
        if (Math.floorMod(Maxent.hash(feature + bag) >> 8, DROPPED) != 0) {
          kept.add(feature);
        }
      }
      events.add(new Event(example.getOutcome(), kept.toArray(String[]::new)));
    }
    return events;
  }

  /** The classifier whose weights are the bags' weights on average. */
  private static Maxent pooled(List<AbstractModel> bags) {
    List<String> outcomes = new ArrayList<>();
    TreeMap<Integer, float[]> rows = new TreeMap<>();
    for (AbstractModel bag : bags) {
      Object[] data = bag.getDataStructures();
      @SuppressWarnings("unchecked")
      Map<String, Context> contexts = (Map<String, Context>) data[1];
      if (outcomes.isEmpty()) {
        outcomes.addAll(List.of((String[]) data[2]));
      }
      int[] places = new int[outcomes.size()];
      for (int y = 0; y < places.length; y++) {
        places[y] = outcomes.indexOf(bag.getOutcome(y));
      }
      for (Map.Entry<String, Context> entry : contexts.entrySet()) {
        float[] row =
            rows.computeIfAbsent(Maxent.hash(entry.getKey()), h -> new float[places.length]);
        double[] parameters = entry.getValue().getParameters();
        int[] present = entry.getValue().getOutcomes();
        for (int i = 0; i < present.length; i++) {
          row[places[present[i]]] += (float) (parameters[i] / bags.size());
        }
      }
    }
    rows.values().removeIf(row -> !significant(row));
    int[] hashes = new int[rows.size()];
    float[] weights = new float[rows.size() * outcomes.size()];
    int at = 0;
    for (Map.Entry<Integer, float[]> row : rows.entrySet()) {
      hashes[at] = row.getKey();
      System.arraycopy(row.getValue(), 0, weights, at * outcomes.size(), outcomes.size());
      at++;
    }
    return new Maxent(outcomes, new FeatureIndex(hashes), weights);
  }

  private static boolean significant(float[] row) {
    for (float weight : row) {
      if (Math.abs(weight) > 1e-3) {
        return true;
      }
    }
    return false;
  }
}
