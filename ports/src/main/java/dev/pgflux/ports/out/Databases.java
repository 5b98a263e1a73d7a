package dev.pgflux.ports.out;

import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.Optional;
import java.util.OptionalInt;

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

  /**
   * Connects to a database to try things in. Where the address means a server rather than one
   * database, it is made for this session and dropped when the session is closed.
   *
   * @param address where the database is
   * @return the session, which the caller closes
   * @throws dev.pgflux.ports.spi.DatabaseException when it cannot be reached or is too old
   */
  default DatabaseSession openShadow(DatabaseAddress address) {
    return open(address);
  }

  /**
   * A server of the tool's own, if there is one to be had on this machine.
   *
   * @param majorVersion which PostgreSQL; empty for the newest
   * @return an address for {@link #openShadow}; nothing is started yet
   */
  default Optional<DatabaseAddress> ownServer(OptionalInt majorVersion) {
    return Optional.empty();
  }
}
