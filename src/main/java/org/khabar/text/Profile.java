package org.khabar.text;

/** How far normalisation goes. */
public enum Profile {
  /**
   * Lossless for a reader: marks, tatweel, presentation forms, invisible controls and look-alike
   * letters go, digits become ASCII. Every stage after it reads this form.
   */
  REPAIR,
  /**
   * For comparing only: {@link #REPAIR}, and alef forms, alef maqsura and yeh, teh marbuta and heh
   * fall together. Never shown.
   */
  MATCH
}
