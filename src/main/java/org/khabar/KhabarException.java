package org.khabar;

/** A model file that is missing or broken, or a dependency that an engine needs and lacks. */
public final class KhabarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * With what went wrong underneath.
   *
   * @param message names the file or library and what was expected, for people
   * @param cause what was thrown below
   */
  public KhabarException(String message, Throwable cause) {
    super(message, cause);
  }
}
