package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import java.util.TreeSet;

/** Privileges with the owner by name: the inverse of {@link AccessControl#relativeTo}. */
final class OwnedPrivileges {
  private OwnedPrivileges() {}

  static AccessControl named(AccessControl privileges, Identifier owner) {
    TreeSet<Grant> result = new TreeSet<>();
    for (Grant grant : privileges.grants()) {
      result.add(
          grant.grantee() instanceof Grantee.Owner
              ? new Grant(new Grantee.Role(owner), grant.privilege(), grant.grantable())
              : grant);
    }
    return new AccessControl(result);
  }
}
