package org.khabar.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void tooSureAModelIsTakenDown() {
    Random random = new Random(7);
    double[] said = new double[5000];
    boolean[] right = new boolean[said.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = random.nextDouble();
      double truth = 0.25 + said[i] / 2;
      right[i] = random.nextDouble() < truth;
    }
    Calibration calibration = Calibration.fit(said, right);
    assertTrue(calibration.slope() < 1);
    assertEquals(0.5, calibration.apply(0.5), 0.03);
    assertTrue(calibration.apply(0.9) < 0.8);
  }

  @Test
  void honestModelStaysAsItIs() {
    Random random = new Random(8);
    double[] said = new double[20000];
    boolean[] right = new boolean[said.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = random.nextDouble();
      right[i] = random.nextDouble() < said[i];
    }
    assertEquals(0.8, Calibration.fit(said, right).apply(0.8), 0.02);
  }

  @Test
  void orderIsKept() {
    Calibration calibration = new Calibration(0.7, -0.2);
    assertTrue(calibration.apply(0.3) < calibration.apply(0.4));
    assertTrue(calibration.apply(0) >= 0 && calibration.apply(1) <= 1);
  }

  @Test
  void alwaysRightStaysFinite() {
    Calibration calibration = Calibration.fit(new double[] {0.9, 1.0}, new boolean[] {true, true});
    assertTrue(Double.isFinite(calibration.apply(1)));
  }

  @Test
  void lengthsMustAgree() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Calibration.fit(new double[] {0.5}, new boolean[] {true, false}));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Calibration calibration = new Calibration(0.7, -0.2);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    calibration.writeTo(new DataOutputStream(bytes));
    assertEquals(
        calibration,
        Calibration.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
  }
}
