package org.khabar.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Makes a model's probabilities mean what they say: a logistic curve over their log-odds, fitted on
 * answers to what the model had not seen (Platt 1999). Immutable.
 *
 * @param slope what log-odds are multiplied by; below 1 for a model that is too sure
 * @param shift what is added
 */
public record Calibration(double slope, double shift) {
  /** Leaves probabilities as they are. */
  public static final Calibration NONE = new Calibration(1, 0);

  private static final double EDGE = 1e-6;
  private static final int STEPS = 50;

  /**
   * Fits the curve by Newton's method.
   *
   * @param probabilities what the model said, 0 to 1
   * @param right whether it was right, of the same length
   */
  public static Calibration fit(double[] probabilities, boolean[] right) {
    if (probabilities.length != right.length) {
      throw new IllegalArgumentException(
          "right: " + right.length + " answers to " + probabilities.length + " probabilities");
    }
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      // A little ridge towards the identity keeps a fit on few answers finite.
      double gradientSlope = slope - 1;
      double gradientShift = shift;
      double bendSlope = 1;
      double bendBoth = 0;
      double bendShift = 1;
      for (int i = 0; i < probabilities.length; i++) {
        double x = logOdds(probabilities[i]);
        double p = 1 / (1 + Math.exp(-slope * x - shift));
        double error = p - (right[i] ? 1 : 0);
        double weight = p * (1 - p);
        gradientSlope += error * x;
        gradientShift += error;
        bendSlope += weight * x * x;
        bendBoth += weight * x;
        bendShift += weight;
      }
      double determinant = bendSlope * bendShift - bendBoth * bendBoth;
      slope -= (bendShift * gradientSlope - bendBoth * gradientShift) / determinant;
      shift -= (bendSlope * gradientShift - bendBoth * gradientSlope) / determinant;
    }
    return new Calibration(slope, shift);
  }

  /** The calibrated probability, 0 to 1. */
  public double apply(double probability) {
    return this.equals(NONE)
        ? probability
        : 1 / (1 + Math.exp(-slope * logOdds(probability) - shift));
  }

  private static double logOdds(double probability) {
    double p = Math.max(EDGE, Math.min(1 - EDGE, probability));
    return Math.log(p / (1 - p));
  }

  /** Writes slope and shift. */
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeDouble(slope);
    out.writeDouble(shift);
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if a number is not finite
   */
  public static Calibration readFrom(DataInputStream in) throws IOException {
    Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
    if (!Double.isFinite(calibration.slope) || !Double.isFinite(calibration.shift)) {
      throw new IOException("calibration is not finite: " + calibration);
    }
    return calibration;
  }
}
