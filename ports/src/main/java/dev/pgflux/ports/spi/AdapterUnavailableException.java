package dev.pgflux.ports.spi;

/** An adapter cannot work on this machine, for want of a library or a program. */
public final class AdapterUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what is missing and what to install
   * @param cause what was thrown
   */
  public AdapterUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
