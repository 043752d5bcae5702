package org.khabar.time;

/**
 * What a bare date means: a weekday that no word sets in the past or the future, a month or a day
 * of a month without a year.
 */
public enum BareDates {
  /** The last such weekday, and the nearest such day or month: how news speaks. The default. */
  NEAREST,
  /**
   * The first such weekday, day or month that is yet to come: how plans speak. A weekday is never
   * the reference day itself; a day or month may be.
   */
  COMING
}
