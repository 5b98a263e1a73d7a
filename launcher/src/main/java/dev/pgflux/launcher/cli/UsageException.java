package dev.pgflux.launcher.cli;

/**
 * What was typed is no command line; the message says what is wrong and what was probably meant.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }

  UsageException(String message) {
    super(message);
  }
}
