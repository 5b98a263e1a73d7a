package dev.pgflux.domain.object.privilege;

import dev.pgflux.domain.change.Alteration;

/** Differences of default privileges. */
public sealed interface DefaultPrivilegesAlteration extends Alteration {

  /**
   * Other privileges.
   *
   * @param before the live privileges
   * @param after the wanted privileges
   */
  record SetDefaultPrivileges(AccessControl before, AccessControl after)
      implements DefaultPrivilegesAlteration {}
}
