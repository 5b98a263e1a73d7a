package dev.pgflux.domain.ddl;

/**
 * The table-level lock that a statement takes on the table it changes, weakest first (<a
 * href="https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES">Table-Level
 * Locks</a>).
 */
public enum LockLevel {
  /** None that anybody could wait for. */
  NONE,
  /** Blocks only ACCESS EXCLUSIVE. */
  ACCESS_SHARE,
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
   * PostgreSQL's name.
   *
   * @return such as {@code ACCESS EXCLUSIVE}
   */
  public String sqlName() {
    return name().replace('_', ' ');
  }
}
