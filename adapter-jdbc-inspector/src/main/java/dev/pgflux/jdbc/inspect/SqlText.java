package dev.pgflux.jdbc.inspect;

/** Cuts what PostgreSQL prints to the part that a fragment holds. */
final class SqlText {
  private SqlText() {}

  /** A statement without the semicolon at its end. */
  static String withoutSemicolon(String statement) {
    String text = statement.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }
}
