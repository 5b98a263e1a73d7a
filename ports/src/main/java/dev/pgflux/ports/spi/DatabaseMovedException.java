package dev.pgflux.ports.spi;

/** The database is not in the state that a plan was made for. Nothing was done. */
public final class DatabaseMovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what differs and what to do
   */
  public DatabaseMovedException(String message) {
    super(message);
  }
}
