package dev.pgflux.ports.out;

import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseSession;

/** Opens databases. */
@FunctionalInterface
public interface Databases {

  /**
   * Connects.
   *
   * @param address where the database is
   * @return the session, which the caller closes
   * @throws dev.pgflux.ports.spi.DatabaseException when it cannot be reached or is too old
   */
  DatabaseSession open(DatabaseAddress address);
}
