package dev.pgflux.ports.spi;

import dev.pgflux.domain.snapshot.PgVersion;

/**
 * Which database this is, wherever it is reached.
 *
 * @param systemIdentifier the cluster's own number ({@code pg_control_system()}); the empty string
 *     where the role may not see it
 * @param database the database's name
 * @param version the server's version
 */
public record DatabaseIdentity(String systemIdentifier, String database, PgVersion version) {

  /**
   * Whether both are one database; versions do not count, and an unknown number matches any.
   *
   * @param other another identity
   * @return true if nothing speaks against it
   */
  public boolean isSameDatabaseAs(DatabaseIdentity other) {
    return database.equals(other.database)
        && (systemIdentifier.isEmpty()
            || other.systemIdentifier.isEmpty()
            || systemIdentifier.equals(other.systemIdentifier));
  }
}
