package dev.pgflux.pglibquery.parse;

/** A statement has no place in a migration. */
final class UnfitStatementException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String advice;

  UnfitStatementException(String reason, String advice) {
    super(reason);
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
