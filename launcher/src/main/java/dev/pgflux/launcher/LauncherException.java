package dev.pgflux.launcher;

/** The command cannot go on: says what, where, why and what to do; never a password. */
public final class LauncherException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String advice;

  /**
   * Makes the exception.
   *
   * @param message what, where and why
   * @param advice what to do; empty for nothing
   */
  public LauncherException(String message, String advice) {
    super(message);
    this.advice = advice;
  }

  /**
   * Makes the exception for something that was thrown.
   *
   * @param message what, where and why
   * @param advice what to do; empty for nothing
   * @param cause what was thrown
   */
  public LauncherException(String message, String advice, Throwable cause) {
    super(message, cause);
    this.advice = advice;
  }

  /**
   * What to do.
   *
   * @return a sentence, or the empty string
   */
  public String advice() {
    return advice;
  }
}
