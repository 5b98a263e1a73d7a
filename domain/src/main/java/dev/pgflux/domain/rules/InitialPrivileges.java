package dev.pgflux.domain.rules;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import java.util.Optional;

/**
 * What a new object is given: PostgreSQL's defaults, or the creating role's default privileges in
 * their place, and those of its schema on top (<a
 * href="https://www.postgresql.org/docs/18/sql-alterdefaultprivileges.html">ALTER DEFAULT
 * PRIVILEGES</a>).
 *
 * <p>Steps that change default privileges stand before those that make objects ({@link
 * dev.pgflux.domain.ddl.Operation}), so it is their new state that counts.
 */
final class InitialPrivileges {
  private InitialPrivileges() {}

  static AccessControl of(SchemaObject object, PrivilegeTarget target, RuleContext context) {
    Identifier role = context.catalog().currentRole();
    AccessControl everywhere =
        defaults(role, Optional.empty(), target, context)
            .orElseGet(() -> target.defaults(context.version().major()));
    Optional<Identifier> schema =
        target == PrivilegeTarget.SCHEMA ? Optional.empty() : object.id().schema();
    return schema
        .flatMap(name -> defaults(role, Optional.of(name), target, context))
        .map(more -> everywhere.plus(more.grants()))
        .orElse(everywhere);
  }

  private static Optional<AccessControl> defaults(
      Identifier role, Optional<Identifier> schema, PrivilegeTarget target, RuleContext context) {
    ObjectId id = new DefaultPrivileges(role, schema, target, AccessControl.EMPTY).id();
    Optional<DefaultPrivileges> wanted = context.desired().find(id, DefaultPrivileges.class);
    return wanted
        .or(() ->
            context.isDropped(id)
                ? Optional.empty()
                : context.live().find(id, DefaultPrivileges.class))
        .map(DefaultPrivileges::privileges);
  }
}
