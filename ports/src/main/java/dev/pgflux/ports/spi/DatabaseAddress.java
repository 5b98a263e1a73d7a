package dev.pgflux.ports.spi;

import dev.pgflux.domain.name.Identifier;
import java.util.Optional;

/**
 * Where a database is, and who goes there.
 *
 * @param connection a URL or {@code key=value} pairs as libpq takes them, which may hold a
 *     password; the empty string for what the environment says
 * @param role the role to become after connecting (SET ROLE)
 */
public record DatabaseAddress(String connection, Optional<Identifier> role) {

  /**
   * An address without a role.
   *
   * @param connection a URL or {@code key=value} pairs
   * @return the address
   */
  public static DatabaseAddress of(String connection) {
    return new DatabaseAddress(connection, Optional.empty());
  }

  /** Says nothing of the connection, which may hold a password. */
  @Override
  public String toString() {
    return "DatabaseAddress[" + role.map(name -> "role " + name).orElse("") + "]";
  }
}
