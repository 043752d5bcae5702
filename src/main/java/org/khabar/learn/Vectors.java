package org.khabar.learn;

/** Sums over stretches of arrays. */
final class Vectors {

  private Vectors() {}

  /** The dot product of {@code a} from {@code x} and {@code b} from {@code y}, in a fixed order. */
  static float dot(float[] a, int x, float[] b, int y, int length) {
    // Eight sums run side by side in the processor, one would wait for itself.
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    for (int d = 0; d < length; d += 8) {
      s0 += a[x + d] * b[y + d];
      s1 += a[x + d + 1] * b[y + d + 1];
      s2 += a[x + d + 2] * b[y + d + 2];
      s3 += a[x + d + 3] * b[y + d + 3];
      s4 += a[x + d + 4] * b[y + d + 4];
      s5 += a[x + d + 5] * b[y + d + 5];
      s6 += a[x + d + 6] * b[y + d + 6];
      s7 += a[x + d + 7] * b[y + d + 7];
    }
    return (s0 + s1) + (s2 + s3) + ((s4 + s5) + (s6 + s7));
  }
}
