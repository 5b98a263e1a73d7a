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

  /**
   * This name with an ending, cut before it where both together would be too long, as PostgreSQL
   * cuts the names that it makes ({@code makeObjectName}).
   *
   * @param suffix the ending, shorter than {@link #MAXIMUM_BYTES}
   * @return a name of at most {@link #MAXIMUM_BYTES} bytes
   */
  public Identifier withSuffix(String suffix) {
    String kept = value;
    while (of(kept + suffix).byteLength() > MAXIMUM_BYTES) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return of(kept + suffix);
  }

  @Override
  public int compareTo(Identifier other) {
    return this == other ? 0 : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
