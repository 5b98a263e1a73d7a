package dev.pgflux.domain.hazard;

/** What can go wrong for the data or the people who use a database while it is changed. */
public enum HazardKind {
  /** Rows or values are gone for good. */
  DATA_LOSS,
  /** Every row is written again while nobody can read. */
  TABLE_REWRITE,
  /** Readers or writers wait while something slow runs. */
  TABLE_LOCK,
  /** A large part of all objects is dropped. */
  MASS_DROP,
  /** A type change that can fail on a value. */
  COLUMN_TYPE_CHANGE,
  /** All rows are read while writers wait. */
  CONSTRAINT_SCAN,
  /** All rows are read while others read and write, in a transaction of its own. */
  VALIDATE_CONSTRAINT_SCAN,
  /** NOT NULL is set in several transactions. */
  STAGED_SET_NOT_NULL,
  /** An index is built again. */
  INDEX_REBUILD,
  /** A value of an enum goes. */
  ENUM_VALUE_DROP,
  /** Callers of a routine may break. */
  FUNCTION_SIGNATURE_CHANGE,
  /** Rows are seen by people who should not see them, for a moment or for good. */
  RLS_GAP,
  /** Replicas do not follow. */
  NOT_REPLICA_SAFE
}
