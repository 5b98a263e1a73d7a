package dev.pgflux.pglibquery.ffm;

/** What a text is to be parsed as. */
public enum ParseMode {
  /** Any number of SQL statements. */
  STATEMENTS(0),
  /** The name of a type, with modifiers and array bounds. */
  TYPE_NAME(1),
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
