package dev.pgflux.pglibquery.ffm;

/** libpg_query refused its input. */
public final class PgQueryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int cursor;

  PgQueryFailure(String message, int cursor) {
    super(message);
    this.cursor = cursor;
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
