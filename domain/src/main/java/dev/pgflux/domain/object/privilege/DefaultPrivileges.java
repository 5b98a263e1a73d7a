package dev.pgflux.domain.object.privilege;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a role's new objects of one kind are given ({@code pg_default_acl}).
 *
 * <p>Without a schema the privileges are complete and stand in place of PostgreSQL's own; with a
 * schema they come on top of those (<a
 * href="https://www.postgresql.org/docs/18/sql-alterdefaultprivileges.html">ALTER DEFAULT
 * PRIVILEGES</a>). An entry that says no more than the defaults does not exist.
 *
 * @param role whose new objects
 * @param inSchema in this schema, or everywhere
 * @param target for objects of this kind
 * @param privileges complete, or added ones with a schema; the role itself is {@link Grantee.Owner}
 */
public record DefaultPrivileges(
    Identifier role,
    Optional<Identifier> inSchema,
    PrivilegeTarget target,
    AccessControl privileges)
    implements SchemaObject {

  @Override
  public ObjectId.StructuralId id() {
    return new ObjectId.StructuralId(
        ObjectClass.DEFAULT_PRIVILEGES, inSchema, List.of(role.value(), target.name()));
  }

  @Override
  public ObjectMeta meta() {
    return ObjectMeta.NONE;
  }

  @Override
  public DefaultPrivileges withMeta(ObjectMeta meta) {
    return this;
  }

  @Override
  public String kindLabel() {
    return "default privileges";
  }

  @Override
  public DefaultPrivileges mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
