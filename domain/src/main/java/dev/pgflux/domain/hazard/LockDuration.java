package dev.pgflux.domain.hazard;

/** How long a lock is held, in kind: the time depends on what it is held for. */
public enum LockDuration {
  /** For a change of the catalogs, however large the table is. */
  INSTANT,
  /** While all rows are read, or an index is built. */
  SCAN,
  /** While all rows are written again. */
  REWRITE
}
