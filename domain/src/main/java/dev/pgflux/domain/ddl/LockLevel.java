package dev.pgflux.domain.ddl;

/**
 * The table-level lock that a statement takes, weakest first (<a
 * href="https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES">Table-Level
 * Locks</a>). Those that reading and writing take too are not told: they only wait for ACCESS
 * EXCLUSIVE, or for what keeps writers out.
 */
public enum LockLevel {
  /** None that reading and writing do not take too. */
  NONE,
  /** Blocks other schema changes; reads and writes go on. */
  SHARE_UPDATE_EXCLUSIVE,
  /** Blocks writes. */
  SHARE,
  /** Blocks writes and other schema changes. */
  SHARE_ROW_EXCLUSIVE,
  /** Blocks everything, reads too. */
  ACCESS_EXCLUSIVE;

  /**
   * Whether writers have to wait.
   *
   * @return true from SHARE on
   */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  /**
   * Whether readers have to wait.
   *
   * @return true for ACCESS EXCLUSIVE
   */
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /**
   * PostgreSQL's name.
   *
   * @return such as {@code ACCESS EXCLUSIVE}
   */
  public String sqlName() {
    return name().replace('_', ' ');
  }
}
