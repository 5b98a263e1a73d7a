package dev.pgflux.ports.spi;

import java.util.Optional;
import java.util.OptionalInt;

/** Found by {@link java.util.ServiceLoader}: opens databases. Loading the provider is cheap. */
public interface DatabaseProvider {

  /**
   * Whether the address is one that this adapter understands.
   *
   * @param address where a database is
   * @return true if {@link #open} can be tried
   */
  boolean accepts(DatabaseAddress address);

  /**
   * Connects.
   *
   * @param address where the database is
   * @return the session, which the caller closes
   * @throws DatabaseException when there is no server, it refuses, or it is too old
   */
  DatabaseSession open(DatabaseAddress address);

  /**
   * Connects to a database to try things in. Where the address means a server rather than one
   * database, it is made for this session and dropped when the session is closed.
   *
   * @param address where the database is
   * @return the session, which the caller closes
   * @throws DatabaseException when there is no server, it refuses, or it is too old
   */
  DatabaseSession openShadow(DatabaseAddress address);

  /**
   * A server of the adapter's own, if there is one to be had on this machine.
   *
   * @param majorVersion which PostgreSQL; empty for the newest
   * @return an address for {@link #openShadow}; nothing is started yet
   */
  default Optional<DatabaseAddress> ownServer(OptionalInt majorVersion) {
    return Optional.empty();
  }
}
