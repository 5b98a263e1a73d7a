package dev.pgflux.pglibquery.parse;

/**
 * A syntax tree cannot be printed as SQL, because no text parses to it or because the printer lacks
 * it.
 */
public final class SqlDeparseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SqlDeparseException(String message) {
    super(message);
  }

  SqlDeparseException(String message, Throwable cause) {
    super(message, cause);
  }
}
