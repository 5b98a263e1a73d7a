package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema {@code public} as {@code initdb} makes it (<a
 * href="https://www.postgresql.org/docs/18/ddl-schemas.html#DDL-SCHEMAS-PUBLIC">The Public
 * Schema</a>): since 15 the database's owner has it, and PUBLIC may no longer create objects in it.
 */
final class PublicSchema {
  private static final ObjectId ID = ObjectId.schema(Identifier.of("public"));
  private static final Identifier DATABASE_OWNER = Identifier.of("pg_database_owner");
  private static final int OWNED_BY_DATABASE_OWNER = 15;

  private PublicSchema() {}

  static boolean is(SchemaObject object) {
    return object.id().equals(ID);
  }

  static Identifier owner(int majorVersion, Identifier currentRole) {
    return majorVersion >= OWNED_BY_DATABASE_OWNER ? DATABASE_OWNER : currentRole;
  }

  static AccessControl privileges(int majorVersion) {
    List<Grant> grants = new ArrayList<>();
    grants.add(new Grant(new Grantee.Everyone(), Privilege.USAGE, false));
    if (majorVersion < OWNED_BY_DATABASE_OWNER) {
      grants.add(new Grant(new Grantee.Everyone(), Privilege.CREATE, false));
    }
    return PrivilegeTarget.SCHEMA.defaults(majorVersion).plus(grants);
  }
}
