package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The fewest REVOKE and GRANT that make one set of privileges of another.
 *
 * @param target on what kind of thing
 * @param on its words and name after ON
 * @param column the column, for a column's privileges
 * @param owner who {@link Grantee.Owner} is, if that is known
 * @param majorVersion the server's, which says what ALL means
 */
public record PrivilegeStatements(
    PrivilegeTarget target,
    Sql on,
    Optional<Identifier> column,
    Optional<Identifier> owner,
    int majorVersion) {

  /**
   * A statement.
   *
   * @param operation GRANT or REVOKE
   * @param sql its text
   */
  public record Statement(Operation operation, Sql sql) {}

  /**
   * What must be done.
   *
   * @param before the present privileges
   * @param after the wanted ones
   * @return each REVOKE, then each GRANT, by grantee
   */
  public List<Statement> between(AccessControl before, AccessControl after) {
    List<Statement> statements = new ArrayList<>();
    for (Grantee grantee : grantees(before, after)) {
      Set<Privilege> gone = held(before, grantee, grant -> true);
      gone.removeAll(held(after, grantee, grant -> true));
      statements.addAll(revoke("REVOKE ", gone, grantee));
      Set<Privilege> weaker = held(before, grantee, Grant::grantable);
      weaker.retainAll(held(after, grantee, grant -> !grant.grantable()));
      statements.addAll(revoke("REVOKE GRANT OPTION FOR ", weaker, grantee));
    }
    for (Grantee grantee : grantees(before, after)) {
      Set<Privilege> plain = held(after, grantee, grant -> !grant.grantable());
      plain.removeAll(held(before, grantee, grant -> true));
      statements.addAll(grant(plain, grantee, ""));
      Set<Privilege> grantable = held(after, grantee, Grant::grantable);
      grantable.removeAll(held(before, grantee, Grant::grantable));
      statements.addAll(grant(grantable, grantee, " WITH GRANT OPTION"));
    }
    return statements;
  }

  private static Set<Grantee> grantees(AccessControl before, AccessControl after) {
    Set<Grantee> grantees = new TreeSet<>();
    before.grants().forEach(grant -> grantees.add(grant.grantee()));
    after.grants().forEach(grant -> grantees.add(grant.grantee()));
    return grantees;
  }

  private static Set<Privilege> held(
      AccessControl access, Grantee grantee, Predicate<Grant> condition) {
    Set<Privilege> held = EnumSet.noneOf(Privilege.class);
    access.grants().stream()
        .filter(grant -> grant.grantee().equals(grantee) && condition.test(grant))
        .forEach(grant -> held.add(grant.privilege()));
    return held;
  }

  private List<Statement> revoke(String words, Set<Privilege> privileges, Grantee grantee) {
    if (privileges.isEmpty()) {
      return List.of();
    }
    Sql sql = Sql.of(words + "? ON ? FROM ?", list(privileges), on, grantee(grantee));
    return List.of(new Statement(Operation.REVOKE, sql));
  }

  private List<Statement> grant(Set<Privilege> privileges, Grantee grantee, String option) {
    if (privileges.isEmpty()) {
      return List.of();
    }
    Sql sql = Sql.of("GRANT ? ON ? TO ?" + option, list(privileges), on, grantee(grantee));
    return List.of(new Statement(Operation.GRANT, sql));
  }

  private Sql list(Set<Privilege> privileges) {
    Sql suffix = column.map(name -> Sql.of(" (?)", name)).orElse(Sql.EMPTY);
    if (privileges.size() > 1 && privileges.equals(target.allPrivileges(majorVersion))) {
      return Sql.of("ALL").plus(suffix);
    }
    return Sql.join(
        ", ", privileges.stream().map(privilege -> Sql.of(privilege.name()).plus(suffix)).toList());
  }

  private Sql grantee(Grantee grantee) {
    return switch (grantee) {
      case Grantee.Everyone everyone -> Sql.of("PUBLIC");
      case Grantee.Role role -> Sql.of("?", role.name());
      case Grantee.Owner itself ->
          owner.map(name -> Sql.of("?", name)).orElse(Sql.of("CURRENT_ROLE"));
    };
  }
}
