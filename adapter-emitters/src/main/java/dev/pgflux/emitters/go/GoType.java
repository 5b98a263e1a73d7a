package dev.pgflux.emitters.go;

/**
 * A type of a value that is not NULL.
 *
 * @param text the type, with packages as paths in braces
 * @param holdsNull whether a value of it can stand for NULL itself: a slice by being nil, a type of
 *     pgtype by not being valid
 * @param structure whether encoding/json never takes it for empty, as with structs
 */
record GoType(String text, boolean holdsNull, boolean structure) {
  static final String PGTYPE = "{github.com/jackc/pgx/v5/pgtype}.";

  /** A type of the language, for which NULL is a pointer. */
  static GoType plain(String text) {
    return new GoType(text, false, false);
  }

  /** A struct, for which NULL is a pointer. */
  static GoType structure(String text) {
    return new GoType(text, false, true);
  }

  /** A slice, which is nil for NULL. */
  static GoType slice(String text) {
    return new GoType(text, true, false);
  }

  /** A struct of pgtype, which knows NULL. */
  static GoType pgtype(String name) {
    return new GoType(PGTYPE + name, true, true);
  }

  /** The same type by another name. */
  GoType named(String name) {
    return new GoType(name, holdsNull, structure);
  }

  /** The type of a value that may be NULL. */
  GoType orNull() {
    return holdsNull ? this : new GoType("*" + text, true, false);
  }

  /** Either. */
  GoType when(boolean nullable) {
    return nullable ? orNull() : this;
  }
}
