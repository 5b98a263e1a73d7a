package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What one GRANT or REVOKE does to the privileges on an object. */
final class GrantChange {
  private final StatementContext statement;
  private final Node node;

  GrantChange(StatementContext statement, Node node) {
    this.statement = statement;
    this.node = node;
  }

  /** The privileges on whole objects of a kind. */
  Set<Privilege> privileges(PrivilegeTarget target) {
    List<Node> given = node.nodes("privileges");
    if (given.isEmpty()) {
      return target.allPrivileges(statement.folding().major());
    }
    Set<Privilege> result = EnumSet.noneOf(Privilege.class);
    for (Node one : given) {
      if (one.list("cols").isEmpty()) {
        result.addAll(privileges(one, target));
      }
    }
    return result;
  }

  /** The privileges on columns: what a GRANT with column lists says. */
  List<Node> columnPrivileges() {
    return node.nodes("privileges").stream().filter(one -> !one.list("cols").isEmpty()).toList();
  }

  Set<Privilege> privileges(Node access, PrivilegeTarget target) {
    String name = access.text("priv_name").toUpperCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("ALL")) {
      return target.allPrivileges(statement.folding().major());
    }
    Set<Privilege> known = target.allPrivileges(18);
    for (Privilege privilege : known) {
      if (privilege.name().equals(name)) {
        return EnumSet.of(privilege);
      }
    }
    throw new FoldException(
        "privilege "
            + name
            + " does not exist for a "
            + target.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  AccessControl apply(AccessControl before, Set<Privilege> privileges) {
    List<Grantee> grantees = node.nodes("grantees").stream().map(this::grantee).toList();
    if (node.flag("is_grant")) {
      List<Grant> added = new ArrayList<>();
      for (Grantee grantee : grantees) {
        for (Privilege privilege : privileges) {
          added.add(new Grant(grantee, privilege, node.flag("grant_option")));
        }
      }
      return before.plus(added);
    }
    if (node.flag("grant_option")) {
      return withoutGrantOption(before, grantees, privileges);
    }
    return before.minus(
        grant -> privileges.contains(grant.privilege()) && grantees.contains(grant.grantee()));
  }

  /** REVOKE GRANT OPTION FOR leaves the privilege itself. */
  private static AccessControl withoutGrantOption(
      AccessControl before, List<Grantee> grantees, Set<Privilege> privileges) {
    List<Grant> kept = new ArrayList<>();
    for (Grant grant : before.grants()) {
      if (grant.grantable()
          && privileges.contains(grant.privilege())
          && grantees.contains(grant.grantee())) {
        kept.add(new Grant(grant.grantee(), grant.privilege(), false));
      }
    }
    return before
        .minus(grant ->
            privileges.contains(grant.privilege())
                && grantees.contains(grant.grantee())
                && grant.grantable())
        .plus(kept);
  }

  private Grantee grantee(Node role) {
    return role.symbol("roletype").equals("ROLESPEC_PUBLIC")
        ? new Grantee.Everyone()
        : new Grantee.Role(statement.role(role));
  }
}
