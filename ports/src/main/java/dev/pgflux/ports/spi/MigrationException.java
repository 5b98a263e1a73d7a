package dev.pgflux.ports.spi;

/** Migration files and the ledger do not go together. */
public final class MigrationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String advice;

  /**
   * Makes the exception.
   *
   * @param message what is wrong, with the file, and why
   * @param advice what to do, or the empty string
   */
  public MigrationException(String message, String advice) {
    super(message);
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
