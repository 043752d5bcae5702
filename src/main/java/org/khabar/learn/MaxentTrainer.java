package org.khabar.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Learns a {@link Maxent} with OpenNLP's limited-memory quasi-Newton trainer. Collects examples;
 * not safe to share between threads.
 */
public final class MaxentTrainer {
  private final List<Event> examples = new ArrayList<>();
  private final double penalty;
  private final int least;

  /**
   * @param penalty L1 and L2 cost each; more means smaller weights
   * @param least features that occur in fewer examples are dropped
   */
  public MaxentTrainer(double penalty, int least) {
    this.penalty = penalty;
    this.least = least;
  }

  /** Adds an example. */
  public void add(String outcome, List<String> features) {
    examples.add(new Event(outcome, new LinkedHashSet<>(features).toArray(String[]::new)));
  }

  /** The number of examples so far. */
  public int size() {
    return examples.size();
  }

  /**
   * Learns from all examples.
   *
   * @throws IOException if there is nothing to learn: no examples, or no feature that is frequent
   *     enough
   */
  public Maxent train() throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 150);
    parameters.put(TrainingParameters.CUTOFF_PARAM, least);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put(QNTrainer.L1COST_PARAM, penalty);
    parameters.put(QNTrainer.L2COST_PARAM, penalty);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new TreeMap<>());
    AbstractModel model =
        (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(examples));
    return compact(model);
  }

  private static Maxent compact(AbstractModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts = (Map<String, Context>) data[1];
    String[] outcomes = (String[]) data[2];
    TreeMap<Integer, float[]> rows = new TreeMap<>();
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      double[] parameters = entry.getValue().getParameters();
      int[] places = entry.getValue().getOutcomes();
      float[] row = new float[outcomes.length];
      boolean any = false;
      for (int i = 0; i < places.length; i++) {
        row[places[i]] = (float) parameters[i];
        any |= Math.abs(parameters[i]) > 1e-3;
      }
      if (any) {
        rows.put(Maxent.hash(entry.getKey()), row);
      }
    }
    int[] hashes = new int[rows.size()];
    float[] weights = new float[rows.size() * outcomes.length];
    int at = 0;
    for (Map.Entry<Integer, float[]> row : rows.entrySet()) {
      hashes[at] = row.getKey();
      System.arraycopy(row.getValue(), 0, weights, at * outcomes.length, outcomes.length);
      at++;
    }
    return new Maxent(Arrays.asList(outcomes), new FeatureIndex(hashes), weights);
  }
}
