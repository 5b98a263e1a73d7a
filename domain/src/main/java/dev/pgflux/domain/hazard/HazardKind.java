package dev.pgflux.domain.hazard;

/** What can go wrong for the data or the people who use a database while it is changed. */
public enum HazardKind {
  /** Rows or values are gone for good. */
  DATA_LOSS(LockDuration.INSTANT, "rows or values are gone for good"),
  /** Every row is written again while nobody can read. */
  TABLE_REWRITE(LockDuration.REWRITE, "every row is written again while nobody can read"),
  /** Readers or writers wait while an index is built or rows are computed. */
  TABLE_LOCK(LockDuration.SCAN, "others wait while an index is built or rows are computed"),
  /** A large part of all objects is dropped. */
  MASS_DROP(LockDuration.INSTANT, "a large part of all tables, views and sequences is dropped"),
  /** A type change that can fail on a value, or rewrites. */
  COLUMN_TYPE_CHANGE(LockDuration.REWRITE, "values become others, or are refused by the new type"),
  /** All rows are read while writers wait. */
  CONSTRAINT_SCAN(LockDuration.SCAN, "all rows are checked while others wait"),
  /** All rows are read while others read and write, in a transaction of its own. */
  VALIDATE_CONSTRAINT_SCAN(LockDuration.SCAN, "all rows are checked while others read and write"),
  /** NOT NULL is set in several transactions. */
  STAGED_SET_NOT_NULL(LockDuration.INSTANT, "NOT NULL is set in several transactions"),
  /** Rows are written again in batches while others read and write. */
  BACKFILL(LockDuration.INSTANT, "rows get a new column's value in batches while others work"),
  /** An index is built again. */
  INDEX_REBUILD(LockDuration.SCAN, "indexes are built again"),
  /** A value of an enum goes. */
  ENUM_VALUE_DROP(LockDuration.REWRITE, "a value of an enum goes, and rows may have it"),
  /** Callers of a routine may break. */
  FUNCTION_SIGNATURE_CHANGE(LockDuration.INSTANT, "callers of a function or procedure may break"),
  /** Rows are seen by people who should not see them, for a moment or for good. */
  RLS_GAP(LockDuration.INSTANT, "people see rows that they should not see, or none of theirs"),
  /** Replicas do not follow. */
  NOT_REPLICA_SAFE(LockDuration.INSTANT, "replicas or subscribers do not get the rows any more"),
  /** The files order columns in another way than the table. */
  COLUMN_REORDER(LockDuration.INSTANT, "the files order columns in another way than the table");

  private final LockDuration usualDuration;
  private final String summary;

  HazardKind(LockDuration usualDuration, String summary) {
    this.usualDuration = usualDuration;
    this.summary = summary;
  }

  /**
   * How long its step's locks are usually held because of it.
   *
   * @return the duration in kind
   */
  public LockDuration usualDuration() {
    return usualDuration;
  }

  /**
   * What happens.
   *
   * @return half a line, in lower case and without a full stop
   */
  public String summary() {
    return summary;
  }
}
