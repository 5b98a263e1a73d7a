package dev.pgflux.ports.spi;

/** A saved plan cannot be used: it is none, is of another format, or was edited. */
public final class SavedPlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what, why and what to do
   */
  public SavedPlanException(String message) {
    super(message);
  }
}
