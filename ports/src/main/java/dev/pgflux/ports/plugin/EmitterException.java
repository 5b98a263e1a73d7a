package dev.pgflux.ports.plugin;

/** An emitter cannot do what it was asked; the message says what, why and what to do. */
public final class EmitterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what, why and what to do
   */
  public EmitterException(String message) {
    super(message);
  }
}
