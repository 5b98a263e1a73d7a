package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.RoleRights;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the connected role may do. */
final class RightsReader {
  private static final String RIGHTS =
      """
      SELECT r.rolname, r.rolsuper,
             has_database_privilege(current_database(), 'CREATE') AS creates,
             CASE WHEN r.rolsuper THEN '{}' ELSE
               ARRAY(SELECT rolname::text FROM pg_roles WHERE pg_has_role(oid, 'USAGE')) END AS roles,
             CASE WHEN r.rolsuper THEN '{}' ELSE
               ARRAY(SELECT nspname::text FROM pg_namespace
                      WHERE has_schema_privilege(oid, 'CREATE')) END AS schemas
        FROM pg_roles r
       WHERE r.rolname = current_user
      """;

  private RightsReader() {}

  static RoleRights read(CatalogSession session) throws SQLException {
    return session.single(
        RIGHTS,
        row ->
            new RoleRights(
                row.name("rolname"),
                row.flag("rolsuper"),
                row.flag("creates"),
                identifiers(row.texts("roles")),
                identifiers(row.texts("schemas"))));
  }

  private static Set<Identifier> identifiers(List<String> names) {
    return names.stream().map(Identifier::of).collect(Collectors.toUnmodifiableSet());
  }
}
