package dev.pgflux.pglibquery.ffm;

/** libpg_query refused its input. */
public final class PgQueryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int cursor;

  PgQueryFailure(String reason, int cursor) {
    super(reason);
    this.reason = reason;
    this.cursor = cursor;
  }

  /**
   * What is wrong.
   *
   * @return PostgreSQL's message
   */
  public String reason() {
    return reason;
  }

  /**
   * Where the error is.
   *
   * @return the 1-based number of the code point, or 0 when unknown
   */
  public int cursor() {
    return cursor;
  }
}
