package dev.pgflux.domain.name;

import java.nio.charset.StandardCharsets;

/**
 * The exact spelling of one SQL name, as the catalogs store it: never quoted, never case-folded.
 *
 * <p>PostgreSQL keeps names of at most 63 bytes in the server's encoding (<a
 * href="https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers
 * and Key Words</a>); longer ones are cut by its scanner, so none is ever seen here.
 *
 * @param value the spelling; not empty, without a NUL character
 */
public record Identifier(String value) implements Comparable<Identifier> {

  /** The longest name in bytes (NAMEDATALEN - 1). */
  public static final int MAXIMUM_BYTES = 63;

  /** Checks the spelling. */
  public Identifier {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a PostgreSQL name cannot be empty");
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a PostgreSQL name cannot contain a NUL character");
    }
  }

  /**
   * Makes a name.
   *
   * @param value the exact spelling
   * @return the name
   */
  public static Identifier of(String value) {
    return new Identifier(value);
  }

  /**
   * The name's length as PostgreSQL counts it.
   *
   * @return bytes in UTF-8
   */
  public int byteLength() {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public int compareTo(Identifier other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
