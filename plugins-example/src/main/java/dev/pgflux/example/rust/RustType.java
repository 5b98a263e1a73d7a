package dev.pgflux.example.rust;

/**
 * What a value of a PostgreSQL type is in Rust, and how sqlx gets it there and back.
 *
 * @param name the Rust type of a value that is not NULL
 * @param readAs the SQL type that a query must cast the value to, because sqlx cannot decode its
 *     own; empty for none
 * @param sentAs the SQL type whose bytes the Rust value makes, where sqlx would name another; empty
 *     for none
 * @param nests whether sqlx can decode it where it is a part of another value: there the value
 *     comes under its own type, not under the one that a domain narrows
 * @param serde whether serde knows the type
 */
record RustType(String name, String readAs, String sentAs, boolean nests, boolean serde) {

  /** A type that sqlx and serde know. */
  static RustType plain(String name) {
    return new RustType(name, "", "", true, true);
  }

  /** A type that sqlx knows and serde does not. */
  static RustType ofSqlx(String name) {
    return new RustType(name, "", "", true, false);
  }

  /** A value that comes as text. */
  static RustType text() {
    return new RustType("String", "text", "", false, true);
  }

  /** The same, sent as another type. */
  RustType sentAs(String sql) {
    return new RustType(name, readAs, sql, nests, serde);
  }

  /** Whether sqlx decodes it as it comes. */
  boolean isNative() {
    return readAs.isEmpty();
  }

  /** Whether a record holds what sqlx would send of its own accord. */
  boolean isExact() {
    return sentAs.isEmpty();
  }

  /** The Rust type of a value that may be NULL. */
  String optional() {
    return "Option<" + name + ">";
  }
}
