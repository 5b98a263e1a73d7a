package dev.pgflux.ports.spi;

import java.util.Optional;

/**
 * The database cannot do what was asked: says what, where, why and what to do; never a password.
 */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String advice;
  private final String sqlState;

  /**
   * Makes the exception.
   *
   * @param message what, where and why
   * @param advice what to do; empty for nothing
   * @param sqlState PostgreSQL's error code; empty when it did not come from there
   * @param cause what was thrown
   */
  public DatabaseException(
      String message, String advice, Optional<String> sqlState, Throwable cause) {
    super(message, cause);
    this.advice = advice;
    this.sqlState = sqlState.orElse("");
  }

  /**
   * Makes the exception without a cause.
   *
   * @param message what, where and why
   * @param advice what to do; empty for nothing
   */
  public DatabaseException(String message, String advice) {
    super(message);
    this.advice = advice;
    this.sqlState = "";
  }

  /**
   * What to do.
   *
   * @return a sentence, or the empty string
   */
  public String advice() {
    return advice;
  }

  /**
   * PostgreSQL's error code.
   *
   * @return five characters, or the empty string
   */
  public String sqlState() {
    return sqlState;
  }
}
