package dev.pgflux.domain.object.privilege;

/**
 * The privileges that PostgreSQL knows (<a
 * href="https://www.postgresql.org/docs/18/ddl-priv.html">Privileges</a>).
 */
public enum Privilege {
  /** Read rows or a sequence. */
  SELECT,
  /** Add rows. */
  INSERT,
  /** Change rows; nextval and setval of a sequence. */
  UPDATE,
  /** Remove rows. */
  DELETE,
  /** Empty a table. */
  TRUNCATE,
  /** Refer to a table by a foreign key. */
  REFERENCES,
  /** Make triggers on it. */
  TRIGGER,
  /** VACUUM, ANALYZE, CLUSTER, REINDEX, LOCK, REFRESH; since PostgreSQL 17. */
  MAINTAIN,
  /** Make objects in it. */
  CREATE,
  /** Use a schema, sequence, type, language, wrapper or server. */
  USAGE,
  /** Call a routine. */
  EXECUTE
}
