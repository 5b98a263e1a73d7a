package dev.pgflux.pglibquery.ffm;

/**
 * What a text is to be parsed as.
 *
 * <p>The library's mode for the name of a type is left out: it takes the type for a statement and
 * reads memory that is not its own.
 */
public enum ParseMode {
  /** Any number of SQL statements. */
  STATEMENTS(0),
  /** What may follow the word SELECT. */
  EXPRESSION(2);

  private final int option;

  ParseMode(int option) {
    this.option = option;
  }

  int option() {
    return option;
  }
}
