package dev.pgflux.domain.snapshot;

import dev.pgflux.domain.name.Identifier;
import java.util.Set;

/**
 * What the connected role may do, beside what is its own.
 *
 * @param role the role
 * @param superuser whether it may do everything
 * @param createsInDatabase whether it may make schemas and publications
 * @param roles the roles whose privileges it has, itself among them ({@code pg_has_role} with
 *     USAGE)
 * @param schemas the schemas in which it may make objects
 */
public record RoleRights(
    Identifier role,
    boolean superuser,
    boolean createsInDatabase,
    Set<Identifier> roles,
    Set<Identifier> schemas) {
  /** Copies the sets. */
  public RoleRights {
    roles = Set.copyOf(roles);
    schemas = Set.copyOf(schemas);
  }

  /**
   * Whether the role may do what an owner may.
   *
   * @param owner the owner
   * @return true for itself, for roles that it is a member of, and for a superuser
   */
  public boolean actsFor(Identifier owner) {
    return superuser || roles.contains(owner);
  }
}
