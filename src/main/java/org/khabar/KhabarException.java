package org.khabar;

/** A model file that is missing or broken, or a dependency that an engine needs and lacks. */
public final class KhabarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what went wrong underneath. */
  public KhabarException(String message, Throwable cause) {
    super(message, cause);
  }
}
